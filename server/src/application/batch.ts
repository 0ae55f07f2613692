import type { HallEvent, Reply, RequestId, StaffId } from '@toiluot/shared/contract';
import type { JournalRow, StoredReply } from '../storage/storage.ts';

/** An accepted command that waits for its commit. */
export type Waiting = { readonly requestId: RequestId; readonly reply: Reply; readonly settle: (reply: Reply) => void };

/** Commands of one tick: one transaction, one fsync for all of them. */
export type Batch = {
  readonly journal: JournalRow[];
  readonly replies: StoredReply[];
  readonly waiting: Waiting[];
  readonly events: HallEvent[];
  readonly passwords: { readonly staff: StaffId; readonly hash: string }[];
};

export const emptyBatch = (): Batch => ({ journal: [], replies: [], waiting: [], events: [], passwords: [] });
