import type { Reason, ReasonId, Refused } from '@toiluot/shared/contract';
import { refuse } from '../decision.ts';

/** Whether a reason is on its list and has the note it asks for. */
export function reasonProblem(
  list: readonly Reason[] | undefined,
  id: ReasonId,
  note: string | undefined,
): Refused | undefined {
  const reason = list?.find((r) => r.id === id);
  if (!reason || reason.archived) return refuse('unknown-reason');
  return reason.noteRequired && !note?.trim() ? refuse('note-required') : undefined;
}
