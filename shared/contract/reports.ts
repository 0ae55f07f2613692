// Reports: what may be asked, and the one shape of every answer. Screen, CSV and XLSX show the same table (JR4).
import Type, { type Static } from 'typebox';
import { closed, count, flag, instant, listOf, nonEmpty, oneOf, optional, text } from './schema.ts';
import type { StaffRole } from './vocabulary.ts';

/** What the rows of a report stand for. `officer` is for supervisors alone (staff data). */
export const BREAKDOWNS = [
  'total',
  'day',
  'week',
  'month',
  'agency',
  'service',
  'desk',
  'officer',
  'hour',
  'weekday',
  'origin',
] as const;
export type Breakdown = (typeof BREAKDOWNS)[number];

/** At most so many calendar days in one question. */
export const LONGEST_RANGE_DAYS = 400;
/** Fewer ratings than this say nothing, and could be traced to a person: the sums stay blank. */
export const ENOUGH_RATINGS = 5;

export const REPORT_FORMATS = ['json', 'csv', 'xlsx'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** What can be told of tickets without asking which desk or officer called them. */
const OF_TICKETS = ['service', 'agency', 'hour', 'weekday', 'day', 'week', 'month', 'origin', 'total'] as const;

type ReportRow = {
  readonly summary: string;
  readonly roles: readonly StaffRole[];
  /** Breakdowns it can be asked by; the first one applies when none is named. */
  readonly by: readonly Breakdown[];
  /** Whether it shows one date only. */
  readonly oneDay?: boolean;
};

const READERS = ['supervisor', 'administrator', 'auditor'] as const;

/** Every report. An officer sees only the own figures of the present day. */
export const REPORTS = {
  measures: {
    summary: 'Tickets by end state, waits, way, service and stay, recalls, share within the target, satisfaction.',
    roles: [...READERS, 'officer'],
    by: BREAKDOWNS,
  },
  queue: {
    summary: 'Tickets waiting at each 5 minutes of the day: mean and largest over the days of the range.',
    roles: READERS,
    by: ['total'],
  },
  arrivals: { summary: 'Tickets issued by hour and weekday, a mean per business day.', roles: READERS, by: ['total'] },
  'desk-time': {
    summary: 'Time each desk or officer was open: calling, serving, paused by reason, idle.',
    roles: [...READERS, 'officer'],
    by: ['desk', 'officer', 'day', 'week', 'month', 'total'],
  },
  'desk-timeline': {
    summary: 'What each desk did through one day, as spans of time.',
    roles: READERS,
    by: ['total'],
    oneDay: true,
  },
  overrides: {
    summary:
      'Calls out of order or outside hours, cancellations, priority, put-backs, returns, take-overs and acts for an officer, changed hours; with person and reason.',
    roles: READERS,
    by: ['total'],
  },
  'override-counts': { summary: 'The same, counted per person.', roles: READERS, by: ['total'] },
  complaints: {
    summary: 'Complaints opened in the range with owner, deadlines and whether they were met; no free text.',
    roles: READERS,
    by: ['total'],
  },
  'complaint-counts': {
    summary: 'The same by owner: answered and closed in time, still open, age of the oldest.',
    roles: READERS,
    by: ['total'],
  },
  'low-ratings': { summary: 'Ratings "not satisfied" with their reasons.', roles: READERS, by: ['total'] },
  quotes: {
    summary: 'The range of wait told with each number beside the wait that came: held, too early, too late, width.',
    roles: READERS,
    by: OF_TICKETS,
  },
  fairness: {
    summary: 'Tickets passed by later numbers of the same service while they waited, by the right that allowed it.',
    roles: READERS,
    by: OF_TICKETS,
  },
} as const satisfies Record<string, ReportRow>;
export type ReportName = keyof typeof REPORTS;

const localDate = Type.String({ pattern: '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' });

/** Dates are of the centre's zone, both ends included. Filters leave out what happened elsewhere. */
export const reportQuery = closed({
  from: localDate,
  to: localDate,
  by: optional(oneOf(BREAKDOWNS)),
  agency: optional(nonEmpty(80)),
  service: optional(nonEmpty(80)),
  desk: optional(nonEmpty(80)),
  officer: optional(nonEmpty(80)),
  format: optional(oneOf(REPORT_FORMATS)),
  /** Language of titles and names in CSV and XLSX. */
  lang: optional(oneOf(['vi', 'en'] as const)),
});
export type ReportQuery = Static<typeof reportQuery>;

/** `duration` ms, `share` 0 to 1, `date` YYYY-MM-DD, `instant` epoch ms, `clock` minutes since local midnight. */
export const COLUMN_KINDS = [
  'name',
  'text',
  'count',
  'decimal',
  'duration',
  'share',
  'date',
  'instant',
  'clock',
] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

const reportColumn = closed({
  key: nonEmpty(80),
  title: text,
  kind: oneOf(COLUMN_KINDS),
  /** Shown on demand on screens, always in files. */
  isDetail: flag,
});
export type ReportColumn = Static<typeof reportColumn>;

const cell = Type.Union([text, Type.String(), Type.Number(), Type.Null()]);
/** Null: there is no such figure here, or too little to tell. */
export type ReportCell = Static<typeof cell>;

export const reportTable = closed({
  report: oneOf(Object.keys(REPORTS) as ReportName[]),
  title: text,
  by: oneOf(BREAKDOWNS),
  from: localDate,
  to: localDate,
  timezone: nonEmpty(60),
  madeAt: instant,
  /** Business days in the range; 0 = there is nothing to count. */
  dayCount: count,
  /** Tickets left open or ended on another day: counted here and left out of every figure (F-R05). */
  leftOut: count,
  waitTargetMs: count,
  columns: listOf(reportColumn, 100),
  rows: Type.Array(Type.Array(cell)),
  /** The whole range in one row; null where a sum says nothing. */
  total: Type.Union([Type.Array(cell), Type.Null()]),
});
export type ReportTable = Static<typeof reportTable>;
