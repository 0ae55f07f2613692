import type { HallEvent } from '@toiluot/shared/contract';
import type { Decide } from '../decision.ts';
import { correctionOf } from '../policy/public-figures.ts';

/** F-R09: what was given out about a day stays; what its tickets say by now is given out beside it, if it differs. */
export const correctFigures: Decide<'figures.correct'> = (state, { day, figures: counted }) => {
  const told = state.published.get(day);
  const figures = told && correctionOf(told, counted);
  const events: HallEvent[] = figures ? [{ type: 'figures.published', data: { day, date: told.date, figures } }] : [];
  return { events, reply: () => ({ corrected: events.length > 0 }) };
};
