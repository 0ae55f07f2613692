import type { CentreId } from '@toiluot/shared/contract';
import type { Storage } from '../../storage/storage.ts';
import type { CommandBus } from '../command-bus.ts';

export type HistoryOptions = {
  readonly bus: CommandBus;
  readonly storage: Pick<Storage, 'journalLines'>;
  readonly centre: CentreId;
};

/** How far back a question looks, in journal rows: several full days of a centre. */
const LOOK_BACK = 60_000;

export const lookBackFrom = (bus: CommandBus): number => Math.max(0, bus.committedSeq - LOOK_BACK);
