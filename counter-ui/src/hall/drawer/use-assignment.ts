import { useState } from 'preact/hooks';
import {
  type AssignmentDifference,
  type AssignmentDraft,
  assignmentDifference,
  isUnchanged,
} from '../assignment-draft.ts';
import type { HallDesk } from '../zone-plan.ts';

/** The draft of one desk's services; `undefined` inside means: nothing edited, follow the view. */
export function useAssignment(desk: HallDesk) {
  const [edit, setEdit] = useState<{ readonly base: AssignmentDraft; readonly lines: AssignmentDraft } | undefined>(
    undefined,
  );
  const lines = edit?.lines ?? desk.services;
  const difference: AssignmentDifference = assignmentDifference(desk.services, lines);
  return {
    lines,
    difference,
    isUnchanged: isUnchanged(difference),
    /** Somebody else reassigned the desk after this edit began. */
    isOvertaken: edit !== undefined && !isUnchanged(assignmentDifference(edit.base, desk.services)),
    change: (next: AssignmentDraft) => setEdit({ base: edit?.base ?? desk.services, lines: next }),
    reset: () => setEdit(undefined),
  };
}
