import type { Decide } from '../decision.ts';

/**
 * After a backup took the place of a lost file: numbers that were given out since the backup are on paper in people's
 * hands, so every series of an open day goes on well behind them, and so do the ids of tickets (R07).
 */
export const noteRestore: Decide<'hall.note-restore'> = (_state, input) => ({
  events: [
    {
      type: 'hall.restored',
      data: { lost: input.lost ?? null, skipNumbers: input.skipNumbers, skipIds: input.skipIds },
    },
  ],
  reply: (state) => ({ seq: state.seq }),
});
