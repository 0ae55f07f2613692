// Random days for property tests: steps as plain data, so that a failing run prints as a list that can be played again.

import type { CentreRows, CommandName } from '@toiluot/shared/contract';
import fc from 'fast-check';
import type { HallState } from '../../server/src/domain/state.ts';
import { aSmallCatalogue } from './builders.ts';
import { aHall, clock, type Hall, theCatalogue } from './hall.ts';

export const OFFICERS = ['officer-1', 'officer-2', 'officer-3'] as const;
export const DESKS = ['desk-01', 'desk-02', 'desk-03'] as const;
export const SERVICES = ['alpha', 'beta', 'gamma'] as const;
const CLASSES = [undefined, undefined, undefined, 'disabled', 'elderly-60', 'elderly-75'] as const;

/** `a`, `b`, `c` choose who, which ticket and how; the step means something in every state, if only a refusal. */
export type Step = {
  readonly do: string;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly after: number;
};

export const aSmallHall = (): Hall => aHall({ catalogue: aSmallCatalogue(theCatalogue()) });

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

/** The n-th ticket counted from the newest; the one before any is a stranger. */
const ticketAt = (hall: Hall, n: number): string =>
  [...hall.state.tickets.keys()].at(-1 - (n % Math.max(1, hall.state.tickets.size))) ?? '2026-11-25.999';

const someTicketOf = (hall: Hall, state: string, n: number): string => {
  const found = [...hall.state.tickets.values()].filter((t) => t.state === state);
  return found.length > 0 ? pick(found, n).id : ticketAt(hall, n);
};

type Play = (hall: Hall, step: Step) => readonly [CommandName, object, string];

const atDesk =
  (name: CommandName, more: (hall: Hall, step: Step) => object = () => ({})): Play =>
  (hall, step) => {
    const who = pick(OFFICERS, step.a);
    const desk = [...hall.state.desks.values()].find((d) => d.officer === who)?.id ?? pick(DESKS, step.a);
    return [name, { desk, ...more(hall, step) }, who];
  };
const ofTicket =
  (name: CommandName, state: string, more: (hall: Hall, step: Step) => object = () => ({})): Play =>
  (hall, step) => [
    name,
    { ticket: step.c % 5 === 0 ? ticketAt(hall, step.b) : someTicketOf(hall, state, step.b), ...more(hall, step) },
    step.c % 3 === 0 ? 'supervisor-1' : pick(OFFICERS, step.a),
  ];
const inHand =
  (name: CommandName, more: (hall: Hall, step: Step) => object = () => ({})): Play =>
  (hall, step) => {
    const who = pick(OFFICERS, step.a);
    const ticket = [...hall.state.desks.values()].find((d) => d.officer === who)?.ticket ?? ticketAt(hall, step.b);
    return [name, { ticket, ...more(hall, step) }, who];
  };

