// A seeded day: random commands of many actors, repeats, restarts, time passing. Invariants after each step; at the
// end the journal is read again and must give the stored rows (JR2).

import type { CentreId, Reply } from '@toiluot/shared/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActorRef } from '../../../server/src/application/actor-ref.ts';
import { verifyJournal } from '../../../server/src/application/replay.ts';
import { hallProblems } from '../../support/invariants.ts';
import { RandomHall, SYSTEM } from '../../support/random-hall.ts';

const SERVICES = ['skhdt-doanh-nghiep', 'skhdt-dau-tu', 'skhdt-ket-qua'];
const DESKS = ['desk-01', 'desk-02', 'desk-03', 'desk-04', 'desk-05'];
const CLASSES = ['elderly-60', 'disabled', 'self-declared'];

const kiosk: ActorRef = { kind: 'device', id: 'kiosk-1' as never };
const agent: ActorRef = { kind: 'device', id: 'agent-1' as never };
const supervisor: ActorRef = { kind: 'staff', id: 'supervisor' as never };
const officerAt = (n: number): ActorRef => ({ kind: 'staff', id: `officer-${n + 1}` as never });

type Step = { readonly kind: string; readonly a: number; readonly b: number; readonly repeat: boolean };

/** How often each kind of step comes, roughly as in a busy hall. */
const WEIGHTS: Readonly<Record<string, number>> = {
  issue: 14,
  next: 14,
  start: 10,
  finish: 7,
  'finish-next': 4,
  recall: 3,
  'no-show': 3,
  park: 3,
  resume: 2,
  transfer: 3,
  'transfer-back': 3,
  undo: 5,
  cancel: 1,
  reinstate: 2,
  priority: 1,
  note: 1,
  call: 2,
  pause: 1,
  'resume-desk': 2,
  close: 1,
  'close-after': 1,
  open: 4,
  'take-over': 1,
  assign: 1,
  profile: 1,
  suspend: 1,
  unsuspend: 2,
  message: 1,
  reprint: 1,
  claim: 3,
  begin: 2,
  complete: 2,
  fail: 1,
  health: 1,
  tick: 4,
  'wait-short': 6,
  'wait-long': 3,
  restart: 1,
  'close-day': 1,
  'open-day': 1,
  session: 1,
};

const kinds = fc.oneof(...Object.entries(WEIGHTS).map(([kind, weight]) => ({ arbitrary: fc.constant(kind), weight })));
const anyNumber = fc.noBias(fc.integer({ min: 0, max: 999 }));
const steps = fc.array(
  fc.record({ kind: kinds, a: anyNumber, b: anyNumber, repeat: fc.boolean() }, { noNullPrototype: true }),
  { minLength: 80, maxLength: 220, size: 'max' },
);

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];

