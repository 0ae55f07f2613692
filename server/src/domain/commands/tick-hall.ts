import type { HallEvent } from '@toiluot/shared/contract';
import type { Decide } from '../decision.ts';
import { dueErasures } from '../policy/complaints.ts';
import { dayCloseEvents, desksInHand } from '../policy/day-close.ts';
import { duePrintEvents } from '../policy/print-expiry.ts';
import { alertEvents } from '../policy/watchdog.ts';
import type { HallState } from '../state.ts';

function dueTickets(state: HallState, now: number): HallEvent[] {
  const due = [...state.figures.parked]
    .map((id) => state.tickets.get(id))
    .filter((t) => t && t.callableAt > 0 && t.callableAt <= now);
  return due.flatMap((ticket): HallEvent[] =>
    ticket ? [{ type: 'ticket.resumed', data: { ticket: ticket.id } }] : [],
  );
}

function dueAssignments(state: HallState, now: number): HallEvent[] {
  return [...state.desks.values()].flatMap((desk): HallEvent[] =>
    desk.assignedUntil !== null && desk.assignedUntil <= now && desk.servicesAfter
      ? [
          {
            type: 'desk.assigned',
            data: { desk: desk.id, services: desk.servicesAfter, until: null, servicesAfter: null, profile: null },
          },
        ]
      : [],
  );
}

const dueMessages = (state: HallState, now: number): HallEvent[] =>
  [...state.messages.values()]
    .filter((m) => m.until <= now)
    .map((m): HallEvent => ({ type: 'board.message-cleared', data: { message: m.id } }));

const dueMutes = (state: HallState, now: number): HallEvent[] =>
  [...state.mutes.values()]
    .filter((m) => m.until <= now)
    .map((m): HallEvent => ({ type: 'voice.unmuted', data: { zone: m.zone } }));

const dueClose = (state: HallState): HallEvent[] =>
  state.day?.state === 'closing' && desksInHand(state).length === 0 ? dayCloseEvents(state) : [];

/** What falls due by time alone. Nothing due, nothing written. */
export const tickHall: Decide<'hall.tick'> = (state, _input, { now, voiceTroubles, silentSince, hardlyServed }) => {
  const closing = dueClose(state);
  const due =
    closing.length > 0
      ? closing
      : [
          ...duePrintEvents(state, now),
          ...dueTickets(state, now),
          ...dueAssignments(state, now),
          ...dueMessages(state, now),
          ...dueMutes(state, now),
          ...dueErasures(state, now),
        ];
  let alerts = 0;
  return {
    events: due,
    followUp: (after) => {
      const events = alertEvents(after, now, { voiceTroubles, silentSince, hardlyServed });
      alerts = events.length;
      return events;
    },
    reply: () => ({ events: due.length + alerts }),
  };
};
