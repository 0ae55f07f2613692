// The table of queries: questions whose answer takes work (a simulation, the journal) and changes nothing.
// The name is the path POST /api/queries/<name>.
import Type, { type Static, type TSchema } from 'typebox';
import { assignedService } from './catalogue.ts';
import { id } from './ids.ts';
import type { RefusalCode } from './reply.ts';
import { closed, count, flag, instant, listOf, nonEmpty, oneOf, optional, shortText, text } from './schema.ts';
import { type Role, word } from './vocabulary.ts';

type Row<I extends TSchema, O extends TSchema> = {
  readonly summary: string;
  readonly roles: readonly Role[];
  readonly input: I;
  readonly output: O;
  readonly refusals: readonly RefusalCode[];
  /** Larger than the usual 16 KiB. */
  readonly maxBytes?: number;
};
const row = <I extends TSchema, O extends TSchema>(r: Row<I, O>): Row<I, O> => r;

const SUPERVISORS = ['supervisor', 'administrator'] as const;

/** A change of the hall as it could be: assignments of single desks or a whole profile, desks opened or left. */
const hallChange = closed({
  desks: optional(listOf(closed({ desk: id.desk, services: listOf(assignedService, 200) }), 200)),
  profile: optional(id.profile),
  open: optional(listOf(id.desk, 200)),
  /** Closed or paused: nobody calls there any more. */
  leave: optional(listOf(id.desk, 200)),
});
export type HallChange = Static<typeof hallChange>;

/**
 * Further wait from now on, ms. Half of those asked about are called within `p50Ms`, nine of ten within `p90Ms`;
 * absent = not called any more today. `unserved` = how many are likely not called before the session ends.
 */
const waitSpread = closed({ p50Ms: optional(count), p90Ms: optional(count), unserved: count });
export type WaitSpread = Static<typeof waitSpread>;

/** Of those who wait and of one who takes a number now. */
const serviceEffect = closed({
  service: id.service,
  waiting: count,
  before: waitSpread,
  after: waitSpread,
  /** Manned desks that take it. */
  desksBefore: count,
  desksAfter: count,
  /** Fewer visits were finished today than times can be learned from: the figures rest on the catalogue. */
  littleData: flag,
});
export type ServiceEffect = Static<typeof serviceEffect>;

const totalEffect = closed({ waiting: count, before: waitSpread, after: waitSpread });

const suggestion = closed({
  /** The same change has the same id, so that a person can dismiss it. */
  id: nonEmpty(200),
  kind: oneOf(['open-desk', 'add-service']),
  desk: id.desk,
  service: id.service,
  handicapMinutes: Type.Number(),
  /** On that service. */
  effect: serviceEffect,
  total: totalEffect,
});
export type Suggestion = Static<typeof suggestion>;

/** Who did something, as the journal names it. `name` is absent for visitors and where the account is gone. */
const journalActor = closed({
  kind: oneOf(['staff', 'device', 'visitor', 'system']),
  name: optional(nonEmpty(120)),
});

const assignmentEntry = closed({
  seq: count,
  at: instant,
  by: journalActor,
  desk: id.desk,
  services: listOf(assignedService, 200),
  /** What the desk served before; absent where that is older than the list. */
  before: optional(listOf(assignedService, 200)),
  until: optional(instant),
  profile: optional(text),
  reason: optional(shortText(200)),
});
export type AssignmentEntry = Static<typeof assignmentEntry>;

const ticketLine = closed({
  seq: count,
  at: instant,
  /** Type of the event, such as `ticket.called`. */
  type: nonEmpty(60),
  by: journalActor,
  desk: optional(Type.Integer()),
  service: optional(id.service),
  /** NX4, of a call. */
  cause: optional(word.callReason),
  /** Head start or handicap, minutes. */
  minutes: optional(Type.Number()),
  priorityClass: optional(text),
  reason: optional(text),
  until: optional(instant),
  print: optional(word.printState),
});
export type TicketLine = Static<typeof ticketLine>;

/** A complaint as supervisors see it. Free text is absent once erased. */
const complaintEntry = closed({
  id: id.complaint,
  origin: word.complaintOrigin,
  causes: listOf(word.ratingReason, 6),
  state: word.complaintState,
  ticket: optional(id.ticket),
  label: optional(nonEmpty(12)),
  service: optional(id.service),
  desk: optional(id.desk),
  happenedAt: instant,
  openedAt: instant,
  owner: optional(closed({ id: id.staff, name: nonEmpty(120) })),
  answerBy: instant,
  closeBy: instant,
  answeredAt: optional(instant),
  closedAt: optional(instant),
  account: optional(shortText(1000)),
  contact: optional(shortText(120)),
  answer: optional(shortText(1000)),
});
export type ComplaintEntry = Static<typeof complaintEntry>;

/** Why one ticket went, or goes, before another. */
export const ORDER_REASONS = [
  'earlier-number',
  'head-start',
  'other-queue',
  'chosen',
  'sent-to-desk',
  'second-came-back',
  'second-away',
] as const;
export type OrderReason = (typeof ORDER_REASONS)[number];

