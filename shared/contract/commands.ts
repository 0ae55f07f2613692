// The table of commands: one row gives name, input, output, roles and refusals. The name is the socket event,
// the path POST /api/commands/<name> and the word in journal and log.
import Type, { type Static, type TSchema } from 'typebox';
import { boardHealth, boardSetup } from './board-setup.ts';
import {
  agency,
  assignedService,
  catalogue,
  cataloguePart,
  deskDefinition,
  editableSettings,
  service,
} from './catalogue.ts';
import { id } from './ids.ts';
import { ticketDocument } from './print-document.ts';
import { publishedFigures } from './public.ts';
import type { RefusalCode } from './reply.ts';
import {
  closed,
  count,
  duration,
  flag,
  instant,
  listOf,
  nonEmpty,
  optional,
  revision,
  shortText,
  text,
} from './schema.ts';
import type { Role } from './vocabulary.ts';
import { word } from './vocabulary.ts';

type Row<I extends TSchema, O extends TSchema> = {
  readonly summary: string;
  readonly roles: readonly Role[];
  readonly input: I;
  readonly output: O;
  readonly refusals: readonly RefusalCode[];
  /** Larger than the usual 16 KiB (imports only). */
  readonly maxBytes?: number;
};
const row = <I extends TSchema, O extends TSchema>(r: Row<I, O>): Row<I, O> => r;

const DESK_ROLES = ['officer', 'supervisor', 'administrator'] as const;
const SUPERVISORS = ['supervisor', 'administrator'] as const;
const ADMIN = ['administrator', 'system'] as const;

const nothing = closed({});
/** `rev` and `ticket` are what the sender saw; if they differ now, nothing happens (stale-desk-state). */
const atDesk = { desk: id.desk, rev: optional(revision) };
const inHand = { ...atDesk, ticket: optional(id.ticket) };
/** `fingerprintOf` what the sender saw there (null = nothing yet); if it is another now, nothing happens. */
const seenBefore = { was: optional(nonEmpty(40)) };
const onTicket = { ticket: id.ticket };
const deskResult = closed({ desk: id.desk, rev: revision });
const called = closed({
  desk: id.desk,
  rev: revision,
  ticket: id.ticket,
  label: nonEmpty(12),
  service: id.service,
  callNumber: count,
  cause: closed({
    kind: word.callReason,
    minutes: Type.Union([Type.Number(), Type.Null()]),
    reason: Type.Union([id.reason, Type.Null()]),
    note: Type.Union([Type.String(), Type.Null()]),
  }),
});
const complaintResult = closed({ complaint: id.complaint, state: word.complaintState });
const ticketResult = closed({ ticket: id.ticket, label: nonEmpty(12), state: word.ticketState });
const HAND = ['unknown-desk', 'desk-closed', 'desk-empty', 'stale-desk-state', 'not-allowed'] as const;
const WHICH = [
  'unknown-ticket',
  'ticket-wrong-state',
  'ticket-ended',
  'ticket-elsewhere',
  'not-allowed',
  'day-not-open',
] as const;

