// The one or two changes that help most, found by trying them in the simulation. Nothing is ever applied from here.
import type { ServiceId, Suggestion } from '@toiluot/shared/contract';
import { quantile } from './forecast.ts';
import { type Played, playHall } from './play-hall.ts';
import type { Snapshot } from './snapshot.ts';
import { type Candidate, type ClosedDesk, candidates, pressingServices } from './suggestion-candidates.ts';
import { compareHalls } from './what-if.ts';

/** Runs for choosing; the figures shown come from a full comparison. */
const TRIAL_RUNS = 25;
const MOST = 2;
const MINUTE_MS = 60_000;
/** A change worth somebody's attention shortens the long waits of its queue by this much… */
const LEAST_GAIN_MS = 5 * MINUTE_MS;
/** …and makes no other queue's long waits longer by more than this. */
const MOST_HARM_MS = 5 * MINUTE_MS;
const HIGH = 0.9;

type Tried = { readonly candidate: Candidate; readonly gainMs: number };

/** End of the day counts for those who are not reached: a wait must be a number to be compared. */
const dayMs = ({ sessions, now }: Snapshot): number => Math.max(0, (sessions.at(-1)?.closesAt ?? now) - now);

function high(waits: readonly number[] | undefined, limitMs: number): number {
  const sorted = Float64Array.from(waits ?? [], (wait) => Math.min(wait, limitMs)).sort();
  return quantile(sorted, HIGH);
}

const sum = (waits: readonly number[], limitMs: number): number =>
  waits.reduce((total, wait) => total + Math.min(wait, limitMs), 0);

function isWorthwhile(before: Played, after: Played, service: ServiceId, limitMs: number): boolean {
  const change = (of: ServiceId): number =>
    high(after.services.get(of), limitMs) - high(before.services.get(of), limitMs);
  return (
    change(service) <= -LEAST_GAIN_MS &&
    [...before.services.keys()].every((other) => other === service || change(other) <= MOST_HARM_MS)
  );
}

function ranked(snapshot: Snapshot, closed: readonly ClosedDesk[], seed: number): Candidate[] {
  const services = [...new Set(snapshot.waiting.map(({ service }) => service))];
  const limitMs = dayMs(snapshot);
  const before = playHall(snapshot, services, seed, TRIAL_RUNS);
  return candidates(snapshot, closed, pressingServices(snapshot, before))
    .flatMap((candidate): Tried[] => {
      const after = playHall(candidate.after, services, seed, TRIAL_RUNS);
      if (!isWorthwhile(before, after, candidate.service, limitMs)) return [];
      return [{ candidate, gainMs: sum(before.everybody, limitMs) - sum(after.everybody, limitMs) }];
    })
    .filter(({ gainMs }) => gainMs > 0)
    .sort((a, b) => b.gainMs - a.gainMs)
    .map(({ candidate }) => candidate);
}

/** The best one, and the best of the others that is about another desk and another queue. */
function picked([best, ...others]: readonly Candidate[]): Candidate[] {
  if (!best) return [];
  const second = others.find(({ desk, service }) => desk !== best.desk && service !== best.service);
  return [best, ...(second ? [second] : [])].slice(0, MOST);
}

/** @param runs  of the comparison whose figures are shown */
export function suggest(snapshot: Snapshot, closed: readonly ClosedDesk[], seed: number, runs: number): Suggestion[] {
  if (snapshot.waiting.length === 0) return [];
  return picked(ranked(snapshot, closed, seed)).flatMap(({ kind, desk, service, handicapMinutes, after }) => {
    const { total, services } = compareHalls({ before: snapshot, after }, seed, runs);
    const effect = services.find((row) => row.service === service);
    if (!total || !effect) return [];
    const id = `${kind}:${desk}:${service}`;
    return [{ id, kind, desk, service, handicapMinutes, effect, total }];
  });
}
