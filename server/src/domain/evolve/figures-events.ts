import type { EventType } from '@toiluot/shared/contract';
import type { Appliers } from '../evolve.ts';

type FiguresEvent = Extract<EventType, `figures.${string}`>;

export const figuresEvents: Appliers<FiguresEvent> = {
  'figures.published': (state, { day, date, figures }, at) => {
    const versions = state.published.get(day)?.versions ?? [];
    state.published.set(day, { day, date, versions: [...versions, { at, figures }] });
    state.touched.published.add(day);
  },
};