export const COMMANDS = {
  'ticket.issue': row({
    summary: 'Give out the next number of a service, with its print job (NB, TK issue).',
    roles: ['kiosk', 'officer', 'supervisor', 'administrator'],
    input: closed({
      service: id.service,
      procedure: optional(id.procedure),
      priorityClass: optional(id.priorityClass),
      language: optional(word.language),
      accessible: optional(flag),
      /** TK6: services that follow under the same label. */
      journey: optional(listOf(id.service, 5)),
      /** DY5: staff only, outside sessions. */
      reason: optional(nonEmpty(200)),
      printer: optional(id.printer),
    }),
    output: closed({
      ticket: id.ticket,
      label: nonEmpty(12),
      service: id.service,
      issuedAt: instant,
      ahead: count,
      wait: optional(closed({ fromMin: count, toMin: count })),
      desks: listOf(Type.Integer(), 200),
      printJob: optional(id.printJob),
      /** Address of the phone page with its token; absent where phones cannot reach it. */
      statusUrl: optional(nonEmpty(200)),
      /** Opens the phone page and nothing else; made from the server's secret, stored nowhere. */
      token: optional(nonEmpty(60)),
    }),
    refusals: [
      'unknown-service',
      'unknown-procedure',
      'procedure-not-received',
      'unknown-priority-class',
      'priority-class-not-offered',
      'unknown-printer',
      'day-not-open',
      'session-closed',
      'service-suspended',
      'series-exhausted',
      'quota-reached',
      'likely-not-served',
      'no-desk-serves',
      'too-fast',
    ],
  }),
  'ticket.issue-run': row({
    summary: 'Give out a run of numbers of one service at once, before opening or for a crowd; all of them or none.',
    roles: DESK_ROLES,
    input: closed({
      service: id.service,
      count: Type.Integer({ minimum: 1, maximum: 30 }),
      reason: nonEmpty(200),
      printer: optional(id.printer),
    }),
    output: closed({
      service: id.service,
      tickets: listOf(closed({ ticket: id.ticket, label: nonEmpty(12) }), 30),
      desks: listOf(Type.Integer(), 200),
      printed: flag,
    }),
    refusals: [
      'unknown-service',
      'unknown-printer',
      'day-not-open',
      'service-suspended',
      'series-exhausted',
      'quota-reached',
    ],
  }),
  'ticket.void-run': row({
    summary:
      'Give up many waiting tickets at once, with one reason: played at a kiosk, or hardly to be served today. What was called meanwhile stays.',
    roles: ['supervisor', 'administrator'],
    input: closed({ tickets: listOf(id.ticket, 600), reason: nonEmpty(200) }),
    output: closed({ voided: listOf(closed({ ticket: id.ticket, label: nonEmpty(12) }), 600), kept: count }),
    refusals: ['day-not-open', 'unknown-ticket'],
  }),
  'ticket.reprint': row({
    summary: 'Print a copy, marked as such; a kiosk only its own last ticket and once.',
    roles: ['kiosk', 'officer', 'supervisor', 'administrator'],
    input: closed({ ...onTicket, reason: optional(shortText(200)), printer: optional(id.printer) }),
    output: closed({ ticket: id.ticket, printJob: id.printJob, copyNo: count }),
    refusals: [
      'unknown-ticket',
      'ticket-ended',
      'reprint-not-allowed',
      'no-printer',
      'unknown-printer',
      'day-not-open',
    ],
  }),
  'ticket.cancel': row({
    summary:
      'Give up a place, by the visitor with the ticket token or by staff with a reason; what a desk has in hand only by staff.',
    roles: ['visitor', ...DESK_ROLES],
    input: closed({ ...onTicket, reason: optional(nonEmpty(200)) }),
    output: ticketResult,
    refusals: [...WHICH, 'reason-required'],
  }),
  'ticket.put-back': row({
    summary: 'A called ticket goes back to its place: the wrong one was called, or the visitor is not ready.',
    roles: DESK_ROLES,
    input: closed({ ...onTicket, reason: nonEmpty(200) }),
    output: ticketResult,
    refusals: [...WHICH],
  }),
  'ticket.set-journey': row({
    summary: 'Set the services that follow under the same label (TK6); an empty list leaves none.',
    roles: DESK_ROLES,
    input: closed({ ...onTicket, journey: listOf(id.service, 5) }),
    output: ticketResult,
    refusals: [...WHICH, 'unknown-service', 'same-place'],
  }),
  'ticket.transfer': row({
    summary:
      'Send a ticket to another service or desk, keeping its issue time; comeBack returns it to this desk afterwards (NX7).',
    roles: DESK_ROLES,
    input: closed({
      ...onTicket,
      toService: optional(id.service),
      toDesk: optional(id.desk),
      comeBack: optional(flag),
      note: optional(shortText(300)),
      reason: optional(shortText(200)),
    }),
    output: ticketResult,
    refusals: [...WHICH, 'transfer-target-missing', 'unknown-service', 'unknown-desk', 'desk-closed', 'same-place'],
  }),
  'ticket.park': row({
    summary: 'Set the ticket in hand aside, optionally until a time; it keeps its place.',
    roles: DESK_ROLES,
    input: closed({ ...onTicket, until: optional(instant), reason: optional(shortText(200)) }),
    output: ticketResult,
    refusals: [...WHICH, 'too-many-parked', 'until-in-past'],
  }),
  'ticket.resume': row({
    summary: 'Put a parked ticket back at its place.',
    roles: DESK_ROLES,
    input: closed(onTicket),
    output: ticketResult,
    refusals: [...WHICH],
  }),
  'ticket.reinstate': row({
    summary:
      'Bring back a no-show or cancelled ticket behind the next few of its service (NX5); its holder takes back an own cancel at the same place (F-T09).',
    roles: ['visitor', ...DESK_ROLES],
    input: closed({ ...onTicket, reason: optional(shortText(200)) }),
    output: ticketResult,
    refusals: [...WHICH, 'late-return-expired', 'undo-expired'],
  }),
  'ticket.step-behind': row({
    summary:
      'The holder lets the next three of the service go first (F-T09); takeBack returns to the former place within a minute.',
    roles: ['visitor'],
    input: closed({ ...onTicket, takeBack: optional(flag) }),
    output: ticketResult,
    refusals: [...WHICH, 'nobody-behind', 'undo-expired'],
  }),
  'ticket.note': row({
    summary: 'Write or clear the note of an open ticket.',
    roles: DESK_ROLES,
    input: closed({ ...onTicket, note: shortText(300) }),
    output: ticketResult,
    refusals: [...WHICH],
  }),
  'ticket.set-priority': row({
    summary: 'Give, confirm or withdraw a priority class, with a reason.',
    roles: DESK_ROLES,
    input: closed({ ...onTicket, priorityClass: Type.Union([id.priorityClass, Type.Null()]), reason: nonEmpty(200) }),
    output: ticketResult,
    refusals: [...WHICH, 'unknown-priority-class'],
  }),
  'ticket.rate': row({
    summary: 'Rate the service just had: three levels, reasons, free comment; once.',
    roles: ['visitor', 'pad'],
    input: closed({
      ...onTicket,
      level: word.ratingLevel,
      reasons: optional(listOf(word.ratingReason, 6)),
      comment: optional(shortText(500)),
      /** With "not satisfied" only: where an answer may be sent, if its visitor wants one. */
      contact: optional(shortText(120)),
    }),
    output: closed({ ticket: id.ticket }),
    refusals: ['unknown-ticket', 'not-allowed', 'ticket-wrong-state', 'already-rated', 'rating-closed', 'day-not-open'],
  }),
  'desk.open': row({
    summary: 'Sit down at a desk; takeOver replaces the officer there (DK1).',
    roles: DESK_ROLES,
    input: closed({ ...atDesk, takeOver: optional(flag), officer: optional(id.staff) }),
    output: deskResult,
    refusals: [
      'unknown-desk',
      'desk-already-open',
      'desk-taken',
      'officer-has-desk',
      'unknown-staff',
      'staff-not-for-desks',
      'stale-desk-state',
      'day-not-open',
      'not-allowed',
    ],
  }),
  'desk.close': row({
    summary: 'Leave the desk, at once or after the ticket in hand.',
    roles: DESK_ROLES,
    input: closed({ ...atDesk, afterThis: optional(flag) }),
    output: deskResult,
    refusals: ['unknown-desk', 'desk-closed', 'desk-busy', 'stale-desk-state', 'not-allowed'],
  }),
  'desk.pause': row({
    summary: 'Pause with a reason and an expected end, at once or after the ticket in hand.',
    roles: DESK_ROLES,
    input: closed({
      ...atDesk,
      reason: id.reason,
      note: optional(shortText(300)),
      until: optional(instant),
      afterThis: optional(flag),
    }),
    output: deskResult,
    refusals: [
      'unknown-desk',
      'desk-closed',
      'desk-busy',
      'desk-paused',
      'unknown-reason',
      'note-required',
      'until-in-past',
      'stale-desk-state',
      'not-allowed',
    ],
  }),
  'desk.resume': row({
    summary: 'End a pause, or take back "after this one".',
    roles: DESK_ROLES,
    input: closed(atDesk),
    output: deskResult,
    refusals: ['desk-closed', 'unknown-desk', 'desk-not-paused', 'stale-desk-state', 'not-allowed'],
  }),
  'desk.call-next': row({
    summary: 'Call whoever is next for this desk (NX).',
    roles: DESK_ROLES,
    input: closed({ ...atDesk, reason: optional(nonEmpty(200)) }),
    output: called,
    refusals: [
      'unknown-desk',
      'desk-closed',
      'desk-paused',
      'desk-busy',
      'nobody-waiting',
      'session-closed',
      'stale-desk-state',
      'not-allowed',
      'day-not-open',
    ],
  }),
  'desk.call': row({
    summary: 'Call a chosen ticket with a reason; counts as an override (NX6).',
    roles: DESK_ROLES,
    input: closed({ ...atDesk, ticket: id.ticket, reason: id.reason, note: optional(shortText(300)) }),
    output: called,
    refusals: [
      'unknown-desk',
      'desk-closed',
      'desk-paused',
      'desk-busy',
      'unknown-ticket',
      'ticket-already-called',
      'ticket-wrong-state',
      'ticket-ended',
      'not-callable-here',
      'unknown-reason',
      'note-required',
      'stale-desk-state',
      'not-allowed',
      'day-not-open',
    ],
  }),
  'desk.recall': row({
    summary: 'Announce the called ticket again.',
    roles: DESK_ROLES,
    input: closed(inHand),
    output: called,
    refusals: [...HAND, 'ticket-wrong-state', 'recall-too-soon'],
  }),
  'desk.start': row({
    summary: 'The visitor has arrived: service begins.',
    roles: DESK_ROLES,
    input: closed(inHand),
    output: ticketResult,
    refusals: [...HAND, 'ticket-wrong-state'],
  }),
  'desk.finish': row({
    summary: 'Service has ended; callNext calls the next one in the same step.',
    roles: DESK_ROLES,
    input: closed({
      ...inHand,
      outcome: optional(word.outcome),
      /** As many as the procedures counted, else one, unless given. */
      dossiers: optional(Type.Integer({ minimum: 0, maximum: 99 })),
      callNext: optional(flag),
    }),
    output: closed({ ...ticketResult.properties, next: optional(called) }),
    refusals: [...HAND, 'ticket-wrong-state', 'outcome-required'],
  }),
  'desk.count-work': row({
    summary:
      'Begin another procedure of the visit in hand, or correct how many of it there are (F-O17); 0 takes it out.',
    roles: DESK_ROLES,
    input: closed({ ...inHand, procedure: id.procedure, quantity: Type.Integer({ minimum: 0, maximum: 99 }) }),
    output: ticketResult,
    refusals: [...HAND, 'ticket-wrong-state', 'unknown-procedure', 'procedure-not-here', 'too-many-procedures'],
  }),
  'desk.no-show': row({
    summary: 'Nobody came after the minimum of calls.',
    roles: DESK_ROLES,
    input: closed({ ...inHand, reason: optional(id.reason), note: optional(shortText(300)) }),
    output: ticketResult,
    refusals: [...HAND, 'ticket-wrong-state', 'no-show-too-soon', 'unknown-reason', 'note-required'],
  }),
  'desk.undo': row({
    summary: "Take back this desk's own last step within 8 s (TK5).",
    roles: DESK_ROLES,
    input: closed(atDesk),
    output: closed({ desk: id.desk, rev: revision, step: nonEmpty(40), label: nonEmpty(12) }),
    refusals: [
      'desk-closed',
      'unknown-desk',
      'nothing-to-undo',
      'undo-expired',
      'stale-desk-state',
      'not-allowed',
      'day-not-open',
    ],
  }),
  'desk.hand-over': row({
    summary: 'Give the desk with all it holds to a colleague who has none (DK1).',
    roles: DESK_ROLES,
    input: closed({ ...atDesk, to: id.staff }),
    output: deskResult,
    refusals: [
      'unknown-desk',
      'desk-closed',
      'unknown-staff',
      'staff-not-for-desks',
      'officer-has-desk',
      'same-place',
      'stale-desk-state',
      'not-allowed',
    ],
  }),
  'desk.ask-help': row({
    summary: 'Quietly ask supervisors and neighbours to come; stands until it is ended, or the desk or the day closes.',
    roles: DESK_ROLES,
    input: closed(atDesk),
    output: deskResult,
    refusals: ['unknown-desk', 'desk-closed', 'help-already-asked', 'stale-desk-state', 'not-allowed'],
  }),
  'desk.answer-help': row({
    summary: 'Say that one comes to help; the asking desk sees by whom.',
    roles: DESK_ROLES,
    input: closed({ desk: id.desk }),
    output: deskResult,
    refusals: ['unknown-desk', 'help-not-asked', 'not-allowed'],
  }),
  'desk.end-help': row({
    summary: 'The help has come, or is not needed any more.',
    roles: DESK_ROLES,
    input: closed({ desk: id.desk }),
    output: deskResult,
    refusals: ['unknown-desk', 'desk-closed', 'help-not-asked', 'not-allowed'],
  }),
  'desk.assign': row({
    summary: 'Set the services of a desk with their handicaps, for good or until a time.',
    roles: SUPERVISORS,
    input: closed({
      desk: id.desk,
      services: listOf(assignedService, 200),
      /** F-S02: what the sender saw there; refused where somebody changed it since. */
      seen: optional(listOf(assignedService, 200)),
      until: optional(instant),
      /** DK5: required when people waiting for a service lose its last desk. */
      reason: optional(nonEmpty(200)),
    }),
    output: closed({
      desk: id.desk,
      rev: revision,
      /** DK5: services left without a desk. */ uncovered: listOf(id.service, 500),
    }),
    refusals: ['unknown-desk', 'unknown-service', 'until-in-past', 'reason-required', 'assignment-changed'],
  }),
  'desk.move': row({
    summary: 'Move the officer of a desk with empty hands to a closed desk.',
    roles: SUPERVISORS,
    input: closed({ ...atDesk, toDesk: id.desk }),
    output: deskResult,
    refusals: [
      'unknown-desk',
      'desk-closed',
      'desk-busy',
      'desk-taken',
      'same-place',
      'stale-desk-state',
      'not-allowed',
      'day-not-open',
    ],
  }),
  'assignment.set': row({
    summary: 'Set the services of several desks in one step; takes back an applied profile.',
    roles: SUPERVISORS,
    input: closed({
      desks: Type.Array(
        closed({
          desk: id.desk,
          services: listOf(assignedService, 200),
          seen: optional(listOf(assignedService, 200)),
          until: optional(instant),
          /** What comes back at `until`; the present services unless given. */
          afterwards: optional(listOf(assignedService, 200)),
        }),
        { minItems: 1, maxItems: 200 },
      ),
      reason: optional(nonEmpty(200)),
    }),
    output: closed({ desks: listOf(id.desk, 200), uncovered: listOf(id.service, 500) }),
    refusals: ['unknown-desk', 'unknown-service', 'until-in-past', 'reason-required', 'assignment-changed'],
    maxBytes: 64 * 1024,
  }),
  'assignment.save-profile': row({
    summary: 'Keep a named set of assignments; without desks it keeps the present one.',
    roles: SUPERVISORS,
    input: closed({
      profile: id.profile,
      name: text,
      desks: optional(listOf(closed({ desk: id.desk, services: listOf(assignedService, 200) }), 200)),
    }),
    output: closed({ profile: id.profile }),
    refusals: ['unknown-desk', 'unknown-service'],
  }),
  'assignment.remove-profile': row({
    summary: 'Forget a named profile.',
    roles: SUPERVISORS,
    input: closed({ profile: id.profile }),
    output: nothing,
    refusals: ['unknown-profile'],
  }),
  'assignment.apply-profile': row({
    summary: 'Set every desk of a profile at once, for good or until a time.',
    roles: SUPERVISORS,
    input: closed({
      profile: id.profile,
      until: optional(instant),
      /** What the sender saw at the desks of the profile. */
      seen: optional(listOf(closed({ desk: id.desk, services: listOf(assignedService, 200) }), 200)),
      reason: optional(nonEmpty(200)),
    }),
    output: closed({ desks: listOf(id.desk, 200), uncovered: listOf(id.service, 500) }),
    refusals: ['unknown-profile', 'until-in-past', 'reason-required', 'assignment-changed'],
    maxBytes: 64 * 1024,
  }),
  'service.suspend': row({
    summary: 'Stop giving out numbers of a service, with a message for visitors.',
    roles: SUPERVISORS,
    input: closed({ service: id.service, message: text }),
    output: closed({ service: id.service }),
    refusals: ['unknown-service', 'service-already-suspended'],
  }),
  'service.resume': row({
    summary: 'Give out numbers of the service again.',
    roles: SUPERVISORS,
    input: closed({ service: id.service }),
    output: closed({ service: id.service }),
    refusals: ['unknown-service', 'service-not-suspended'],
  }),
  'service.set-quota': row({
    summary: 'Limit the numbers of a service per session, or lift the limit (NB3).',
    roles: SUPERVISORS,
    input: closed({
      service: id.service,
      quotaPerSession: Type.Union([Type.Integer({ minimum: 0, maximum: 100_000 }), Type.Null()]),
    }),
    output: closed({ service: id.service }),
    refusals: ['unknown-service'],
  }),
  'alert.take': row({
    summary: 'Say that one sees to an alert, or give it back.',
    roles: SUPERVISORS,
    input: closed({ alert: nonEmpty(120), giveBack: optional(flag) }),
    output: closed({ alert: nonEmpty(120) }),
    refusals: ['unknown-alert', 'not-allowed'],
  }),
  'alert.snooze': row({
    summary: 'Put an alert aside until a time, or back among the others; a cause that ends closes it all the same.',
    roles: SUPERVISORS,
    input: closed({ alert: nonEmpty(120), until: Type.Union([instant, Type.Null()]) }),
    output: closed({ alert: nonEmpty(120) }),
    refusals: ['unknown-alert', 'until-in-past'],
  }),
  'board.message': row({
    summary: 'Show a text on the boards of a zone, or of all, until a time.',
    roles: SUPERVISORS,
    input: closed({ zone: optional(id.zone), text, urgent: optional(flag), until: instant }),
    output: closed({ message: id.message }),
    refusals: ['unknown-zone', 'until-in-past'],
  }),
  'board.clear-message': row({
    summary: 'Take a text off the boards.',
    roles: SUPERVISORS,
    input: closed({ message: id.message }),
    output: nothing,
    refusals: ['unknown-message'],
  }),
  'day.open': row({
    summary: 'Open the business day of today (DY1).',
    roles: [...SUPERVISORS, 'system'],
    input: closed({ date: optional(Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' })) }),
    output: closed({ day: id.day }),
    refusals: ['day-not-open', 'day-already-open', 'day-already-closed'],
  }),
  'day.close': row({
    summary: 'Close the business day: open tickets expire; desks that serve are asked first (DY4).',
    roles: [...SUPERVISORS, 'system'],
    input: closed({ force: optional(flag) }),
    output: closed({ day: id.day, closed: flag, expired: count }),
    refusals: ['day-not-open', 'day-still-serving'],
  }),
  'session.change': row({
    summary: "Move opening, last number or closing time of one of today's sessions.",
    roles: [...SUPERVISORS, 'system'],
    input: closed({
      session: nonEmpty(40),
      opensAt: optional(instant),
      closesAt: optional(instant),
      lastTicketAt: optional(instant),
      reason: optional(shortText(200)),
    }),
    output: closed({ session: nonEmpty(40) }),
    refusals: ['day-not-open', 'unknown-session', 'session-times-invalid'],
  }),
  'hall.tick': row({
    summary: 'What falls due by time alone: parked tickets, timed assignments, messages, leases, alerts.',
    roles: ['system'],
    input: nothing,
    output: closed({ events: count }),
    refusals: [],
  }),
  'hall.report-condition': row({
    summary: 'The house finds something out about itself: a backup failed, the clock stepped, the disk runs full.',
    roles: ['system'],
    input: closed({ condition: word.houseCondition, holds: flag }),
    output: nothing,
    refusals: [],
  }),
  'figures.correct': row({
    summary: "What a closed day's tickets say differs from what was given out: the correction is given out beside it.",
    roles: ['system'],
    input: closed({ day: id.day, figures: publishedFigures }),
    output: closed({ corrected: flag }),
    refusals: [],
  }),
  'hall.note-restore': row({
    summary: 'A backup has taken the place of a lost file; numbers on paper are passed over (R07).',
    roles: ['system'],
    input: closed({
      /** Last journal position and time of the file that was lost, where it could be read. */
      lost: optional(closed({ seq: count, at: instant })),
      skipNumbers: count,
      skipIds: count,
    }),
    output: closed({ seq: count }),
    refusals: [],
  }),
  'catalogue.import': row({
    summary: 'Replace the whole catalogue by a checked file.',
    roles: ADMIN,
    input: closed({ catalogue, ...seenBefore }),
    output: closed({ agencies: count, services: count, desks: count, procedures: count }),
    refusals: ['catalogue-invalid', 'catalogue-in-use', 'series-used-today', 'catalogue-changed'],
    maxBytes: 8 * 1024 * 1024,
  }),
  'catalogue.save-agency': row({
    summary: 'Add or change an agency.',
    roles: ADMIN,
    input: closed({ agency, ...seenBefore }),
    output: nothing,
    refusals: ['catalogue-invalid', 'catalogue-changed', 'open-tickets'],
  }),
  'catalogue.save-service': row({
    summary: 'Add or change a service.',
    roles: ADMIN,
    input: closed({ service, ...seenBefore }),
    output: nothing,
    refusals: ['catalogue-invalid', 'catalogue-changed', 'open-tickets', 'series-used-today'],
  }),
  'catalogue.save-desk': row({
    summary: 'Add or change a desk; its services become its assignment.',
    roles: ADMIN,
    input: closed({ desk: deskDefinition, ...seenBefore }),
    output: nothing,
    refusals: ['catalogue-invalid', 'catalogue-changed', 'desk-busy', 'desk-in-use'],
  }),
  'catalogue.save-part': row({
    summary: 'Change a part that is saved as a whole: centre and zones, calendar, texts, lists, procedures, synonyms.',
    roles: ADMIN,
    input: closed({ part: cataloguePart, ...seenBefore }),
    output: nothing,
    refusals: ['catalogue-invalid', 'catalogue-changed'],
    maxBytes: 8 * 1024 * 1024,
  }),
  'settings.save': row({
    summary: 'Change limits of the rules.',
    roles: ADMIN,
    input: closed({ settings: Type.Partial(editableSettings, { additionalProperties: false }), ...seenBefore }),
    output: nothing,
    refusals: ['catalogue-invalid', 'catalogue-changed'],
  }),
  'kiosk.set-pin': row({
    summary: "Set the PIN of the kiosks' staff mode, 6 to 12 digits; an empty one switches it off.",
    roles: ADMIN,
    input: closed({ pin: Type.String({ pattern: '^([0-9]{6,12})?$' }) }),
    output: nothing,
    refusals: ['catalogue-invalid'],
  }),
  'printer.change-roll': row({
    summary: 'A new roll of paper is in: the paper meter begins again. At a kiosk in staff mode only.',
    roles: ['kiosk', ...SUPERVISORS],
    input: closed({ printer: optional(id.printer) }),
    output: closed({ printer: id.printer }),
    refusals: ['staff-mode-needed', 'no-printer', 'unknown-printer'],
  }),
  'printer.print-test': row({
    summary: 'Print a test page, no ticket and no number. At a kiosk in staff mode only.',
    roles: ['kiosk', ...SUPERVISORS],
    input: closed({ printer: optional(id.printer) }),
    output: closed({ printer: id.printer }),
    refusals: ['staff-mode-needed', 'no-printer', 'unknown-printer'],
  }),
  'staff.save': row({
    summary: 'Add or change an account; the password is hashed before anything else sees it.',
    roles: ADMIN,
    input: closed({
      staff: optional(id.staff),
      username: Type.String({ pattern: '^[a-z0-9][a-z0-9._-]{1,39}$' }),
      displayName: nonEmpty(120),
      role: word.staffRole,
      disabled: optional(flag),
      password: optional(Type.String({ maxLength: 200 })),
    }),
    output: closed({ staff: id.staff }),
    refusals: ['unknown-staff', 'username-taken', 'password-required', 'password-too-short', 'last-administrator'],
  }),
  'device.approve': row({
    summary: 'Admit a device, or change its name and place; the reply carries its token.',
    roles: ADMIN,
    input: closed({
      device: optional(id.device),
      kind: word.deviceKind,
      name: nonEmpty(120),
      zone: optional(id.zone),
      desk: optional(id.desk),
      printers: optional(listOf(id.printer, 50)),
      renewToken: optional(flag),
      /** The code that the device shows; it then fetches its token by itself. */
      pairing: optional(nonEmpty(20)),
    }),
    output: closed({ device: id.device, token: optional(nonEmpty(200)) }),
    refusals: ['unknown-zone', 'unknown-desk', 'unknown-printer', 'pairing-code-wrong', 'too-many-requests'],
  }),
  'device.revoke': row({
    summary: "Make a device's token void at once.",
    roles: ADMIN,
    input: closed({ device: id.device }),
    output: nothing,
    refusals: ['unknown-device'],
  }),
  'device.identify': row({
    summary: 'Have a device show its name large for ten seconds; shown = it was there to do so.',
    roles: ['administrator'],
    input: closed({ device: id.device }),
    output: closed({ shown: flag }),
    refusals: ['unknown-device'],
  }),
  'device.reload': row({
    summary: 'Have the page of a board start afresh; reached = it was there to do so.',
    roles: ['administrator'],
    input: closed({ device: id.device }),
    output: closed({ reached: flag }),
    refusals: ['unknown-device', 'not-a-board'],
  }),
  'board.set-up': row({
    summary: 'How a board looks and sounds, and its zone; without a setup it goes by its address again.',
    roles: ADMIN,
    input: closed({ device: id.device, zone: optional(id.zone), setup: optional(boardSetup) }),
    output: closed({ device: id.device }),
    refusals: ['unknown-device', 'not-a-board', 'unknown-zone', 'unknown-desk', 'board-desk-missing'],
  }),
  'board.report': row({
    summary: 'Health of a board: screen, sound, memory. Stored nowhere.',
    roles: ['board'],
    input: boardHealth,
    output: nothing,
    refusals: [],
  }),
  'print.claim': row({
    summary: 'Lease waiting jobs of own printers.',
    roles: ['printer'],
    input: closed({ printer: id.printer, max: optional(Type.Integer({ minimum: 1, maximum: 20 })) }),
    output: closed({
      jobs: listOf(closed({ job: id.printJob, leaseUntil: instant, expiresAt: instant, document: ticketDocument }), 20),
    }),
    refusals: ['unknown-printer', 'not-allowed'],
  }),
  'print.begin': row({
    summary: 'The fence: asked before the first byte goes out.',
    roles: ['printer'],
    input: closed({ job: id.printJob }),
    output: closed({ job: id.printJob, until: instant }),
    refusals: ['unknown-print-job', 'print-lease-lost', 'print-job-expired', 'print-wrong-state'],
  }),
  'print.complete': row({
    summary: 'Paper came out (confirmed), or a printer that cannot answer took all bytes (sent).',
    roles: ['printer'],
    input: closed({ job: id.printJob, outcome: Type.Unsafe<'confirmed' | 'sent'>(Type.Enum(['confirmed', 'sent'])) }),
    output: nothing,
    refusals: ['unknown-print-job', 'print-lease-lost', 'print-wrong-state'],
  }),
  'print.fail': row({
    summary: 'Nothing was sent (failed-clean), or nobody knows (unknown: never printed again by itself).',
    roles: ['printer'],
    input: closed({
      job: id.printJob,
      outcome: Type.Unsafe<'failed-clean' | 'unknown'>(Type.Enum(['failed-clean', 'unknown'])),
      reason: optional(shortText(200)),
    }),
    output: nothing,
    refusals: ['unknown-print-job', 'print-lease-lost', 'print-wrong-state'],
  }),
  'print.report-health': row({
    summary: 'What a printer says of itself.',
    roles: ['printer'],
    input: closed({ printer: id.printer, health: word.printerHealth }),
    output: nothing,
    refusals: ['unknown-printer', 'not-allowed'],
  }),
  'announcement.say': row({
    summary: "Say a supervisor's text, or a test sentence, in a zone or in all; an emergency cuts in.",
    roles: SUPERVISORS,
    input: closed({
      zone: optional(id.zone),
      text: optional(
        closed({
          vi: Type.String({ minLength: 1, maxLength: 300 }),
          en: optional(Type.String({ minLength: 1, maxLength: 300 })),
        }),
      ),
      /** Cuts in within a second, also where the zone is muted; said at full volume. */
      emergency: optional(flag),
      /** Without a text: the test sentence, by this engine alone where one is named. */
      engine: optional(nonEmpty(40)),
    }),
    output: closed({ announcements: listOf(id.announcement, 50) }),
    refusals: ['unknown-zone', 'announcement-empty'],
  }),
  'announcement.begin': row({
    summary: 'Give the next announcement of a zone to its speaker.',
    roles: ['system'],
    input: closed({
      announcement: id.announcement,
      speaker: id.device,
      epoch: instant,
      level: Type.Integer({ minimum: 0, maximum: 3 }),
      variant: word.saidVariant,
      said: listOf(word.language, 5),
      engine: nonEmpty(40),
      skipped: listOf(closed({ engine: nonEmpty(40), reason: shortText(200) }), 10),
      expectedMs: duration,
    }),
    output: closed({ announcement: id.announcement, lagMs: count }),
    refusals: ['unknown-announcement', 'announcement-wrong-state', 'zone-speaking', 'unknown-device'],
  }),
  'announcement.sweep': row({
    summary: 'End announcements that are no longer true or have become too old, unsaid.',
    roles: ['system'],
    input: closed({
      ended: listOf(
        closed({
          announcement: id.announcement,
          state: Type.Unsafe<'skipped' | 'expired'>(Type.Enum(['skipped', 'expired'])),
          reason: nonEmpty(60),
        }),
        500,
      ),
    }),
    output: closed({ ended: count }),
    refusals: [],
  }),
  'announcement.cut': row({
    summary: 'The speaker failed, or an emergency cuts in: what was being said ends, or comes again in compact form.',
    roles: ['system'],
    input: closed({ announcement: id.announcement, reason: nonEmpty(60), mayRepeat: flag }),
    output: closed({ repeated: flag }),
    refusals: ['unknown-announcement', 'announcement-wrong-state'],
  }),
  'announcement.started': row({
    summary: 'The fence: asked by the speaker before the first sound.',
    roles: ['board'],
    input: closed({ announcement: id.announcement, epoch: instant }),
    output: nothing,
    refusals: ['unknown-announcement', 'announcement-wrong-state', 'speaker-lease-lost'],
  }),
  'announcement.ended': row({
    summary: 'The speaker has said it, or could not.',
    roles: ['board'],
    input: closed({
      announcement: id.announcement,
      epoch: instant,
      outcome: Type.Unsafe<'done' | 'failed'>(Type.Enum(['done', 'failed'])),
      reason: optional(shortText(60)),
    }),
    output: nothing,
    refusals: ['unknown-announcement', 'announcement-wrong-state', 'speaker-lease-lost'],
  }),
  'speaker.report': row({
    summary: 'Heartbeat of a board that could speak: whether it may sound, and its own voices. Stored nowhere.',
    roles: ['board'],
    input: closed({ audio: word.audioState, voices: listOf(word.language, 5) }),
    output: nothing,
    refusals: [],
  }),
  'voice.mute': row({
    summary: 'Switch the voice of a zone off until a time, with a reason; the picture goes on.',
    roles: SUPERVISORS,
    input: closed({ zone: id.zone, reason: nonEmpty(200), until: instant }),
    output: closed({ zone: id.zone }),
    refusals: ['unknown-zone', 'until-in-past'],
  }),
  'voice.unmute': row({
    summary: 'Let the zone speak again.',
    roles: SUPERVISORS,
    input: closed({ zone: id.zone }),
    output: closed({ zone: id.zone }),
    refusals: ['zone-not-muted'],
  }),
  'voice.confirm': row({
    summary: 'A person in the hall says whether the test of a zone was heard (AN16).',
    roles: SUPERVISORS,
    input: closed({ zone: id.zone, heard: flag }),
    output: closed({ zone: id.zone }),
    refusals: ['unknown-zone', 'not-allowed'],
  }),
  'complaint.open': row({
    summary: 'Write down a complaint or an incident; deadlines for the first answer and for closing begin (CP).',
    roles: DESK_ROLES,
    input: closed({
      ticket: optional(id.ticket),
      /** Where it happened, when no ticket says so. */
      desk: optional(id.desk),
      /** When it happened; now, unless given. */
      at: optional(instant),
      causes: Type.Array(word.ratingReason, { minItems: 1, maxItems: 6 }),
      account: optional(shortText(1000)),
      /** Only if the visitor leaves it. */
      contact: optional(shortText(120)),
    }),
    output: complaintResult,
    refusals: ['day-not-open', 'unknown-ticket', 'unknown-desk', 'complaint-in-future', 'complaint-exists'],
  }),
  'complaint.assign': row({
    summary: 'Say who answers for a complaint; nobody named = whoever sends it.',
    roles: SUPERVISORS,
    input: closed({ complaint: id.complaint, owner: optional(id.staff) }),
    output: complaintResult,
    refusals: ['unknown-complaint', 'complaint-closed', 'unknown-staff', 'not-for-complaints', 'not-allowed'],
  }),
  'complaint.answer': row({
    summary: 'Write down what was answered; the sender owns the complaint, if nobody did.',
    roles: SUPERVISORS,
    input: closed({ complaint: id.complaint, answer: nonEmpty(1000) }),
    output: complaintResult,
    refusals: ['unknown-complaint', 'complaint-closed', 'not-allowed'],
  }),
  'complaint.close': row({
    summary: 'Close an answered complaint; its free text is erased some time later.',
    roles: SUPERVISORS,
    input: closed({ complaint: id.complaint }),
    output: complaintResult,
    refusals: ['unknown-complaint', 'complaint-closed', 'complaint-not-answered'],
  }),
} as const satisfies Record<string, Row<TSchema, TSchema>>;

export type CommandName = keyof typeof COMMANDS;
// Tables of types, so that the compiler works each one out once.
type Inputs = { readonly [N in CommandName]: Static<(typeof COMMANDS)[N]['input']> };
type Results = { readonly [N in CommandName]: Static<(typeof COMMANDS)[N]['output']> };
export type InputOf<N extends CommandName> = Inputs[N];
export type ResultOf<N extends CommandName> = Results[N];
