import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DeviceRecord, HallEvent } from '@toiluot/shared/contract';
import { boardView } from '../../../server/src/application/views/board-view.ts';
import { deskView } from '../../../server/src/application/views/desk-view.ts';
import { hallView } from '../../../server/src/application/views/hall-view.ts';
import { kioskView } from '../../../server/src/application/views/kiosk-view.ts';
import { printerJobsView } from '../../../server/src/application/views/printer-jobs-view.ts';
import { ticketView } from '../../../server/src/application/views/ticket-view.ts';
import { evolve } from '../../../server/src/domain/evolve.ts';
import { loadState } from '../../../server/src/domain/load-state.ts';
import { emptyState, type HallState } from '../../../server/src/domain/state.ts';
import { DESKS, aRandomDay, aSmallHall, play, rowsOf } from '../../support/hall-runs.ts';
import type { Hall } from '../../support/hall.ts';

const IN_HAND = new Set(['called', 'serving']);

/** TK1 and what follows from it, counted anew from the rows. */
function checkHall({ state }: Hall): void {
  const tickets = [...state.tickets.values()];
  for (const desk of state.desks.values()) {
    const held = tickets.filter((t) => IN_HAND.has(t.state) && t.desk === desk.id);
    expect(held.map((t) => t.id)).toEqual(desk.ticket ? [desk.ticket] : []);
    expect(desk.ticket !== null).toBe(desk.state === 'calling' || desk.state === 'serving');
    expect(desk.officer !== null).toBe(desk.state !== 'closed');
    if (desk.ticket) expect(state.tickets.get(desk.ticket)?.state).toBe(desk.state === 'calling' ? 'called' : 'serving');
  }
  for (const ticket of tickets) {
    expect(ticket.desk !== null).toBe(IN_HAND.has(ticket.state) || ticket.state === 'parked');
    expect(ticket.visits.filter((v) => v.end === null)).toHaveLength(IN_HAND.has(ticket.state) ? 1 : 0);
    if (ticket.directedTo) expect(state.desks.get(ticket.directedTo)?.state).not.toBe('closed');
    for (const visit of ticket.visits) expect(visit.calledAt).toBeGreaterThanOrEqual(visit.queuedAt);
  }
  const officers = [...state.desks.values()].flatMap((d) => d.officer ?? []);
  expect(new Set(officers).size).toBe(officers.length);
  const queued = [...state.queues.byService.values(), ...state.queues.byDesk.values()].flat();
  expect(queued.map((t) => t.id).sort()).toEqual(tickets.filter((t) => t.state === 'waiting').map((t) => t.id).sort());
  const count = (...states: string[]) => tickets.filter((t) => states.includes(t.state)).length;
  const { issued, served, noShow, cancelled, inHand, parked, missed } = state.figures;
  expect({ issued, served, noShow, cancelled, inHand, parked: parked.size, missed: missed.size }).toEqual({
    issued: tickets.length, served: count('served'), noShow: count('no-show'), cancelled: count('cancelled'), inHand: count('called', 'serving'),
    parked: count('parked'), missed: count('no-show', 'cancelled'),
  });
}

/** NB1: of one series, in order of issue. */
function checkNumbers({ state }: Hall): void {
  const labels = [...state.tickets.values()].map((t) => t.label);
  expect(new Set(labels).size).toBe(labels.length);
  for (const service of ['alpha', 'beta', 'gamma']) {
    const numbers = [...state.tickets.values()].filter((t) => t.firstService === service).map((t) => t.number);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  }
  const seqs = [...state.tickets.values()].map((t) => t.issuedSeq);
  expect(seqs).toEqual(seqs.map((_, index) => index + 1));
}

test('[NB1] [TK1] [TK2] [DK1] on any day: labels unique and rising by one, one ticket a desk, one desk an officer, counts right', () => {
  fc.assert(fc.property(aRandomDay(90, { days: true }), (steps) => {
    const hall = aSmallHall();
    for (const step of steps) {
      const { seq } = hall.state;
      const { answer } = play(hall, step);
      if (answer !== 'ok') expect(hall.state.seq).toBe(seq);
      checkHall(hall);
    }
    checkNumbers(hall);
  }), { numRuns: 120 });
});

test('[JR2] replaying the event list gives a deep-equal state, through JSON as the journal keeps it', () => {
  fc.assert(fc.property(aRandomDay(120, { days: true }), (steps) => {
    const hall = aSmallHall();
    for (const step of steps) play(hall, step);
    const again = emptyState();
    for (const { event, at } of hall.journal) evolve(again, JSON.parse(JSON.stringify(event)) as HallEvent, at);
    const { touched: _a, ...replayed } = again;
    const { touched: _b, ...evolved } = hall.state;
    expect(replayed).toEqual(evolved);
  }), { numRuns: 60 });
});

/** What every audience sees. Undo is not kept over a restart, so the look is taken when its time is over. */
function everyView(state: HallState, now: number) {
  const context = { state, now, trial: false, presence: new Map() };
  const device = (id: string) => state.devices.get(id as never) as DeviceRecord;
  return {
    kiosks: ['kiosk-1', 'kiosk-2'].map((id) => kioskView(context, device(id))),
    boards: [undefined, 'A', 'B'].map((zone) => boardView(context, zone as never)),
    desks: DESKS.map((id) => deskView(context, id as never)),
    hall: hallView(context),
    tickets: [...state.tickets.keys()].map((id) => ticketView(context, id)),
    agents: ['agent-1', 'agent-2'].map((id) => printerJobsView(context, device(id))),
  };
}

test('[DK3] a state read from its rows shows every audience the same, and the pace of kiosks goes on', () => {
  fc.assert(fc.property(aRandomDay(90, { days: true }), (steps) => {
    const hall = aSmallHall();
    for (const [index, step] of steps.entries()) {
      play(hall, step);
      if (index % 15 !== 0 && index !== steps.length - 1) continue;
      const loaded = loadState(rowsOf(hall.state), hall.state.seq);
      expect(everyView(loaded, hall.now + 9_000)).toEqual(everyView(hall.state, hall.now + 9_000));
      expect(loaded.kioskIssues).toEqual(hall.state.kioskIssues);
      expect([...loaded.pendingJobs.keys()]).toEqual([...hall.state.pendingJobs.keys()]);
      expect(loaded.lastAt).toBeLessThanOrEqual(hall.state.lastAt);
    }
  }), { numRuns: 60 });
});
