import type { ServiceId } from '@toiluot/shared/contract';
import type { Snapshot } from './snapshot.ts';

/**
 * WT4: a number taken now will hardly be served before the session ends at `before` (epoch ms). `carriesOver` = another
 * session follows today, in which the ticket keeps its place.
 */
export type LateTicket = { readonly before: number; readonly carriesOver: boolean };

/** Said when fewer than this share of the possible futures serve one more visitor in time. */
const IN_TIME = 0.5;

/**
 * @param waitsMs       of somebody who takes a number of the service now, one for each future that reaches the number
 * @param replications  how many futures were drawn
 * @returns undefined where one more is likely served, and where no desk works: then nobody knows the pace
 */
export function lateTicket(
  snapshot: Snapshot,
  service: ServiceId,
  waitsMs: readonly number[],
  replications: number,
): LateTicket | undefined {
  const { now, sessions, desks, times } = snapshot;
  const session = sessions.find(({ closesAt }) => now < closesAt);
  const isManned = desks.some((desk) => !desk.leaves && desk.services.some((assigned) => assigned.service === service));
  if (!session || !isManned) return undefined;
  const takesMs = times.wayMs + (times.services.get(service)?.meanMs ?? 0);
  const inTime = waitsMs.filter((waitMs) => now + waitMs + takesMs <= session.closesAt).length;
  if (inTime >= replications * IN_TIME) return undefined;
  return { before: session.closesAt, carriesOver: sessions.some(({ opensAt }) => opensAt >= session.closesAt) };
}
