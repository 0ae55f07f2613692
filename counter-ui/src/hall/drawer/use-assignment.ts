import type { AssignedService } from '@toiluot/shared/contract';
import { useState } from 'preact/hooks';
import {
  type AssignmentDifference,
  type AssignmentDraft,
  addService,
  assignmentDifference,
  isUnchanged,
} from '../assignment-draft.ts';
import type { HallDesk } from '../zone-plan.ts';

/** The draft of one desk's services, with a service added at first if so asked; `undefined` inside means: nothing edited, follow the view. */
export function useAssignment(desk: HallDesk, add: AssignedService | undefined) {
  const [edit, setEdit] = useState<{ readonly base: AssignmentDraft; readonly lines: AssignmentDraft } | undefined>(
    add && { base: desk.services, lines: addService(desk.services, add.service, add.handicapMinutes) },
  );
  const lines = edit?.lines ?? desk.services;
  const difference: AssignmentDifference = assignmentDifference(desk.services, lines);
  return {
    lines,
    difference,
    isUnchanged: isUnchanged(difference),
    /** What the desk served when this edit began, where somebody reassigned it since. */
    overtaken: edit && !isUnchanged(assignmentDifference(edit.base, desk.services)) ? edit.base : undefined,
    change: (next: AssignmentDraft) => setEdit({ base: edit?.base ?? desk.services, lines: next }),
    reset: () => setEdit(undefined),
  };
}
