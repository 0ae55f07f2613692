// What administration reads: the catalogue as it stands, and the journal. Times in epoch ms.
import Type, { type Static } from 'typebox';
import { catalogue, editableSettings } from './catalogue.ts';
import { id } from './ids.ts';
import { closed, count, flag, instant, listOf, nonEmpty, optional, shortText, text } from './schema.ts';
import { word } from './vocabulary.ts';

const { formatVersion: _f, procedures: _p, ...readParts } = catalogue.properties;
/** Words that kiosks did not find. */
export const searchMiss = closed({
  words: nonEmpty(60),
  count,
  /** Local dates, `2026-11-25`. */
  firstDay: nonEmpty(10),
  lastDay: nonEmpty(10),
});
/** `GET /api/search-misses`: what visitors sought in vain in the last 90 days, most often first (F-K03). */
export const searchMissesAnswer = closed({ misses: listOf(searchMiss, 500) });
export type SearchMissesAnswer = Static<typeof searchMissesAnswer>;

/** `GET /api/catalogue`: everything but the procedures, which have a list of their own. */
export const catalogueAnswer = closed({
  seq: count,
  serverTime: instant,
  trial: flag,
  catalogue: closed({ ...readParts, settings: editableSettings }),
  /** Whether kiosks have a PIN of staff mode; the PIN itself is never told. */
  kioskPinSet: flag,
  procedureCount: count,
  staff: listOf(
    closed({
      id: id.staff,
      username: nonEmpty(40),
      displayName: nonEmpty(120),
      role: word.staffRole,
      disabled: flag,
    }),
    5000,
  ),
  /** Open tickets per service, for the question before something is switched off; services without any are absent. */
  openTickets: Type.Record(Type.String(), count),
  /** False: no business day is open, so ranges of numbers may change freely. */
  dayOpen: flag,
});
export type CatalogueAnswer = Static<typeof catalogueAnswer>;

const digits = Type.String({ pattern: '^[0-9]{1,16}$' });
const label = Type.String({ pattern: '^[A-Z]{1,2}[0-9]{3,7}$' });

/** Query of `GET /api/journal`; a label is looked up in `day`, or in the present day. `before`: lines older than this. */
export const journalQuery = closed({
  day: optional(id.day),
  label: optional(label),
  desk: optional(id.desk),
  person: optional(id.staff),
  command: optional(nonEmpty(60)),
  /** Only steps that set the order or the rules aside: chosen calls, priority, cancels by staff, takeovers (F-S18). */
  only: optional(Type.Literal('overrides')),
  from: optional(digits),
  to: optional(digits),
  before: optional(digits),
  limit: optional(digits),
});
export type JournalQuery = Static<typeof journalQuery>;

/** Names and amounts a sentence about an event may need; what the event does not have is absent. */
export const journalFacts = closed({
  label: optional(nonEmpty(12)),
  desk: optional(Type.Integer()),
  otherDesk: optional(Type.Integer()),
  service: optional(text),
  agency: optional(text),
  person: optional(nonEmpty(120)),
  otherPerson: optional(nonEmpty(120)),
  call: optional(word.callReason),
  minutes: optional(Type.Number()),
  reason: optional(text),
  note: optional(shortText(500)),
  priority: optional(text),
  /** Name of what was saved or shown: an account, a device, a message, a profile. */
  name: optional(text),
  /** A word of the contract: alert kind, part of the catalogue, state of a paper, step undone. */
  word: optional(shortText(120)),
  until: optional(instant),
});
export type JournalFacts = Static<typeof journalFacts>;

export const journalLine = closed({
  seq: count,
  at: instant,
  day: Type.Union([id.day, Type.Null()]),
  actor: closed({
    kind: Type.Unsafe<'staff' | 'device' | 'visitor' | 'system'>(Type.Enum(['staff', 'device', 'visitor', 'system'])),
    id: nonEmpty(120),
    name: optional(nonEmpty(120)),
  }),
  command: nonEmpty(60),
  type: nonEmpty(60),
  facts: journalFacts,
});
export type JournalLine = Static<typeof journalLine>;

/** `next`: value of `before` for older lines; null = nothing older fits. A page may be empty and still go on. */
export const journalPage = closed({
  lines: listOf(journalLine, 200),
  next: Type.Union([count, Type.Null()]),
});
export type JournalPage = Static<typeof journalPage>;

/** `GET /api/journal/<seq>`: the row as it is kept. */
export const journalEntryAnswer = closed({
  line: journalLine,
  requestId: nonEmpty(80),
  v: count,
  hash: nonEmpty(64),
  data: Type.Unknown(),
});
export type JournalEntryAnswer = Static<typeof journalEntryAnswer>;

/** Query of `GET /api/journal/compare`: why was `first` called before `second`? */
export const compareQuery = closed({ day: optional(id.day), first: label, second: label });

export const COMPARE_VERDICTS = [
  'not-called',
  'other-first',
  'chosen',
  'sent-to-desk',
  'other-sent-elsewhere',
  'not-yet-issued',
  'not-waiting',
  'head-start',
  'came-earlier',
  'other-service',
] as const;
export type CompareVerdict = (typeof COMPARE_VERDICTS)[number];

const compared = closed({
  label,
  service: text,
  issuedAt: instant,
  priority: optional(text),
  headStartMinutes: Type.Number(),
  /** Place in the order when the first of the two was called: issue time less head start, or as NX5 moved it. */
  key: instant,
  /** Its state at that moment. */
  state: optional(word.ticketState),
  call: optional(closed({ at: instant, desk: Type.Integer(), facts: journalFacts })),
  lines: listOf(journalLine, 500),
});

export const journalComparison = closed({
  day: id.day,
  verdict: Type.Unsafe<CompareVerdict>(Type.Enum(COMPARE_VERDICTS as unknown as string[])),
  first: compared,
  second: compared,
});
export type JournalComparison = Static<typeof journalComparison>;

/** Query of `GET /api/preview/ticket`: a paper of this service as it would look now, drawn by a print agent (F-T03). */
export const previewQuery = closed({
  service: id.service,
  language: word.language,
  width: Type.Unsafe<'576' | '384'>(Type.Enum(['576', '384'])),
});
export type PreviewQuery = Static<typeof previewQuery>;

/** Who may read what; a role that is not named gets `not-allowed`. */
export const READERS = {
  catalogue: ['administrator'],
  journal: ['supervisor', 'administrator', 'auditor'],
} as const;