const plays: Readonly<Record<string, Play>> = {
  issue: (_h, { a, b, c }) => [
    'ticket.issue',
    {
      service: pick(SERVICES, a),
      ...(pick(CLASSES, b) && { priorityClass: pick(CLASSES, b) }),
      ...(c % 7 === 0 && { accessible: true }),
      ...(c % 5 === 0 && { journey: [pick(SERVICES, c)] }),
    },
    pick(CLASSES, b) ? 'supervisor-1' : pick(['kiosk-1', 'kiosk-2'], c),
  ],
  reprint: ofTicket('ticket.reprint', 'waiting'),
  cancel: ofTicket('ticket.cancel', 'waiting', () => ({ reason: 'left' })),
  leave: (hall, { b }) => ['ticket.cancel', { ticket: ticketAt(hall, b) }, `visitor:${ticketAt(hall, b)}`],
  transfer: inHand('ticket.transfer', (_h, { b, c }) =>
    c % 4 === 0 ? { toDesk: pick(DESKS, b) } : { toService: pick(SERVICES, b), comeBack: c % 3 === 0 },
  ),
  move: ofTicket('ticket.transfer', 'waiting', (_h, { b, c }) =>
    c % 2 === 0 ? { toDesk: pick(DESKS, b) } : { toService: pick(SERVICES, b) },
  ),
  park: inHand('ticket.park', (hall, { c }) => (c % 2 === 0 ? { until: hall.now + 1 + c * 1000 } : {})),
  stepBehind: (hall, { b, c }) => [
    'ticket.step-behind',
    { ticket: ticketAt(hall, b), ...(c % 3 === 0 && { takeBack: true }) },
    `visitor:${ticketAt(hall, b)}`,
  ],
  voidRun: (hall, { b, c }) => [
    'ticket.void-run',
    { tickets: [ticketAt(hall, b), ticketAt(hall, c)], reason: 'closing' },
    'supervisor-1',
  ],
  putBack: inHand('ticket.put-back', () => ({ reason: 'wrong call' })),
  leaveHand: inHand('ticket.cancel', () => ({ reason: 'left' })),
  journey: inHand('ticket.set-journey', (_h, { b, c }) => ({ journey: c % 3 === 0 ? [] : [pick(SERVICES, b)] })),
  issueRun: (_h, { a, c }) => [
    'ticket.issue-run',
    { service: pick(SERVICES, a), count: 1 + (c % 4), reason: 'crowd' },
    'supervisor-1',
  ],
  askHelp: atDesk('desk.ask-help'),
  endHelp: atDesk('desk.end-help'),
  answerHelp: (_h, { a, b }) => ['desk.answer-help', { desk: pick(DESKS, a) }, pick([...OFFICERS, 'supervisor-1'], b)],
  handOver: atDesk('desk.hand-over', (_h, { b }) => ({ to: pick([...OFFICERS, 'officer-4'], b) })),
  unpark: ofTicket('ticket.resume', 'parked'),
  reinstate: ofTicket('ticket.reinstate', 'no-show'),
  comeBack: ofTicket('ticket.reinstate', 'cancelled'),
  note: ofTicket('ticket.note', 'parked', (_h, { c }) => ({ note: c % 3 === 0 ? '' : 'thiếu giấy tờ' })),
  priority: ofTicket('ticket.set-priority', 'waiting', (_h, { b }) => ({
    priorityClass: pick(CLASSES, b) ?? null,
    reason: 'seen',
  })),
  rate: (hall, { b }) => [
    'ticket.rate',
    { ticket: someTicketOf(hall, 'served', b), level: 'satisfied' },
    `visitor:${someTicketOf(hall, 'served', b)}`,
  ],
  open: (_h, { a, b, c }) => [
    'desk.open',
    { desk: pick(DESKS, c % 6 === 0 ? b : a), ...(c % 4 === 0 && { takeOver: true }) },
    pick(OFFICERS, a),
  ],
  close: atDesk('desk.close', (_h, { c }) => ({ afterThis: c % 2 === 0 })),
  pause: atDesk('desk.pause', (_h, { c }) => ({ reason: 'meeting', afterThis: c % 2 === 0 })),
  resume: atDesk('desk.resume'),
  callNext: atDesk('desk.call-next'),
  call: atDesk('desk.call', (hall, { b, c }) => ({
    ticket: someTicketOf(hall, c % 2 === 0 ? 'waiting' : 'parked', b),
    reason: 'health',
  })),
  recall: atDesk('desk.recall'),
  start: atDesk('desk.start'),
  finish: atDesk('desk.finish', (_h, { c }) => ({ callNext: c % 2 === 0 })),
  noShow: atDesk('desk.no-show'),
  undo: atDesk('desk.undo'),
  assign: (hall, { a, b, c }) => [
    'desk.assign',
    {
      desk: pick(DESKS, a),
      services: [{ service: pick(SERVICES, b), handicapMinutes: (c % 4) * 5 }],
      ...(c % 2 === 0 && { until: hall.now + 1 + c * 1000 }),
    },
    'supervisor-1',
  ],
  moveOfficer: (_h, { a, b }) => ['desk.move', { desk: pick(DESKS, a), toDesk: pick(DESKS, b) }, 'supervisor-1'],
  assignSome: (_h, { a, b, c }) => [
    'assignment.set',
    {
      desks: [a, c].map((n) => ({
        desk: pick(DESKS, n),
        services: [{ service: pick(SERVICES, b), handicapMinutes: 5 }],
      })),
      ...(c % 2 === 0 && { reason: 'quiet' }),
    },
    'supervisor-1',
  ],
  seeTo: (hall, { a, c }) => {
    const alert = pick([...hall.state.alerts.keys(), 'none'], a);
    return c % 2 === 0
      ? ['alert.take', { alert, giveBack: c % 4 === 0 }, 'supervisor-1']
      : ['alert.snooze', { alert, until: hall.now + 1 + c * 1000 }, 'supervisor-1'];
  },
  quota: (_h, { a, c }) => [
    'service.set-quota',
    { service: pick(SERVICES, a), quotaPerSession: c % 3 === 0 ? null : 100 + c },
    'supervisor-1',
  ],
  suspend: (_h, { a, c }) =>
    c % 2 === 0
      ? ['service.suspend', { service: pick(SERVICES, a), message: { vi: 'Tạm ngừng' } }, 'supervisor-1']
      : ['service.resume', { service: pick(SERVICES, a) }, 'supervisor-1'],
  message: (hall, { c }) => [
    'board.message',
    { text: { vi: 'Mời ngồi' }, until: hall.now + 1 + c * 1000, ...(c % 2 === 0 && { zone: 'A' }) },
    'supervisor-1',
  ],
  tick: () => ['hall.tick', {}, 'system'],
  claim: (_h, { a, c }) => ['print.claim', { printer: 'printer-1', max: 1 + (c % 3) }, pick(['agent-1', 'agent-2'], a)],
  begin: (hall, { a, b }) => ['print.begin', { job: `${ticketAt(hall, b)}/1` }, pick(['agent-1', 'agent-2'], a)],
  complete: (hall, { a, b }) => [
    'print.complete',
    { job: `${ticketAt(hall, b)}/1`, outcome: 'confirmed' },
    pick(['agent-1', 'agent-2'], a),
  ],
  fail: (hall, { a, b, c }) => [
    'print.fail',
    { job: `${ticketAt(hall, b)}/1`, outcome: c % 2 === 0 ? 'failed-clean' : 'unknown' },
    pick(['agent-1', 'agent-2'], a),
  ],
  health: (_h, { a, c }) => [
    'print.report-health',
    { printer: 'printer-1', health: pick(['ok', 'out', 'near-end'], c) },
    pick(['agent-1', 'agent-2'], a),
  ],
  closeDay: (_h, { c }) => ['day.close', { force: c % 2 === 0 }, 'supervisor-1'],
  openDay: () => ['day.open', {}, 'supervisor-1'],
};

