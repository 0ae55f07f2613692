import type { DeviceId } from '@toiluot/shared/contract';
import type { HallState } from './state.ts';

const MINUTE_MS = 60_000;
const AT_MOST = 101;

/** D03: remembers that a number was given out, for a minute, and the last one for longer. */
export function rememberIssue(state: HallState, issuedBy: string, issuedAt: number): void {
  const times = state.kioskIssues.get(issuedBy) ?? [];
  const firstKept = times.findIndex((time) => time > issuedAt - MINUTE_MS);
  const tooMany = times.length + 1 - AT_MOST;
  times.splice(0, firstKept < 0 ? times.length : Math.max(firstKept, tooMany));
  times.push(issuedAt);
  state.kioskIssues.set(issuedBy, times);
}

/** When this kiosk gave out its numbers within the minute that ended with its last one. */
export const issuesOf = (state: HallState, kiosk: DeviceId): readonly number[] =>
  state.kioskIssues.get(`device:${kiosk}`) ?? [];
