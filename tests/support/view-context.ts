import type { ViewContext } from '../../server/src/application/views/view-context.ts';
import type { Hall } from './hall.ts';

/** What views of a hall without a house are made from: nobody is connected. */
export const contextOf = ({ state, now }: Hall): ViewContext => ({ state, now, trial: false, presence: new Map() });
