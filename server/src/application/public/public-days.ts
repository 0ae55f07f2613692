import type { PublicDay, PublicDays, PublishedDayRecord } from '@toiluot/shared/contract';
import type { HallState } from '../../domain/state.ts';
import { frame, type ViewContext } from '../views/view-context.ts';

/** More than a year of working days. */
const DAYS_TOLD = 400;
const CORRECTIONS_TOLD = 20;

function dayOf({ date, versions }: PublishedDayRecord): PublicDay[] {
  const [first, last] = [versions[0], versions.at(-1)];
  if (!first || !last) return [];
  const before = versions.slice(0, -1).slice(-CORRECTIONS_TOLD);
  const correction = before.length > 0 ? { correctedAt: last.at, before } : {};
  return [{ date, publishedAt: first.at, figures: last.figures, ...correction }];
}

/** The newest first. */
export const daysTold = ({ published }: HallState, count: number): PublicDay[] =>
  [...published.values()].slice(-count).reverse().flatMap(dayOf);

/** Undefined where the centre keeps its figures to itself. */
export function publicDaysOf(context: ViewContext): PublicDays | undefined {
  const { state, trial } = context;
  if (!state.catalogue || state.catalogue.file.settings.publicWaits === false) return undefined;
  return { centre: frame(context).centre, trial, days: daysTold(state, DAYS_TOLD) };
}
