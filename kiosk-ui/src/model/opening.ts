import type { KioskView } from '@toiluot/shared/contract';

/** Before a session the server may give out numbers already; within this time the kiosk lets visitors ask for one. */
const EARLY_MS = 15 * 60_000;

/** `early`: not open yet, but numbers may be asked for; the server has the last word. */
export type Opening = 'open' | 'early' | 'shut';

/** @param now  server time, epoch ms */
export function openingOf({ state, resumesAt }: KioskView['session'], now: number): Opening {
  if (state === 'open') return 'open';
  const isBefore = state === 'before-opening' || state === 'break';
  return isBefore && resumesAt !== undefined && resumesAt - now <= EARLY_MS ? 'early' : 'shut';
}
