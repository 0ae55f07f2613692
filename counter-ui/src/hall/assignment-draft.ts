// The services of one desk while a supervisor edits them; nothing is sent before "apply".
import type { AssignedService, ServiceId } from '@toiluot/shared/contract';

/** Services in the order shown; own work first is not forced, the order has no effect on calling. */
export type AssignmentDraft = readonly AssignedService[];

/** Handicaps offered beside the one in force; 0 = the desk's own work. */
export const HANDICAP_CHOICES = [0, 5, 10, 15, 20, 30, 45] as const;

export function setHandicap(draft: AssignmentDraft, service: ServiceId, handicapMinutes: number): AssignmentDraft {
  return draft.map((line) => (line.service === service ? { service, handicapMinutes } : line));
}

/** After how many minutes a desk with work of its own helps another queue, unless somebody says otherwise. */
const USUAL_HELP_MINUTES = 15;

/** How a service is added to a desk: as help beside its own work, or as its own where it has none. */
export const helpLine = (present: AssignmentDraft, service: ServiceId): AssignedService => ({
  service,
  handicapMinutes: present.length === 0 ? 0 : USUAL_HELP_MINUTES,
});

/** Adds at the end; a service already there stays as it is. */
export function addService(draft: AssignmentDraft, service: ServiceId, handicapMinutes = 0): AssignmentDraft {
  return draft.some((line) => line.service === service) ? draft : [...draft, { service, handicapMinutes }];
}

export function removeService(draft: AssignmentDraft, service: ServiceId): AssignmentDraft {
  return draft.filter((line) => line.service !== service);
}

/** The choices of one line, ascending, with the value in force even where it is an odd one. */
export function handicapChoices(current: number): readonly number[] {
  return [...new Set<number>([...HANDICAP_CHOICES, current])].sort((a, b) => a - b);
}

export interface AssignmentDifference {
  readonly added: readonly AssignedService[];
  readonly removed: readonly AssignedService[];
  /** Lines in their new form. */
  readonly changed: readonly AssignedService[];
}

/** What "apply" would change; the order of lines does not count. */
export function assignmentDifference(before: AssignmentDraft, after: AssignmentDraft): AssignmentDifference {
  const old = new Map(before.map((line) => [line.service, line.handicapMinutes]));
  const kept = new Set(after.map(({ service }) => service));
  return {
    added: after.filter(({ service }) => !old.has(service)),
    removed: before.filter(({ service }) => !kept.has(service)),
    changed: after.filter(({ service, handicapMinutes }) => old.has(service) && old.get(service) !== handicapMinutes),
  };
}

export function isUnchanged({ added, removed, changed }: AssignmentDifference): boolean {
  return added.length + removed.length + changed.length === 0;
}