/** The command of a step, with believable ids of the present; undefined = time or the process itself moves. */
function commandOf(hall: RandomHall, { kind, a, b }: Step): readonly [string, object, ActorRef] | undefined {
  const { state } = hall.bus;
  const desk = pick(DESKS, a) ?? 'desk-01';
  const officer = officerAt(a % DESKS.length);
  const ticket = pick([...state.tickets.keys()], b) ?? 'none';
  const inHand = state.desks.get(desk as never)?.ticket ?? ticket;
  const service = pick(SERVICES, b) ?? '';
  const job = pick([...state.pendingJobs.keys()], b) ?? 'none';
  const table: Record<string, readonly [string, object, ActorRef]> = {
    issue: [
      'ticket.issue',
      {
        service,
        ...(b % 4 === 0 && { priorityClass: pick(CLASSES, a) }),
        ...(b % 7 === 0 && { journey: [pick(SERVICES, a)] }),
        ...(b % 9 === 0 && { accessible: true }),
      },
      b % 4 === 0 ? supervisor : kiosk,
    ],
    open: ['desk.open', { desk }, officer],
    next: ['desk.call-next', { desk }, officer],
    start: ['desk.start', { desk }, officer],
    finish: ['desk.finish', { desk, outcome: 'done' }, officer],
    'finish-next': ['desk.finish', { desk, callNext: true }, officer],
    recall: ['desk.recall', { desk }, officer],
    'no-show': ['desk.no-show', { desk }, officer],
    park: ['ticket.park', { ticket: inHand, ...(b % 2 === 0 && { until: hall.time + 60_000 }) }, officer],
    resume: ['ticket.resume', { ticket }, b % 2 ? officer : supervisor],
    transfer: [
      'ticket.transfer',
      { ticket: b % 3 ? inHand : ticket, toService: service },
      b % 2 ? officer : supervisor,
    ],
    'transfer-back': [
      'ticket.transfer',
      { ticket: inHand, toDesk: pick(DESKS, b), comeBack: true, note: 'x' },
      officer,
    ],
    undo: ['desk.undo', { desk }, officer],
    cancel: ['ticket.cancel', { ticket, reason: 'left' }, b % 2 ? officer : supervisor],
    reinstate: ['ticket.reinstate', { ticket }, b % 2 ? officer : supervisor],
    priority: [
      'ticket.set-priority',
      { ticket, priorityClass: b % 3 ? pick(CLASSES, a) : null, reason: 'seen' },
      supervisor,
    ],
    note: ['ticket.note', { ticket, note: `note ${b}` }, supervisor],
    call: ['desk.call', { desk, ticket, reason: 'health' }, officer],
    pause: ['desk.pause', { desk, reason: 'short-break', ...(b % 2 === 0 && { afterThis: true }) }, officer],
    'resume-desk': ['desk.resume', { desk }, officer],
    close: ['desk.close', { desk }, officer],
    'close-after': ['desk.close', { desk, afterThis: true }, officer],
    'take-over': ['desk.open', { desk: pick(DESKS, b), takeOver: true }, officer],
    assign: [
      'desk.assign',
      {
        desk,
        services: SERVICES.map((s, n) => ({ service: s, handicapMinutes: (b * n) % 20 })),
        ...(b % 2 === 0 && { until: hall.time + 30_000 }),
      },
      supervisor,
    ],
    profile:
      b % 2
        ? ['assignment.save-profile', { profile: 'rush', name: { vi: 'Cao điểm' } }, supervisor]
        : ['assignment.apply-profile', { profile: 'rush' }, supervisor],
    suspend: ['service.suspend', { service, message: { vi: 'Tạm dừng' } }, supervisor],
    unsuspend: ['service.resume', { service }, supervisor],
    message: ['board.message', { text: { vi: 'Thông báo' }, until: hall.time + 20_000 }, supervisor],
    reprint: ['ticket.reprint', { ticket }, supervisor],
    claim: ['print.claim', { printer: 'printer-1', max: 3 }, agent],
    begin: ['print.begin', { job }, agent],
    complete: ['print.complete', { job, outcome: 'confirmed' }, agent],
    fail: ['print.fail', { job, outcome: b % 2 ? 'failed-clean' : 'unknown' }, agent],
    health: ['print.report-health', { printer: 'printer-1', health: b % 2 ? 'out' : 'ok' }, agent],
    tick: ['hall.tick', {}, SYSTEM],
    'close-day': [
      'day.close',
      { force: b % 2 === 0 },
      b % 4 === 0 ? supervisor : { kind: 'device', id: 'nobody' as never },
    ],
    'open-day': ['day.open', {}, supervisor],
    session: ['session.change', { session: 'trial', closesAt: hall.time + 3_600_000 * (1 + (b % 5)) }, supervisor],
  };
  return table[kind];
}

async function take(hall: RandomHall, step: Step, index: number): Promise<void> {
  if (step.kind === 'wait-short') hall.time += 1 + step.a * 10;
  if (step.kind === 'wait-long') hall.time += 20_000 + step.a * 1_000;
  if (step.kind === 'restart') await hall.restart();
  const command = commandOf(hall, step);
  if (!command) return;
  const [name, input, ref] = command;
  if (!step.repeat) {
    await hall.send(name, input, ref);
    return;
  }
  // TK4: the same wish under one id, at once and again later: one effect, one answer.
  const id = `repeat-${index}-${step.a}-${step.b}`;
  const both: Reply[] = await Promise.all([hall.send(name, input, ref, id), hall.send(name, input, ref, id)]);
  const seq = hall.bus.state.seq;
  const third = await hall.send(name, input, ref, id);
  expect(both[1], `[TK4] ${name} answered twice differently`).toEqual(both[0]);
  expect(third).toEqual(both[0]);
  expect(hall.bus.state.seq, `[TK4] ${name} had a second effect`).toBe(seq);
}

/** Five desks at work on three services, and a queue. */
async function fillHall(hall: RandomHall): Promise<void> {
  const services = SERVICES.map((service, n) => ({ service, handicapMinutes: n * 5 }));
  for (const [n, desk] of DESKS.entries()) {
    await hall.send('desk.assign', { desk, services }, supervisor);
    await hall.send('desk.open', { desk }, officerAt(n));
  }
  for (let n = 0; n < 12; n += 1) {
    hall.time += 30_000;
    await hall.send('ticket.issue', { service: pick(SERVICES, n) }, kiosk);
  }
}

describe('a random day', () => {
  it('[TK1][NB1][DK1][JR2] keeps every invariant at each step, and its journal gives the rows again', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (day) => {
        const hall = new RandomHall();
        await hall.start();
        await hall.furnish();
        await fillHall(hall);
        try {
          for (const [index, step] of day.entries()) {
            await take(hall, step, index);
            expect(hallProblems(hall.bus.state, hall.time), `after step ${index} ${JSON.stringify(step)}`).toEqual([]);
          }
          expect(hall.faults, 'a rule failed by a bug').toEqual([]);
          const { findings } = await verifyJournal(hall.storage, 'quang-binh' as CentreId);
          expect(findings).toEqual([]);
        } finally {
          await hall.end();
        }
      }),
      { numRuns: Number(process.env.TOILUOT_DAYS ?? 15) },
    );
  });
});
