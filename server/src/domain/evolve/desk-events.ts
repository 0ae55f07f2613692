import type { DeskRecord, EventType } from '@toiluot/shared/contract';
import type { Appliers } from '../evolve.ts';
import { deskOf, putDesk, putTicket } from '../records.ts';
import type { HallState } from '../state.ts';

type DeskEvent = Extract<
  EventType,
  | 'desk.opened'
  | 'desk.taken-over'
  | 'desk.closed'
  | 'desk.paused'
  | 'desk.resumed'
  | 'desk.after-this-set'
  | 'desk.assigned'
  | 'desk.acted-for'
  | 'desk.called-outside'
>;

function change(state: HallState, id: DeskRecord['id'], fields: Partial<DeskRecord>): void {
  const desk = deskOf(state, id);
  putDesk(state, { ...desk, ...fields, rev: desk.rev + 1 });
}

/** NX7: tickets directed to a desk that closes wait for their service again, with the same key. */
function dropDirections(state: HallState, desk: DeskRecord['id']): void {
  for (const ticket of [...(state.queues.byDesk.get(desk) ?? [])])
    putTicket(state, { ...ticket, directedTo: null, rev: ticket.rev + 1 });
}

export const deskEvents: Appliers<DeskEvent> = {
  'desk.opened': (state, { desk, officer }, at) =>
    change(state, desk, { state: 'open', officer, openedAt: at, since: at, pause: null, afterThis: null, news: null }),
  'desk.taken-over': (state, { desk, officer, from, handedOver }, at) =>
    change(state, desk, { officer, news: handedOver ? { kind: 'handed-over', at, by: from } : null }),
  // The revision stays: what the officer sees of queue and ticket is as true as before.
  'desk.acted-for': (state, { desk, ...news }, at) =>
    putDesk(state, { ...deskOf(state, desk), news: { kind: 'acted', at, ...news } }),
  // For the journal and its reports alone.
  'desk.called-outside': () => undefined,
  'desk.closed': (state, { desk }, at) => {
    change(state, desk, {
      state: 'closed',
      officer: null,
      openedAt: null,
      ticket: null,
      since: at,
      pause: null,
      afterThis: null,
    });
    dropDirections(state, desk);
  },
  'desk.paused': (state, { desk, pause }, at) =>
    change(state, desk, { state: 'paused', pause, since: at, afterThis: null }),
  'desk.resumed': (state, { desk }, at) => change(state, desk, { state: 'open', pause: null, since: at }),
  'desk.after-this-set': (state, { desk, afterThis }) => change(state, desk, { afterThis }),
  'desk.assigned': (state, { desk, services, until, servicesAfter }) =>
    change(state, desk, { services, assignedUntil: until, servicesAfter }),
};