export const QUERIES = {
  'hall.what-if': row({
    summary: 'What waits would become if this were changed, simulated with the same chances before and after (WT).',
    roles: SUPERVISORS,
    input: hallChange,
    output: closed({
      at: instant,
      /** Simulated courses of the day behind each figure. */
      runs: count,
      /** Of everybody who waits now; absent when nobody waits. */
      total: optional(totalEffect),
      /** Services with people waiting, and those whose desks change. */
      services: listOf(serviceEffect, 500),
      /** DK5: services that lose their last desk. */
      leftAlone: listOf(id.service, 500),
    }),
    refusals: ['unknown-desk', 'unknown-service', 'unknown-profile', 'day-not-open', 'too-many-requests'],
    maxBytes: 64 * 1024,
  }),
  'hall.suggestions': row({
    summary: 'The one or two changes of desks that would shorten waits most; found anew once a minute, never applied.',
    roles: SUPERVISORS,
    input: closed({}),
    output: closed({ at: instant, suggestions: listOf(suggestion, 2) }),
    refusals: ['day-not-open', 'too-many-requests'],
  }),
  'hall.assignments': row({
    summary: 'Changes of assignments, newest first: what, when, by whom and why.',
    roles: [...SUPERVISORS, 'auditor'],
    input: closed({ desk: optional(id.desk) }),
    output: closed({ entries: listOf(assignmentEntry, 200) }),
    refusals: ['unknown-desk'],
  }),
  'hall.complaints': row({
    summary: 'Complaints whose text is still kept, those in hand first, by deadline.',
    roles: SUPERVISORS,
    input: closed({}),
    output: closed({
      complaints: listOf(complaintEntry, 2000),
      /** Who may be made the owner of one. */
      owners: listOf(closed({ id: id.staff, name: nonEmpty(120) }), 500),
      /** Days after closing until the text is erased. */
      keepDays: count,
    }),
    refusals: [],
  }),
  'desk.colleagues': row({
    summary: 'Who may take over a desk now: accounts for desks that sit at none.',
    roles: ['officer', ...SUPERVISORS],
    input: closed({}),
    output: closed({ colleagues: listOf(closed({ id: id.staff, name: nonEmpty(120) }), 500) }),
    refusals: [],
  }),
  'desk.unserved': row({
    summary: 'Services that no open desk takes now: sending somebody there needs a second look (F-O11).',
    roles: ['officer', ...SUPERVISORS],
    input: closed({}),
    output: closed({ services: listOf(id.service, 500) }),
    refusals: [],
  }),
  'desk.procedures': row({
    summary: 'Procedures that the services of a desk take: what a visit there may be about (F-O17).',
    roles: ['officer', ...SUPERVISORS],
    input: closed({ desk: id.desk }),
    output: closed({
      procedures: listOf(closed({ id: id.procedure, service: id.service, name: nonEmpty(600) }), 20_000),
    }),
    refusals: ['unknown-desk'],
  }),
  'ticket.place': row({
    summary: 'How many would come before a ticket with each priority class, before one is given (F-O15).',
    roles: ['officer', ...SUPERVISORS],
    input: closed({ ticket: id.ticket }),
    output: closed({
      /** False: it is in hand or set aside, and the place counts once it waits again. */
      waits: flag,
      ahead: count,
      places: listOf(closed({ priorityClass: Type.Union([id.priorityClass, Type.Null()]), ahead: count }), 31),
    }),
    refusals: ['unknown-ticket'],
  }),
  'ticket.find': row({
    summary: 'Tickets of the day by label, by time taken or by service, newest first; for a lost paper (F-T04).',
    roles: ['officer', ...SUPERVISORS],
    input: closed({ words: nonEmpty(60) }),
    output: closed({
      tickets: listOf(
        closed({
          id: id.ticket,
          label: nonEmpty(12),
          service: id.service,
          serviceName: text,
          issuedAt: instant,
          state: word.ticketState,
          copies: count,
          reprintable: flag,
        }),
        30,
      ),
      found: count,
    }),
    refusals: [],
  }),
  'ticket.history': row({
    summary: 'A ticket of the day by its label, whatever its state, with every line of the journal about it.',
    roles: [...SUPERVISORS, 'auditor'],
    input: closed({ label: nonEmpty(12), comparedWith: optional(nonEmpty(12)) }),
    output: closed({
      ticket: closed({
        id: id.ticket,
        label: nonEmpty(12),
        service: id.service,
        state: word.ticketState,
        issuedAt: instant,
        queuedAt: instant,
        desk: optional(id.desk),
        priorityClass: optional(id.priorityClass),
        /** Desks that could call it now (NX1). */
        callableAt: listOf(Type.Integer(), 200),
      }),
      lines: listOf(ticketLine, 500),
      order: optional(
        closed({
          first: nonEmpty(12),
          second: nonEmpty(12),
          kind: oneOf(ORDER_REASONS),
          minutes: optional(Type.Number()),
          reason: optional(text),
        }),
      ),
    }),
    refusals: ['unknown-ticket', 'day-not-open'],
  }),
} as const satisfies Record<string, Row<TSchema, TSchema>>;

export type QueryName = keyof typeof QUERIES;
type Inputs = { readonly [N in QueryName]: Static<(typeof QUERIES)[N]['input']> };
type Answers = { readonly [N in QueryName]: Static<(typeof QUERIES)[N]['output']> };
export type QueryInput<N extends QueryName> = Inputs[N];
export type QueryAnswer<N extends QueryName> = Answers[N];