/** How often each step is drawn, beside 1. */
const WEIGHTS: Readonly<Record<string, number>> = {
  issue: 24,
  callNext: 16,
  start: 10,
  finish: 10,
  open: 10,
  recall: 6,
  noShow: 6,
  park: 4,
  undo: 5,
  transfer: 4,
  reinstate: 4,
  tick: 4,
  move: 3,
};

const RARE = ['closeDay', 'openDay'];

function stepOf(names: readonly string[]): fc.Arbitrary<Step> {
  const word = fc.oneof(...names.map((name) => ({ weight: WEIGHTS[name] ?? 1, arbitrary: fc.constant(name) })));
  const choice = fc.nat({ max: 59 });
  // Mostly seconds, now and then minutes.
  const after = fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 1, max: 20_000 }) },
    { weight: 1, arbitrary: fc.integer({ min: 20_000, max: 600_000 }) },
  );
  return fc.record({ do: word, a: choice, b: choice, c: choice, after });
}

/** Days in which anything may happen; with `days`, they also close and the next one opens. */
export const aRandomDay = (length: number, { days = false } = {}): fc.Arbitrary<Step[]> =>
  fc.array(stepOf(Object.keys(plays).filter((name) => days || !RARE.includes(name))), {
    minLength: length / 2,
    maxLength: length,
    size: 'max',
  });

/** Runs of the steps named. */
export const aRunOf = (names: readonly string[], length: number): fc.Arbitrary<Step[]> =>
  fc.array(stepOf(names), { minLength: length / 2, maxLength: length, size: 'max' });

/** Plays one step and tells how it was answered. */
export function play(
  hall: Hall,
  step: Step,
): { readonly name: CommandName; readonly input: object; readonly who: string; readonly answer: string } {
  hall.later(step.after);
  const move = plays[step.do];
  if (!move) throw new Error(`no step ${step.do}`);
  const [name, input, who] = move(hall, step);
  // The day after a close, so that the next may open.
  if (name === 'day.open' && hall.state.day?.state === 'closed')
    hall.now = Math.max(hall.now, clock('07:00', hall.state.day.date) + 25 * 3_600_000);
  return { name, input, who, answer: hall.answer(name, input as never, who) };
}

/** The rows that storage would hold for this state. */
export function rowsOf(state: HallState): CentreRows {
  return structuredClone({
    catalogue: state.catalogue?.file ?? null,
    day: state.day,
    staff: [...state.staff.values()],
    devices: [...state.devices.values()],
    tickets: [...state.tickets.values()],
    printJobs: [...state.printJobs.values()],
    desks: [...state.desks.values()],
    counters: [...state.counters.values()],
    suspensions: [...state.suspensions.values()],
    messages: [...state.messages.values()],
    profiles: [...state.profiles.values()],
    alerts: [...state.alerts.values()],
    printers: [...state.printers.values()],
    announcements: [...state.announcements.values()],
    mutes: [...state.mutes.values()],
    voiceChecks: [...state.voiceChecks.values()],
    complaints: [...state.complaints.values()],
    published: [...state.published.values()],
  });
}
