// The centre as its administrator describes it: agencies, services, desks, hours, reasons, settings.
// The same shape is the file that one centre exports and another imports.
import Type, { type Static, type TSchema } from 'typebox';
import { id } from './ids.ts';
import { closed, count, duration, flag, listOf, nonEmpty, optional, shortText, text } from './schema.ts';
import { word } from './vocabulary.ts';

const localTime = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' });
const localDate = Type.String({ pattern: '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' });

/** True: kept because it was used, offered no more. What was used is archived, never deleted. */
const archived = optional(flag);

/** Weekly session: local opening and closing times, weekdays 1 = Monday … 7 = Sunday (DY2). */
export const weeklySession = closed({
  id: nonEmpty(40),
  name: text,
  weekdays: listOf(Type.Integer({ minimum: 1, maximum: 7 }), 7),
  opensAt: localTime,
  closesAt: localTime,
  lastTicketMinutesBeforeClose: Type.Integer({ minimum: 0, maximum: 240 }),
});
export type WeeklySession = Static<typeof weeklySession>;

export const agency = closed({
  id: id.agency,
  name: text,
  shortName: text,
  enabled: flag,
  /** First and last date on which it may be chosen; outside them it counts as switched off. */
  validFrom: optional(localDate),
  validTo: optional(localDate),
  /** Names it bore before, newest last; `until` = last date of the name. */
  formerNames: optional(listOf(closed({ name: text, until: localDate }), 20)),
  /** The agency that took over its work. */
  mergedInto: optional(id.agency),
});
export type Agency = Static<typeof agency>;

/** Prefix letter and number range; a label is the prefix and at least three digits (A012). NB1, NB2. */
export const series = closed({
  prefix: Type.String({ pattern: '^[A-Z]{1,2}$' }),
  from: Type.Integer({ minimum: 0, maximum: 9_999_999 }),
  to: Type.Integer({ minimum: 0, maximum: 9_999_999 }),
});
export type Series = Static<typeof series>;

export const service = closed({
  id: id.service,
  agency: id.agency,
  kind: word.serviceKind,
  code: nonEmpty(8),
  name: text,
  series,
  expectedServiceMinutes: Type.Number({ exclusiveMinimum: 0, maximum: 240 }),
  fields: listOf(nonEmpty(200), 100),
  /** NB3: tickets per session; absent = no limit. */
  quotaPerSession: optional(Type.Integer({ minimum: 0, maximum: 100_000 })),
  /** F-O05: service begins with the call, or not; absent = as the centre's settings say. */
  callServes: optional(flag),
  /** F-O06: its officers finish with an outcome. */
  outcomeRequired: optional(flag),
  archived,
});
export type Service = Static<typeof service>;

/** SPEC section 1, assignment: 0 = the desk's own work, 15 = helps when that queue is 15 minutes worse off. */
export const assignedService = closed({
  service: id.service,
  handicapMinutes: Type.Number({ minimum: 0, maximum: 240 }),
});
export type AssignedService = Static<typeof assignedService>;

export const deskDefinition = closed({
  id: id.desk,
  number: Type.Integer({ minimum: 1, maximum: 999 }),
  name: text,
  zone: id.zone,
  accessible: flag,
  services: listOf(assignedService, 200),
  archived,
});
export type DeskDefinition = Static<typeof deskDefinition>;

export const priorityClass = closed({
  id: id.priorityClass,
  name: text,
  headStartMinutes: Type.Number({ minimum: 0, maximum: 240 }),
  archived,
});
export type PriorityClass = Static<typeof priorityClass>;

export const reason = closed({ id: id.reason, name: text, noteRequired: flag, archived });
export type Reason = Static<typeof reason>;

/** An administrative procedure; `service` is absent where the centre does not receive it. */
export const procedure = closed({
  id: id.procedure,
  code: optional(shortText(40)),
  agency: id.agency,
  service: optional(id.service),
  field: nonEmpty(300),
  name: nonEmpty(600),
  timeLimit: optional(shortText(200)),
});
export type Procedure = Static<typeof procedure>;

