// F-R08, F-R09, F-R14: what the public is told of a day; figures that too few people stand behind are left out.
import type { DayRecord, DaySession, PublishedDayRecord, PublishedFigures } from '@toiluot/shared/contract';
import { firstCall, inSessionMs, type TicketFact, waitOf } from '../measures.ts';
import type { HallState } from '../state.ts';

const MINUTE_MS = 60_000;
/** A figure that fewer people stand behind could be one person's. */
const FEWEST = 5;

export type TicketFigures = Omit<PublishedFigures, 'complaints'>;

/** Nearest-rank quantile of a sorted list. */
const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

function waits(tickets: readonly TicketFact[], sessions: readonly DaySession[], targetMin: number) {
  const called = tickets.filter((ticket) => firstCall(ticket) !== undefined);
  if (called.length < FEWEST) return {};
  const sorted = called
    .map((ticket) => inSessionMs(waitOf(ticket) ?? { from: 0, to: 0 }, sessions))
    .sort((a, b) => a - b);
  return {
    waitMin: {
      median: rounded(quantile(sorted, 0.5) / MINUTE_MS, 1),
      p90: rounded(quantile(sorted, 0.9) / MINUTE_MS, 1),
      targetMin,
      shareWithinTarget: rounded(sorted.filter((ms) => ms <= targetMin * MINUTE_MS).length / sorted.length, 3),
    },
  };
}

function satisfaction(tickets: readonly TicketFact[]): Pick<TicketFigures, 'satisfaction'> {
  const levels = tickets.flatMap(({ rating }) => (rating ? [rating.level] : []));
  if (levels.length < FEWEST) return {};
  const content = levels.filter((level) => level !== 'not-satisfied').length;
  return { satisfaction: { share: rounded(content / levels.length, 3), ratings: levels.length } };
}

/** @param targetMs  the wait aimed at; told and counted in whole minutes */
export function ticketFigures(
  tickets: readonly TicketFact[],
  { sessions }: Pick<DayRecord, 'sessions'>,
  targetMs: number,
): TicketFigures {
  const served = tickets.filter(({ state }) => state === 'served').length;
  const targetMin = Math.round(targetMs / MINUTE_MS);
  return { issued: tickets.length, served, ...waits(tickets, sessions, targetMin), ...satisfaction(tickets) };
}

/** Opened and closed since the figures before were given out, so that none falls between two days. */
function complaintsSince(state: HallState, since: number): PublishedFigures['complaints'] {
  const complaints = [...state.complaints.values()];
  return {
    opened: complaints.filter(({ openedAt }) => openedAt > since).length,
    closed: complaints.filter(({ closedAt }) => (closedAt ?? 0) > since).length,
  };
}

/** What is given out when the present day closes. */
export function figuresAtClose(state: HallState, day: DayRecord): PublishedFigures {
  const before = [...state.published.values()].map(({ versions }) => versions[0]?.at ?? 0);
  const since = before.length > 0 ? Math.max(...before) : day.openedAt - 1;
  const targetMs = state.catalogue?.file.settings.waitTargetMs ?? 0;
  return { ...ticketFigures([...state.tickets.values()], day, targetMs), complaints: complaintsSince(state, since) };
}

const inOrder = (value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, part]) => [key, inOrder(part)])
    : value;

/** The figures to give out beside those before, where the tickets say otherwise by now; complaints stay as they were. */
export function correctionOf(
  { versions }: Pick<PublishedDayRecord, 'versions'>,
  counted: TicketFigures,
): PublishedFigures | undefined {
  const last = versions.at(-1)?.figures;
  if (!last) return undefined;
  const corrected = { ...counted, complaints: last.complaints };
  return JSON.stringify(inOrder(last)) === JSON.stringify(inOrder(corrected)) ? undefined : corrected;
}
