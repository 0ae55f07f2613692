// NX against a reference model that sorts every waiting ticket of the hall anew, straight from the formula of the SPEC.
import { isDeepStrictEqual } from 'node:util';
import type { DeskRecord, TicketRecord } from '@toiluot/shared/contract';
import fc from 'fast-check';
import { test } from 'vitest';
import { callOrder, nextTicketFor } from '../../../server/src/domain/policy/next-ticket.ts';
import { type Hall, MINUTE } from '../../support/hall.ts';
import { aRunOf, aSmallHall, DESKS, play, type Step } from '../../support/hall-runs.ts';

function same(actual: unknown, expected: unknown, what: string): void {
  if (!isDeepStrictEqual(actual, expected))
    throw new Error(`${what}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`);
}

/** Minutes by which a class is ahead, as the delivered catalogue says; not read from the rules. */
const HEAD_START: Readonly<Record<string, number>> = { disabled: 30, 'elderly-75': 30, 'elderly-60': 20 };
const headStart = (t: TicketRecord) => (t.priorityClass ? (HEAD_START[t.priorityClass] ?? 0) : 0) * MINUTE;
const handicap = (desk: DeskRecord, t: TicketRecord) =>
  (desk.services.find((a) => a.service === t.service)?.handicapMinutes ?? 0) * MINUTE;
const ACCESSIBLE = new Set<string>(['desk-01', 'desk-03']);

/** NX1 */
const isEligible = (desk: DeskRecord, t: TicketRecord) =>
  t.state === 'waiting' &&
  (!t.accessible || ACCESSIBLE.has(desk.id)) &&
  (t.directedTo ? t.directedTo === desk.id : desk.services.some((a) => a.service === t.service));

/** A ticket that came back has the place that NX5 gave it, which a test of its own checks. */
const keyAt = (desk: DeskRecord, t: TicketRecord) =>
  (t.cameBack ? t.queueKey : t.issuedAt - headStart(t)) + (t.directedTo ? 0 : handicap(desk, t));

const naiveOrder = (hall: Hall, desk: DeskRecord): TicketRecord[] =>
  [...hall.state.tickets.values()]
    .filter((t) => isEligible(desk, t))
    .sort((a, b) => keyAt(desk, a) - keyAt(desk, b) || a.issuedSeq - b.issuedSeq);

/** NX4 */
function naiveCause(hall: Hall, desk: DeskRecord, t: TicketRecord): [string, number | null] {
  if (t.directedTo) return ['sent-to-desk', null];
  if (t.cameBack) return ['came-back', null];
  const passes = naiveOrder(hall, desk).some((other) => !other.directedTo && other.issuedSeq < t.issuedSeq);
  if (headStart(t) > 0 && passes) return ['priority', headStart(t) / MINUTE];
  const helping = handicap(desk, t) / MINUTE;
  return helping > 0 ? ['helping-out', helping] : ['longest-wait', null];
}

function checkEveryDesk(hall: Hall): void {
  for (const id of DESKS) {
    const desk = hall.desk(id);
    const order = naiveOrder(hall, desk);
    const choice = nextTicketFor(hall.state, desk, hall.now);
    same(choice?.ticket.label, order[0]?.label, `next at ${id}`);
    if (choice && order[0])
      same(
        [choice.cause.kind, choice.cause.minutes],
        naiveCause(hall, desk, order[0]),
        `reason of ${choice.ticket.label} at ${id}`,
      );
  }
}

/** NX5: its place among those who wait for its service, before and after it came back. */
function checkLateReturn(before: readonly TicketRecord[], back: TicketRecord): void {
  const ahead = before.filter(
    (t) => t.queueKey < back.queueKey || (t.queueKey === back.queueKey && t.issuedSeq < back.issuedSeq),
  );
  const behind = before.filter((t) => !ahead.includes(t));
  const due = Math.min(3, before.length);
  const last = ahead.at(-1);
  same(ahead.length >= due, true, `${back.label} stands behind ${due}, it is behind ${ahead.length}`);
  // Not further back than asked: those between share a key with the last of the three, to the millisecond.
  const passed = ahead
    .slice(due)
    .filter(
      (t) =>
        back.queueKey > back.issuedAt - back.headStartMs && last && t.queueKey > (ahead[due - 1]?.queueKey ?? 0) + 1,
    );
  same(
    passed.map((t) => t.label),
    [],
    `further back than asked, with ${behind.length} behind`,
  );
}