/** Everyday word → phrases that occur in procedure names or fields. */
export const synonym = closed({ term: nonEmpty(80), expandsTo: listOf(nonEmpty(200), 20) });
export type Synonym = Static<typeof synonym>;

export const printerDefinition = closed({ id: id.printer, name: text, profile: nonEmpty(40) });
export type PrinterDefinition = Static<typeof printerDefinition>;

/** AN8: how loud a zone, or every zone, speaks between two local times; 0 = not at all. A later row counts more. */
export const volumeRow = closed({
  zone: optional(id.zone),
  from: localTime,
  to: localTime,
  volume: Type.Integer({ minimum: 0, maximum: 100 }),
});
export type VolumeRow = Static<typeof volumeRow>;

/** Limits of the rules; every value has a default and a range. */
export const settings = closed({
  /** TK recall: shortest time between two calls of one ticket. */
  recallIntervalMs: duration,
  /** F-O05: service begins with the call, without a step of its own; off unless set. */
  callServes: optional(flag),
  /** TK no-show: fewest calls, and shortest time since the first call. */
  noShowMinCalls: Type.Integer({ minimum: 1, maximum: 10 }),
  noShowMinMs: duration,
  /** TK5. */
  undoWindowMs: duration,
  /** NX5: behind this many waiting tickets of the service, within this time. */
  lateReturnBehind: Type.Integer({ minimum: 0, maximum: 50 }),
  lateReturnLimitMs: duration,
  parkedPerDesk: Type.Integer({ minimum: 1, maximum: 50 }),
  /** Numbers may be taken this long before a session opens. */
  issueBeforeOpeningMs: duration,
  /** One kiosk: shortest time between two tickets and most tickets a minute; 0 = no limit (D03). */
  kioskIntervalMs: duration,
  kioskPerMinute: count,
  /** WT4: kiosks refuse a number that will hardly be served today, instead of warning; off unless set. */
  refuseLateTickets: optional(flag),
  /** Languages that kiosks offer, Vietnamese first; Vietnamese and English unless set. */
  kioskLanguages: optional(listOf(word.language, 3)),
  /** Keyed hash of the PIN of the kiosks' staff mode, worth nothing without the installation's secret; set by `kiosk.set-pin`. */
  kioskPinHash: optional(shortText(100)),
  /** Priority class a kiosk gives on the visitor's own word. */
  kioskPriorityClass: optional(id.priorityClass),
  /** Printing: life of a job, lease before and after the fence. */
  printJobLifeMs: duration,
  printLeaseMs: duration,
  printSendingMs: duration,
  /** DK6 and hall alarms. */
  calledAlertMs: duration,
  idleAlertMs: duration,
  pauseAlertMs: duration,
  waitTargetMs: duration,
  /** More people waiting for one service than this raise an alert; 20 unless given. */
  queueAlertCount: optional(count),
  /** Rating stays open this long after service ended. */
  ratingWindowMs: duration,
  /** CP: working time to the first answer, working days to closing, days until the text is erased; 4 h, 3 and 30 unless given. */
  complaintAnswerMs: optional(duration),
  complaintCloseDays: optional(count),
  complaintKeepDays: optional(count),
  /** AN8; outside every row a zone speaks at 80. */
  voiceVolume: optional(listOf(volumeRow, 100)),
  /** Address of the phone page as phones reach it, such as `https://so.example.vn/t`; without one no paper has a QR (F-T07). */
  phoneAddress: optional(Type.String({ pattern: '^(https?://[^\\s#?]+)?$', maxLength: 61 })),
  /** A practice hall for new staff; counts in a trial only and is set by its start alone. */
  practice: optional(flag),
  /** Whether anybody may see calls, present waits and figures (F-B16, F-R08, F-R09); absent = yes. */
  publicWaits: optional(flag),
});
export type Settings = Static<typeof settings>;

