import type { RequestId } from '@toiluot/shared/contract';
import type { StoredReply } from '../storage.ts';

const KEPT_MS = 3 * 86_400_000;

/** Removes replies more than three days older than the newest; the oldest ones stand first. */
export function forgetOldReplies(replies: Map<RequestId, StoredReply>): void {
  const newest = [...replies.values()].at(-1);
  if (!newest) return;
  for (const [id, { at }] of replies) {
    if (at >= newest.at - KEPT_MS) return;
    replies.delete(id);
  }
}
