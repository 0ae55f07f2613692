// AN7: a voice that falls behind says less, so that it stays near the picture.
import type { AnnouncementRecord, Language, SaidVariant } from '@toiluot/shared/contract';

const BEYOND_MS = [15_000, 30_000, 45_000] as const;
/** A step is left only when lag is this much under its threshold. */
const HYSTERESIS_MS = 5_000;

/** 0 = in full, 1 = first language, 2 = compact, 3 = chime and picture. */
export function lagLevel(before: number, lagMs: number): number {
  const reached = BEYOND_MS.filter((threshold) => lagMs > threshold).length;
  let level = Math.max(before, reached);
  while (level > reached && lagMs <= (BEYOND_MS[level - 1] ?? 0) - HYSTERESIS_MS) level -= 1;
  return level;
}

/** What is said of an announcement at a level. Texts and tests are said in full: nobody waits behind them for long. */
export function saidAt(
  level: number,
  { ticket, repeat, languages }: Pick<AnnouncementRecord, 'ticket' | 'repeat' | 'languages'>,
): { readonly variant: SaidVariant; readonly said: readonly Language[] } {
  const first = languages.slice(0, 1);
  if (ticket === null) return { variant: 'full', said: languages };
  if (level >= 3) return { variant: 'chime', said: [] };
  if (level === 2 || repeat) return { variant: 'compact', said: first };
  return level === 1 && languages.length > 1 ? { variant: 'first', said: first } : { variant: 'full', said: languages };
}