const { kioskPinHash: _hash, ...openSettings } = settings.properties;
/** Settings as people see and save them: the PIN's hash is written by `kiosk.set-pin` alone and never shown. */
export const editableSettings = closed(openSettings);
export type EditableSettings = Static<typeof editableSettings>;

const datedName = closed({ date: localDate, name: text });

const place = {
  name: text,
  address: text,
  zones: listOf(closed({ id: id.zone, name: text }), 50),
};
const calendar = {
  sessions: listOf(weeklySession, 20),
  holidays: listOf(datedName, 500),
  holidaysToEnter: listOf(closed({ year: Type.Integer(), name: text, note: text }), 200),
  /** Make-up working days: `sessionsOf` names the weekday whose sessions apply. */
  extraWorkingDays: listOf(
    closed({ date: localDate, name: text, sessionsOf: optional(Type.Integer({ minimum: 1, maximum: 7 })) }),
    200,
  ),
};

/** Texts of the centre; one that is absent leaves the built-in words, or nothing where there are none. */
export const centreTexts = closed({
  /** Under the centre's name on paper. */
  ticketHeader: optional(text),
  /** Last words on paper. */
  ticketFooter: optional(text),
  /** In place of the built-in late-return rule on paper; needs `{minutes}` and `{count}` (NX5). */
  ticketLateReturn: optional(text),
  /** Stand on every kiosk and every board until they are taken away. */
  kioskNotice: optional(text),
  boardNotice: optional(text),
});
export type CentreTexts = Static<typeof centreTexts>;

const priorityClasses = listOf(priorityClass, 30);
const reasons = listOf(reason, 50);
const procedures = listOf(procedure, 20_000);
const synonyms = listOf(synonym, 5000);

const part = <K extends string, V extends TSchema>(kind: K, value: V) => closed({ kind: Type.Literal(kind), value });

/** Parts of a catalogue that are saved as a whole. */
export const cataloguePart = Type.Union([
  part('centre', closed(place)),
  part('calendar', closed(calendar)),
  part('texts', centreTexts),
  part('priorityClasses', priorityClasses),
  part('pauseReasons', reasons),
  part('noShowReasons', reasons),
  part('outOfOrderReasons', reasons),
  part('procedures', procedures),
  part('synonyms', synonyms),
]);
export type CataloguePart = Static<typeof cataloguePart>;

export const catalogue = closed({
  formatVersion: Type.Literal(1),
  centre: closed({ id: id.centre, timezone: nonEmpty(60), ...place, ...calendar }),
  agencies: listOf(agency, 200),
  services: listOf(service, 500),
  desks: listOf(deskDefinition, 200),
  priorityClasses,
  pauseReasons: reasons,
  noShowReasons: reasons,
  outOfOrderReasons: reasons,
  printers: listOf(printerDefinition, 50),
  settings,
  texts: optional(centreTexts),
  procedures,
  synonyms,
});
export type Catalogue = Static<typeof catalogue>;

/** Values that apply where a centre's file says nothing. */
export const DEFAULT_SETTINGS: Settings = {
  recallIntervalMs: 15_000,
  noShowMinCalls: 2,
  noShowMinMs: 30_000,
  undoWindowMs: 8_000,
  lateReturnBehind: 3,
  lateReturnLimitMs: 3_600_000,
  parkedPerDesk: 5,
  issueBeforeOpeningMs: 900_000,
  kioskIntervalMs: 2_000,
  kioskPerMinute: 20,
  printJobLifeMs: 120_000,
  printLeaseMs: 15_000,
  printSendingMs: 30_000,
  calledAlertMs: 180_000,
  idleAlertMs: 300_000,
  pauseAlertMs: 1_800_000,
  waitTargetMs: 1_800_000,
  ratingWindowMs: 600_000,
};
