// The two rules that queue systems commonly quote by, for comparison; rounded outwards to 5 minutes as ours is.
import type { ServiceId } from '@toiluot/shared/contract';
import { desksServing, isManned } from '../../../server/src/domain/policy/coverage.ts';
import { waitingCount } from '../../../server/src/domain/queues.ts';
import type { HallState } from '../../../server/src/domain/state.ts';

const MINUTE_MS = 60_000;

/** Estimates in minutes; undefined where the rule knows nothing yet. */
export type Naive = { readonly aheadTimesMean: number | undefined; readonly lastWaited: number | undefined };

/** People ahead × usual service time ÷ desks that serve it now. */
function aheadTimesMean(state: HallState, service: ServiceId): number | undefined {
  const desks = desksServing(state, service).filter((desk) => isManned(state, desk)).length;
  const minutes = state.catalogue?.services.get(service)?.expectedServiceMinutes ?? 0;
  return desks > 0 ? (waitingCount(state.queues, service) * minutes) / desks : undefined;
}

/** As long as whoever was called last for this service had waited. */
function lastWaited(state: HallState, service: ServiceId): number | undefined {
  let latest: { calledAt: number; waited: number } | undefined;
  for (const ticket of state.tickets.values()) {
    const first = ticket.visits[0];
    if (ticket.firstService !== service || !first || (latest && latest.calledAt > first.calledAt)) continue;
    latest = { calledAt: first.calledAt, waited: (first.calledAt - ticket.issuedAt) / MINUTE_MS };
  }
  return latest?.waited;
}

export const naiveWaits = (state: HallState, service: ServiceId): Naive => ({
  aheadTimesMean: aheadTimesMean(state, service),
  lastWaited: lastWaited(state, service),
});
