// Steps that set the order, the hours or another person's place aside, read from the journal (F-S18): one for each rule
// that was set aside, with who and why. Supervisors are in it like everybody.
import type { CommandName, DaySession, EventData, EventType } from '@toiluot/shared/contract';
import type { JournalRow } from '../../storage/storage.ts';

export const OVERRIDE_KINDS = [
  'chosen',
  'outside',
  'cancelled',
  'priority',
  'put-back',
  'reinstated',
  'take-over',
  'acted',
  'hours',
] as const;
export type OverrideKind = (typeof OVERRIDE_KINDS)[number];

/** What a step changed, beside its reason: a note in own words, a name of the catalogue, a command, or times. */
export type OverrideFacts =
  | { readonly note: string | null }
  | { readonly named: string | null }
  | { readonly command: string }
  | {
      readonly before: readonly DaySession[];
      readonly after: readonly DaySession[];
    };

export type Override = {
  readonly kind: OverrideKind;
  readonly at: number;
  /** As the journal names actors. */
  readonly actor: string;
  readonly ticket: string | null;
  readonly desk: string | null;
  readonly reason: string | null;
  readonly facts: OverrideFacts | null;
  /** Taken back within the time for it (TK5). */
  wasUndone: boolean;
};

/** The steps that an undo takes back, as the journal names it. */
const KINDS_OF_STEP: Readonly<Record<string, readonly OverrideKind[]>> = {
  'desk.call-next': ['chosen', 'outside'],
  'ticket.cancel': ['cancelled'],
};

/** Acts that the report tells as such, and services, whose changes have a history of their own (F-S08). */
const TOLD_ELSEWHERE: ReadonlySet<string> = new Set<CommandName>([
  'desk.call',
  'ticket.cancel',
  'ticket.put-back',
  'ticket.set-priority',
  'desk.assign',
  'assignment.set',
  'assignment.apply-profile',
]);

const dataOf = <T extends keyof EventData>(row: JournalRow): EventData[T] => JSON.parse(row.data) as EventData[T];

type Step = Partial<Pick<Override, 'ticket' | 'desk' | 'reason' | 'facts'>> & Pick<Override, 'kind'>;
type Reading = (row: JournalRow) => Step | undefined;

const READINGS = {
  'ticket.called': (row) => {
    const { ticket, desk, cause } = dataOf<'ticket.called'>(row);
    if (cause.kind !== 'chosen') return undefined;
    return {
      kind: 'chosen',
      ticket,
      desk,
      reason: cause.reason,
      facts: { note: cause.note },
    };
  },
  'desk.called-outside': (row) => ({
    kind: 'outside',
    ...dataOf<'desk.called-outside'>(row),
  }),
  'ticket.cancelled': (row) => ({
    kind: 'cancelled',
    ...dataOf<'ticket.cancelled'>(row),
  }),
  'ticket.priority-set': (row) => {
    const { ticket, priorityClass, reason } = dataOf<'ticket.priority-set'>(row);
    return {
      kind: 'priority',
      ticket,
      reason,
      facts: { named: priorityClass },
    };
  },
  'ticket.put-back': (row) => ({
    kind: 'put-back',
    ...dataOf<'ticket.put-back'>(row),
  }),
  'ticket.reinstated': (row) => {
    const { ticket, reason } = dataOf<'ticket.reinstated'>(row);
    return { kind: 'reinstated', ticket, reason };
  },
  'desk.taken-over': (row) => {
    const { desk, handedOver } = dataOf<'desk.taken-over'>(row);
    // A desk that was given is not one that was taken.
    return handedOver ? undefined : { kind: 'take-over', desk };
  },
  'desk.acted-for': (row) => {
    const { desk, command, reason } = dataOf<'desk.acted-for'>(row);
    return TOLD_ELSEWHERE.has(command) ? undefined : { kind: 'acted', desk, reason, facts: { command } };
  },
  'session.changed': (row) => ({
    kind: 'hours',
    reason: dataOf<'session.changed'>(row).reason ?? null,
  }),
} as const satisfies Partial<Record<EventType, Reading>>;

const readingOf: ReadonlyMap<string, Reading> = new Map(Object.entries(READINGS));

/** Journal types of which some rows are such steps. */
export const OVERRIDE_TYPES: readonly string[] = [...readingOf.keys()];

/** What a row set aside. A visitor who gives up a number, or the clock, steps into nobody's order. */
export function overrideOf(row: JournalRow): Override | undefined {
  const step = row.actor.startsWith('staff:') ? readingOf.get(row.type)?.(row) : undefined;
  if (!step) return undefined;
  const { kind, ticket = null, desk = null, reason = null, facts = null } = step;
  return {
    kind,
    at: row.at,
    actor: row.actor,
    ticket,
    desk,
    reason,
    facts,
    wasUndone: false,
  };
}

/** The steps that an undo took back; an ordinary call that was taken back is none of these. */
function undoneIn(overrides: readonly Override[], { step, ticket }: EventData['desk.undone']): Override[] {
  const call = ticket.visits.at(-1);
  const kinds = KINDS_OF_STEP[step] ?? [];
  if (step === 'desk.call-next')
    return overrides.filter(
      (o) => o.ticket === ticket.id && kinds.includes(o.kind) && call?.end === 'undone' && call.calledAt === o.at,
    );
  const last = overrides.findLast((o) => o.ticket === ticket.id && kinds.includes(o.kind));
  return last ? [last] : [];
}

/** @param rows  decisions of one day, oldest first */
export function overridesIn(rows: readonly JournalRow[]): Override[] {
  const overrides: Override[] = [];
  let sessions: readonly DaySession[] = [];
  for (const row of rows) {
    if (row.type === 'desk.undone')
      for (const override of undoneIn(overrides, dataOf<'desk.undone'>(row))) override.wasUndone = true;
    const override = overrideOf(row);
    if (row.type === 'day.opened') sessions = dataOf<'day.opened'>(row).sessions;
    if (row.type === 'session.changed') {
      const { sessions: after } = dataOf<'session.changed'>(row);
      if (override) overrides.push({ ...override, facts: { before: sessions, after } });
      sessions = after;
    } else if (override) overrides.push(override);
  }
  return overrides;
}
