// Effects of a change in plain words: minutes before and after, and which way it goes.
import type { ServiceEffect, WaitSpread } from '@toiluot/shared/contract';
import type { HallI18n } from '../hall-texts.ts';

const MINUTE_MS = 60_000;

/** Whole minutes; undefined = not called any more today. */
export const minutesOf = (ms: number | undefined): number | undefined =>
  ms === undefined ? undefined : Math.round(ms / MINUTE_MS);

export type Turn = 'shorter' | 'longer' | 'same';

/** Which way a wait goes, and by how many minutes; without minutes where one side has no end today. */
export interface Change {
  readonly turn: Turn;
  readonly minutes?: number;
}

/** Compared as shown, in whole minutes, so that words and figures agree. */
export function changeOf(beforeMs: number | undefined, afterMs: number | undefined): Change {
  const [before, after] = [minutesOf(beforeMs), minutesOf(afterMs)];
  if (before === after) return { turn: 'same' };
  if (before === undefined) return { turn: 'shorter' };
  if (after === undefined) return { turn: 'longer' };
  return { turn: after < before ? 'shorter' : 'longer', minutes: Math.abs(after - before) };
}

export function changeWords(i18n: HallI18n, { turn, minutes }: Change): string {
  if (minutes === undefined) return i18n.t(turn === 'same' ? 'whatif.same' : `whatif.${turn}.plain`);
  return i18n.t(`whatif.${turn === 'shorter' ? 'shorter' : 'longer'}`, { n: minutes });
}

/** "48 → 31 phút"; one figure where nothing changes. */
export function waitWords(i18n: HallI18n, beforeMs: number | undefined, afterMs: number | undefined): string {
  const [before, after] = [minutesOf(beforeMs), minutesOf(afterMs)];
  const word = (minutes: number | undefined): string =>
    minutes === undefined ? i18n.t('whatif.not-today') : String(minutes);
  if (before === after) return before === undefined ? word(before) : i18n.t('whatif.minutes', { n: word(before) });
  return i18n.t(after === undefined ? 'whatif.from-to.plain' : 'whatif.from-to', {
    before: word(before),
    after: word(after),
  });
}

const moves = (before: WaitSpread, after: WaitSpread): boolean =>
  changeOf(before.p50Ms, after.p50Ms).turn !== 'same' || changeOf(before.p90Ms, after.p90Ms).turn !== 'same';

/** Rows worth reading: a wait or the number of desks changes. The largest change of the long waits comes first. */
export function movedEffects(services: readonly ServiceEffect[]): readonly ServiceEffect[] {
  const size = ({ before, after }: ServiceEffect): number =>
    Math.abs((after.p90Ms ?? Number.MAX_SAFE_INTEGER) - (before.p90Ms ?? Number.MAX_SAFE_INTEGER));
  return services
    .filter((row) => moves(row.before, row.after) || row.desksBefore !== row.desksAfter)
    .sort((a, b) => size(b) - size(a));
}
