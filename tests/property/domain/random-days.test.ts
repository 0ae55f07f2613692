import { isDeepStrictEqual } from 'node:util';
import type { DeviceRecord, HallEvent } from '@toiluot/shared/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boardView } from '../../../server/src/application/views/board-view.ts';
import { deskView } from '../../../server/src/application/views/desk-view.ts';
import { hallView } from '../../../server/src/application/views/hall-view.ts';
import { kioskView } from '../../../server/src/application/views/kiosk-view.ts';
import { printerJobsView } from '../../../server/src/application/views/printer-jobs-view.ts';
import { ticketView } from '../../../server/src/application/views/ticket-view.ts';
import { evolve } from '../../../server/src/domain/evolve.ts';
import { loadState } from '../../../server/src/domain/load-state.ts';
import { brokenPromises } from '../../../server/src/domain/policy/broken-promises.ts';
import { emptyState, type HallState } from '../../../server/src/domain/state.ts';
import type { Hall } from '../../support/hall.ts';
import { aRandomDay, aSmallHall, DESKS, play, rowsOf, SERVICES } from '../../support/hall-runs.ts';

/** Deep equality; the slow and readable comparison only where there is a difference to read. */
function expectSame(actual: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toEqual(expected);
}

const IN_HAND = new Set(['called', 'serving']);

/** A plain comparison: thousands of them a run, so only a difference is worth words. */
function same(actual: unknown, expected: unknown, what: string): void {
  if (actual !== expected && !isDeepStrictEqual(actual, expected))
    throw new Error(`${what}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`);
}

/** TK1 and what follows from it, counted anew from the rows. */
function checkHall({ state }: Hall): void {
  const tickets = [...state.tickets.values()];
  for (const desk of state.desks.values()) {
    const held = tickets.filter((t) => IN_HAND.has(t.state) && t.desk === desk.id);
    same(
      held.map((t) => t.id),
      desk.ticket ? [desk.ticket] : [],
      `tickets in hand at ${desk.id}`,
    );
    same(
      desk.ticket !== null,
      desk.state === 'calling' || desk.state === 'serving',
      `${desk.id} ${desk.state} has a ticket`,
    );
    same(desk.officer !== null, desk.state !== 'closed', `${desk.id} ${desk.state} has an officer`);
    if (desk.ticket)
      same(
        state.tickets.get(desk.ticket)?.state,
        desk.state === 'calling' ? 'called' : 'serving',
        `ticket at ${desk.id}`,
      );
  }
  for (const ticket of tickets) {
    same(
      ticket.desk !== null,
      IN_HAND.has(ticket.state) || ticket.state === 'parked',
      `${ticket.id} ${ticket.state} has a desk`,
    );
    same(
      ticket.visits.filter((v) => v.end === null).length,
      IN_HAND.has(ticket.state) ? 1 : 0,
      `running visits of ${ticket.id}`,
    );
    if (ticket.directedTo)
      same(state.desks.get(ticket.directedTo)?.state === 'closed', false, `${ticket.id} waits for a closed desk`);
    for (const visit of ticket.visits)
      same(visit.calledAt >= visit.queuedAt, true, `wait of ${ticket.id} is not negative`);
  }
  const officers = [...state.desks.values()].flatMap((d) => d.officer ?? []);
  same(new Set(officers).size, officers.length, 'officers at one desk each');
  const queued = [...state.queues.byService.values(), ...state.queues.byDesk.values()].flat();
  same(
    queued.map((t) => t.id).sort(),
    tickets
      .filter((t) => t.state === 'waiting')
      .map((t) => t.id)
      .sort(),
    'tickets in the queues',
  );
  const count = (...states: string[]) => tickets.filter((t) => states.includes(t.state)).length;
  const { issued, served, noShow, cancelled, inHand, parked, missed } = state.figures;
  same(
    { issued, served, noShow, cancelled, inHand, parked: parked.size, missed: missed.size },
    {
      issued: tickets.length,
      served: count('served'),
      noShow: count('no-show'),
      cancelled: count('cancelled'),
      inHand: count('called', 'serving'),
      parked: count('parked'),
      missed: count('no-show', 'cancelled'),
    },
    'figures',
  );
}

