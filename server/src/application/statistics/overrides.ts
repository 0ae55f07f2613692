// Steps outside the usual order, from the journal: calls out of order, cancellations by staff, changes of priority,
// take-overs (F-S18). Supervisors are in it like everybody.
import type { EventData } from '@toiluot/shared/contract';
import type { JournalRow } from '../../storage/storage.ts';

export const OVERRIDE_KINDS = ['chosen', 'cancelled', 'priority', 'take-over'] as const;
export type OverrideKind = (typeof OVERRIDE_KINDS)[number];

export type Override = {
  readonly kind: OverrideKind;
  readonly at: number;
  /** As the journal names actors. */
  readonly actor: string;
  readonly ticket: string | null;
  readonly desk: string | null;
  readonly reason: string | null;
  readonly note: string | null;
  /** Taken back within the time for it (TK5). */
  wasUndone: boolean;
};

/** The step that an undo takes back, as the journal names it. */
const KIND_OF_STEP: Readonly<Record<string, OverrideKind>> = {
  'desk.call-next': 'chosen',
  'ticket.cancel': 'cancelled',
};

const dataOf = <T extends keyof EventData>(row: JournalRow): EventData[T] => JSON.parse(row.data) as EventData[T];

function overrideOf(row: JournalRow): Override | undefined {
  const { at, actor } = row;
  const base = { at, actor, ticket: null, desk: null, reason: null, note: null, wasUndone: false };
  if (row.type === 'ticket.called') {
    const { ticket, desk, cause } = dataOf<'ticket.called'>(row);
    return { ...base, kind: 'chosen', ticket, desk, reason: cause.reason, note: cause.note };
  }
  // A visitor who gives up a number steps into nobody's order.
  if (row.type === 'ticket.cancelled' && actor.startsWith('staff:')) {
    const { ticket, desk, reason } = dataOf<'ticket.cancelled'>(row);
    return { ...base, kind: 'cancelled', ticket, desk, reason };
  }
  if (row.type === 'ticket.priority-set') {
    const { ticket, priorityClass, reason } = dataOf<'ticket.priority-set'>(row);
    return { ...base, kind: 'priority', ticket, reason, note: priorityClass };
  }
  if (row.type === 'desk.taken-over') {
    const { desk, handedOver } = dataOf<'desk.taken-over'>(row);
    // A desk that was given is not one that was taken.
    return handedOver ? undefined : { ...base, kind: 'take-over', desk };
  }
  return undefined;
}

/** The step that an undo took back; an ordinary call that was taken back is none of these. */
function undoneIn(overrides: readonly Override[], { step, ticket }: EventData['desk.undone']): Override | undefined {
  const call = ticket.visits.at(-1);
  return overrides.findLast(
    (o) =>
      o.ticket === ticket.id &&
      o.kind === KIND_OF_STEP[step] &&
      (o.kind !== 'chosen' || (call?.end === 'undone' && call.calledAt === o.at)),
  );
}

/** @param rows  decisions of one day, oldest first */
export function overridesIn(rows: readonly JournalRow[]): Override[] {
  const overrides: Override[] = [];
  for (const row of rows) {
    const undone = row.type === 'desk.undone' ? undoneIn(overrides, dataOf<'desk.undone'>(row)) : undefined;
    if (undone) undone.wasUndone = true;
    const override = overrideOf(row);
    if (override) overrides.push(override);
  }
  return overrides;
}
