import type { RequestId } from '@toiluot/shared/contract';
import { REPLIES_KEPT_MS, type StoredReply } from '../storage.ts';

/** Removes replies more than three days older than the newest; the oldest ones stand first. */
export function forgetOldReplies(replies: Map<RequestId, StoredReply>): void {
  const newest = [...replies.values()].at(-1);
  if (!newest) return;
  for (const [id, { at }] of replies) {
    if (at >= newest.at - REPLIES_KEPT_MS) return;
    replies.delete(id);
  }
}