/** NB1: of one series, in order of issue. */
function checkNumbers({ state }: Hall): void {
  const tickets = [...state.tickets.values()];
  same(new Set(tickets.map((t) => t.label)).size, tickets.length, 'labels that differ');
  for (const service of SERVICES) {
    const numbers = tickets.filter((t) => t.firstService === service).map((t) => t.number);
    same(
      numbers,
      numbers.map((_, index) => index + 1),
      `numbers of ${service}`,
    );
  }
  same(
    tickets.map((t) => t.issuedSeq),
    tickets.map((_, index) => index + 1),
    'order of issue',
  );
}

test('[NB1] [TK1] [TK2] [DK1] on any day: labels unique and rising by one, one ticket a desk, one desk an officer, counts right', () => {
  fc.assert(
    fc.property(aRandomDay(90, { days: true }), (steps) => {
      const hall = aSmallHall();
      for (const step of steps) {
        const { seq } = hall.state;
        const { answer } = play(hall, step);
        if (answer !== 'ok') same(hall.state.seq, seq, 'position after a refusal');
        checkHall(hall);
      }
      checkNumbers(hall);
    }),
    { numRuns: 300 },
  );
});

test('[F-R16] on any day nobody is passed beyond the head start, whatever is given up, put back, moved or undone', () => {
  fc.assert(
    fc.property(aRandomDay(90), (steps) => {
      const hall = aSmallHall();
      for (const step of steps) {
        play(hall, step);
        same(brokenPromises(hall.state, hall.now), [], `promises broken after ${step.do}`);
      }
    }),
    { numRuns: 400 },
  );
});

test('[JR2] replaying the event list gives a deep-equal state, through JSON as the journal keeps it', () => {
  fc.assert(
    fc.property(aRandomDay(120, { days: true }), (steps) => {
      const hall = aSmallHall();
      for (const step of steps) play(hall, step);
      const again = emptyState();
      for (const { event, at } of hall.journal) evolve(again, JSON.parse(JSON.stringify(event)) as HallEvent, at);
      const { touched: _a, ...replayed } = again;
      const { touched: _b, ...evolved } = hall.state;
      expectSame(replayed, evolved);
    }),
    { numRuns: 120 },
  );
});

/** What every audience sees. Undo is not kept over a restart, so the look is taken when its time is over. */
function everyView(state: HallState, now: number) {
  const context = { state, now, trial: false, presence: new Map() };
  const device = (id: string) => state.devices.get(id as never) as DeviceRecord;
  return {
    kiosks: ['kiosk-1', 'kiosk-2'].map((id) => kioskView(context, device(id))),
    boards: [undefined, 'A', 'B'].map((zone) => boardView(context, zone as never)),
    desks: DESKS.map((id) => deskView(context, id as never)),
    // Waiting tickets stand there queue by queue; in which order the queues come means nothing.
    hall: { ...hallView(context), tickets: hallView(context).tickets.toSorted((a, b) => (a.id < b.id ? -1 : 1)) },
    // An undo is not kept over a restart.
    tickets: [...state.tickets.keys()].map((id) => ({ ...ticketView(context, id), stepUndoUntil: undefined })),
    agents: ['agent-1', 'agent-2'].map((id) => printerJobsView(context, device(id))),
  };
}

test('[DK3] a state read from its rows shows every audience the same, and the pace of kiosks goes on', () => {
  fc.assert(
    fc.property(aRandomDay(90, { days: true }), (steps) => {
      const hall = aSmallHall();
      for (const [index, step] of steps.entries()) {
        play(hall, step);
        if (index % 15 !== 0 && index !== steps.length - 1) continue;
        const loaded = loadState(rowsOf(hall.state), hall.state.seq);
        expectSame(everyView(loaded, hall.now + 9_000), everyView(hall.state, hall.now + 9_000));
        for (const list of ['parked', 'missed'] as const)
          expectSame([...loaded.figures[list]], [...hall.state.figures[list]]);
        expectSame(loaded.kioskIssues, hall.state.kioskIssues);
        expectSame([...loaded.pendingJobs.keys()], [...hall.state.pendingJobs.keys()]);
        expectSame(loaded.lastAt <= hall.state.lastAt, true);
      }
    }),
    { numRuns: 50 },
  );
});