const QUEUE_STEPS = [
  'issue',
  'callNext',
  'start',
  'finish',
  'open',
  'close',
  'recall',
  'noShow',
  'reinstate',
  'comeBack',
  'cancel',
  'park',
  'unpark',
  'move',
  'transfer',
  'priority',
  'tick',
  'assign',
  'undo',
  'call',
];

test('[C05] [NX1] [NX4] [NX5] [NX7] every desk would call whom the naive model calls, for the same reason: 5,000 steps and more', () => {
  fc.assert(
    fc.property(aRunOf(QUEUE_STEPS, 60), (steps) => {
      const hall = aSmallHall();
      for (const step of steps) {
        const before = new Map([...hall.state.queues.byService].map(([service, list]) => [service, [...list]]));
        const wasBack = new Map([...hall.state.tickets.values()].map((t) => [t.id, t.state]));
        const { name, input, answer } = play(hall, step);
        if (answer !== 'ok') continue;
        checkEveryDesk(hall);
        if (name !== 'ticket.reinstate') continue;
        const back = hall.ticket((input as { ticket: string }).ticket);
        if (wasBack.get(back.id) !== 'waiting') checkLateReturn(before.get(back.service) ?? [], back);
      }
    }),
    { numRuns: 250 },
  );
});

/** Small halls, many of them: a handful of waiting tickets of every kind, and one question each. */
test('[C05] [NX] 5,000 small halls against the naive model', () => {
  const names = ['issue', 'issue', 'issue', 'move', 'priority', 'cancel', 'comeBack'];
  const hall = aSmallHall();
  hall.as('officer-1').open('desk-01');
  hall.as('officer-2').open('desk-02');
  let runs = 0;
  fc.assert(
    fc.property(aRunOf(names, 12), (steps) => {
      // One hall serves several runs: its tickets expire in between, and every eighth run begins a new day.
      if (runs % 8 === 7) {
        hall.does('day.close', { force: true }, 'system');
        hall.now += 86_400_000;
        hall.happen({
          type: 'day.opened',
          data: {
            day: `d${runs}` as never,
            date: '2026-11-25',
            sessions: [
              { id: 'all', name: { vi: 'Cả ngày' }, opensAt: 0, closesAt: hall.now * 2, lastTicketAt: hall.now * 2 },
            ],
          },
        });
        hall.as('officer-1').open('desk-01');
        hall.as('officer-2').open('desk-02');
      }
      runs += 1;
      for (const step of steps) play(hall, { ...step, after: step.after * 3 });
      checkEveryDesk(hall);
      for (const ticket of [...hall.state.tickets.values()]) {
        if (ticket.state === 'waiting')
          hall.happen({ type: 'ticket.expired', data: { ticket: ticket.id, reason: 'next run' } });
      }
    }),
    { numRuns: 5_000, endOnFailure: true },
  );
});

test('[NX2] the order of two tickets at a desk never changes with time, only by a step on one of them', () => {
  fc.assert(
    fc.property(
      aRunOf(['issue', 'open', 'callNext', 'start', 'finish', 'move', 'priority', 'cancel', 'comeBack', 'tick'], 60),
      fc.integer({ min: 1, max: 10_000_000 }),
      (steps, later) => {
        const hall = aSmallHall();
        for (const step of steps) {
          const before = DESKS.map((id) => callOrder(hall.state, hall.desk(id), 1_000));
          play(hall, step);
          for (const [index, id] of DESKS.entries()) {
            const after = callOrder(hall.state, hall.desk(id), 1_000);
            const unchanged = new Set(
              after
                .filter((t) => hall.state.tickets.get(t.id)?.rev === before[index]?.find((b) => b.id === t.id)?.rev)
                .map((t) => t.id),
            );
            same(
              after.filter((t) => unchanged.has(t.id)).map((t) => t.label),
              before[index]?.filter((t) => unchanged.has(t.id)).map((t) => t.label),
              `order at ${id}`,
            );
            same(
              nextTicketFor(hall.state, hall.desk(id), hall.now + later)?.ticket.label,
              nextTicketFor(hall.state, hall.desk(id), hall.now)?.ticket.label,
              `next at ${id}, ${later} ms later`,
            );
            same(
              after[0]?.label,
              nextTicketFor(hall.state, hall.desk(id), hall.now)?.ticket.label,
              `head of the list at ${id}`,
            );
          }
        }
      },
    ),
    { numRuns: 80 },
  );
});

