import type { Decide } from '../decision.ts';

/** Changes nothing that is kept: how a board feels is a matter of this moment (AN15). */
export const reportBoard: Decide<'board.report'> = () => ({ events: [], reply: () => ({}) });
