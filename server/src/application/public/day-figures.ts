import type { PublicWaits } from '@toiluot/shared/contract';
import { ticketFigures } from '../../domain/policy/public-figures.ts';
import type { HallState } from '../../domain/state.ts';

/** Figures of the open day, or of the one closed last; undefined before the first day. */
export function dayFigures(state: HallState, waiting: number): PublicWaits['today'] {
  if (!state.day) return undefined;
  const targetMs = state.catalogue?.file.settings.waitTargetMs ?? 0;
  return { date: state.day.date, waiting, ...ticketFigures([...state.tickets.values()], state.day, targetMs) };
}
