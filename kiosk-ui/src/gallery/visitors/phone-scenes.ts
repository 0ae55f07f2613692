// Every state of the phone page, as data.
import type { TicketView } from '@toiluot/shared/contract';
import { FIXTURE_NOW, ticketFixtures } from '@toiluot/shared/fixtures';
import type { WatchStatus } from '../../visitors/watch.ts';

export type PhoneScene = {
  readonly view?: TicketView;
  readonly status?: WatchStatus;
  readonly bellIsOn?: boolean;
};

const { waiting, called, missed, served, cancelled, parked } = ticketFixtures;
const MINUTE_MS = 60_000;

const ZONE_A = { vi: 'Khu A', en: 'Zone A' };
const LEGS: NonNullable<TicketView['legs']> = [
  { state: 'done', service: { vi: 'Hộ tịch', en: 'Civil status' }, desks: [2], zone: ZONE_A },
  { state: 'now', service: waiting.service, desks: [4, 5, 6], zone: ZONE_A },
  { state: 'next', service: { vi: 'Thuế', en: 'Tax' }, desks: [12, 17], wait: { fromMin: 10, toMin: 25 } },
];

const leaving: TicketView = { ...waiting, allowed: ['ticket.cancel', 'ticket.step-behind'] };
const missedNow: TicketView = {
  ...missed,
  missed: { at: FIXTURE_NOW - 4 * MINUTE_MS, desk: 5, returnUntil: FIXTURE_NOW + 56 * MINUTE_MS },
};
const calledNow: TicketView = { ...called, calledAt: FIXTURE_NOW - 5000 };

export const phoneScenes: Readonly<Record<string, PhoneScene>> = {
  loading: { status: 'connecting' },
  unreachable: { status: 'offline' },
  waiting: { view: leaving },
  'stepped-behind': { view: { ...leaving, ahead: 8, stepUndoUntil: FIXTURE_NOW + 48_000 } },
  'bell-on': { view: leaving, bellIsOn: true },
  'no-estimate': { view: { ...ticketFixtures.noEstimate, allowed: ['ticket.cancel'] } },
  passed: {
    view: {
      ...leaving,
      passed: [
        { kind: 'priority', count: 2, minutes: 20 },
        { kind: 'chosen', count: 1 },
      ],
    },
  },
  soon: { view: { ...ticketFixtures.soon, soon: true, allowed: ['ticket.cancel'] } },
  next: { view: { ...ticketFixtures.soon, soon: true, ahead: 0, wait: { fromMin: 0, toMin: 5 } } },
  called: { view: calledNow },
  'called-again': {
    view: {
      ...calledNow,
      callNumber: 3,
      cause: { kind: 'chosen', minutes: null, reason: { vi: 'Sức khỏe', en: 'Health' } },
    },
  },
  'called-stale': { view: calledNow, status: 'stale' },
  'called-offline': { view: calledNow, status: 'offline' },
  serving: { view: ticketFixtures.serving },
  parked: { view: { ...parked, allowed: ['ticket.cancel'] } },
  missed: { view: missedNow },
  'missed-over': { view: { ...missedNow, serverTime: FIXTURE_NOW + 61 * MINUTE_MS } },
  'to-rate': { view: { ...served, allowed: ['ticket.rate'] } },
  rated: { view: ticketFixtures.rated },
  'rating-over': { view: { ...served, rating: { open: false, given: false } } },
  left: { view: { ...cancelled, allowed: ['ticket.reinstate'], undoUntil: FIXTURE_NOW + 52_000 } },
  'left-for-good': { view: cancelled },
  voided: { view: { ...cancelled, voided: true } },
  break: { view: { ...ticketFixtures.break, allowed: ['ticket.cancel'] } },
  journey: { view: { ...leaving, legs: LEGS } },
  'journey-serving': { view: { ...ticketFixtures.serving, legs: LEGS } },
  trial: { view: { ...leaving, trial: true } },
  stale: { view: leaving, status: 'stale' },
  offline: { view: leaving, status: 'offline' },
  gone: { status: 'nothing' },
};