/** Serves whoever is called at once, so that the next step may call again. */
function callAndServe(hall: Hall, step: Step): void {
  const { name, answer, who } = play(hall, step);
  if (name !== 'desk.call-next' || answer !== 'ok') return;
  hall.as(who).start().finish();
}

/** Those who wait and could be called at this desk although they are not. */
function checkOvertaking(hall: Hall, deskId: string, called: TicketRecord): void {
  const desk = hall.desk(deskId);
  for (const other of hall.state.tickets.values()) {
    if (!isEligible(desk, other) || other.issuedSeq >= called.issuedSeq) continue;
    const ahead = called.issuedAt - other.issuedAt;
    const bound = headStart(called) - headStart(other) + handicap(desk, other) - handicap(desk, called);
    same(
      ahead < bound,
      true,
      `${called.label} issued ${ahead} ms after ${other.label} passed it at ${deskId}, where ${bound} ms are allowed`,
    );
  }
}

test('[NX3] with call-next alone, nobody is overtaken by one issued later than head start and handicap difference allow', () => {
  fc.assert(
    fc.property(aRunOf(['issue', 'issue', 'open', 'callNext'], 120), (steps) => {
      const hall = aSmallHall();
      for (const step of steps) {
        const served = hall.state.figures.served;
        callAndServe(hall, step);
        if (hall.state.figures.served === served) continue;
        const called = [...hall.state.tickets.values()]
          .filter((t) => t.state === 'served')
          .sort((a, b) => (b.endedAt ?? 0) - (a.endedAt ?? 0))[0];
        if (called) checkOvertaking(hall, called.visits.at(-1)?.desk ?? '', called);
      }
    }),
    { numRuns: 300 },
  );
});

test('[NX3] waiting is bounded: at a desk that goes on calling, a ticket is passed only by what came within 45 min of it, and then called', () => {
  // Largest head start 30 min and largest handicap 15 min in this hall.
  const bound = 45 * MINUTE;
  fc.assert(
    fc.property(aRunOf(['issue'], 60), fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }), (steps, busy) => {
      const hall = aSmallHall();
      const officer = hall.as('officer-3').open('desk-03');
      hall.does(
        'desk.assign',
        {
          desk: 'desk-03',
          services: [
            { service: 'alpha', handicapMinutes: 0 },
            { service: 'beta', handicapMinutes: 15 },
            { service: 'gamma', handicapMinutes: 0 },
          ],
        },
        'supervisor-1',
      );
      const order: TicketRecord[] = [];
      const serve = () => {
        officer.callNext();
        order.push(hall.ticket(officer.ticket));
        officer.start().finish();
      };
      for (const [index, step] of steps.entries()) {
        play(hall, { ...step, after: step.after % 180_000, c: 1 });
        if (
          busy[index] &&
          hall.state.desks.get('desk-03' as never) &&
          nextTicketFor(hall.state, hall.desk('desk-03'), hall.now)
        )
          serve();
      }
      while (nextTicketFor(hall.state, hall.desk('desk-03'), hall.now)) serve();
      same(order.length, hall.state.tickets.size, 'tickets called in the end');
      for (const [index, ticket] of order.entries()) {
        const passers = order.slice(0, index).filter((earlier) => earlier.issuedAt >= ticket.issuedAt + bound);
        same(
          passers.map((t) => t.label),
          [],
          `passed ${ticket.label} although issued 45 min after it`,
        );
      }
    }),
    { numRuns: 120 },
  );
});
