import type { HallState } from './state.ts';

const MINUTE_MS = 60_000;

/** D03: remembers that a number was given out, for a minute, and the last one for longer. */
export function rememberIssue(state: HallState, issuedBy: string, issuedAt: number): void {
  const recent = (state.kioskIssues.get(issuedBy) ?? []).filter((time) => time > issuedAt - MINUTE_MS).slice(-100);
  state.kioskIssues.set(issuedBy, [...recent, issuedAt]);
}
