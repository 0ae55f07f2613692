import type { PublicWaits, TicketRecord } from '@toiluot/shared/contract';
import type { HallState } from '../../domain/state.ts';

const MINUTE_MS = 60_000;
/** A figure that fewer people stand behind could be one person's. */
const FEWEST = 5;

type Figures = NonNullable<PublicWaits['today']>;

/** The part of a span that lies in the day's sessions: a break is no waiting (DY3). Ms. */
function inSessions(state: HallState, from: number, to: number): number {
  let sum = 0;
  for (const { opensAt, closesAt } of state.day?.sessions ?? [])
    sum += Math.max(0, Math.min(to, closesAt) - Math.max(from, opensAt));
  return sum;
}

/** Nearest-rank quantile of a sorted list. */
const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

function waits(state: HallState, tickets: readonly TicketRecord[]): Pick<Figures, 'waitMin'> {
  const sorted = tickets
    .flatMap(({ issuedAt, visits }) => (visits[0] ? [inSessions(state, issuedAt, visits[0].calledAt)] : []))
    .sort((a, b) => a - b);
  const targetMs = state.catalogue?.file.settings.waitTargetMs ?? 0;
  if (sorted.length < FEWEST) return {};
  return {
    waitMin: {
      median: rounded(quantile(sorted, 0.5) / MINUTE_MS, 1),
      p90: rounded(quantile(sorted, 0.9) / MINUTE_MS, 1),
      targetMin: Math.round(targetMs / MINUTE_MS),
      shareWithinTarget: rounded(sorted.filter((ms) => ms <= targetMs).length / sorted.length, 3),
    },
  };
}

function satisfaction(tickets: readonly TicketRecord[]): Pick<Figures, 'satisfaction'> {
  const levels = tickets.flatMap(({ rating }) => (rating ? [rating.level] : []));
  if (levels.length < FEWEST) return {};
  const content = levels.filter((level) => level !== 'not-satisfied').length;
  return { satisfaction: { share: rounded(content / levels.length, 3), ratings: levels.length } };
}

/** Figures of the open day, or of the one closed last; undefined before the first day. */
export function dayFigures(state: HallState, waiting: number): Figures | undefined {
  if (!state.day) return undefined;
  const tickets = [...state.tickets.values()];
  const { issued, served } = state.figures;
  return { date: state.day.date, issued, served, waiting, ...waits(state, tickets), ...satisfaction(tickets) };
}
