// The closed lists of words that commands, events and views share (SPEC section 1).
import { oneOf } from './schema.ts';

/** Languages of a ticket; Lao texts may be absent and then fall back to Vietnamese. */
export const LANGUAGES = ['vi', 'en', 'lo'] as const;
export type Language = (typeof LANGUAGES)[number];

/** SPEC TK: the states of a ticket. */
export const TICKET_STATES = [
  'waiting',
  'called',
  'serving',
  'parked',
  'served',
  'no-show',
  'cancelled',
  'expired',
] as const;
export type TicketState = (typeof TICKET_STATES)[number];

/** What a visitor comes for: bring papers, fetch a result, or find out where to go (F-K07). */
export const SERVICE_KINDS = ['submit', 'collect', 'guidance'] as const;
export type ServiceKind = (typeof SERVICE_KINDS)[number];

/** SPEC DK: the states of a desk. */
export const DESK_STATES = ['closed', 'open', 'calling', 'serving', 'paused'] as const;
export type DeskState = (typeof DESK_STATES)[number];

/** SPEC DY2. */
export const SESSION_STATES = ['before-opening', 'open', 'closing', 'break', 'closed', 'holiday'] as const;
export type SessionState = (typeof SESSION_STATES)[number];

/** People with an account. An auditor reads and has no rights in the queue. */
export const STAFF_ROLES = ['officer', 'supervisor', 'administrator', 'auditor'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** Devices with a token; a token does nothing outside its kind. */
export const DEVICE_KINDS = ['kiosk', 'board', 'pad', 'printer'] as const;
export type DeviceKind = (typeof DEVICE_KINDS)[number];

/** Everything that may send a command: staff roles, device kinds, a visitor with a ticket token, the server itself. */
export type Role = StaffRole | DeviceKind | 'visitor' | 'system';

/** SPEC NX4: why this ticket was next. */
export const CALL_REASONS = ['longest-wait', 'priority', 'helping-out', 'came-back', 'sent-to-desk', 'chosen'] as const;
export type CallReason = (typeof CALL_REASONS)[number];

/** How a visit to a desk ended. */
export const VISIT_ENDS = ['served', 'no-show', 'parked', 'transferred', 'cancelled', 'undone', 'expired'] as const;
export type VisitEnd = (typeof VISIT_ENDS)[number];

/** F-O06: what came of a visit: dossier taken in, told what to add, refused, result handed over. */
export const OUTCOMES = ['received', 'to-complete', 'refused', 'returned'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Life of a print job (printing.md section 10). */
export const PRINT_STATES = [
  'queued',
  'leased',
  'sending',
  'confirmed',
  'sent',
  'failed-clean',
  'unknown',
  'expired',
  'cancelled',
] as const;
export type PrintState = (typeof PRINT_STATES)[number];

/** What a printer says of itself (printing.md section 8). */
export const PRINTER_HEALTH = ['ok', 'near-end', 'out', 'cover', 'cutter', 'offline', 'blind', 'unreachable'] as const;
export type PrinterHealth = (typeof PRINTER_HEALTH)[number];

/** What the house reports about itself; it stands among the alerts until it is over. */
export const HOUSE_CONDITIONS = ['backup-failed', 'clock-stepped', 'disk-low', 'disk-nearly-full'] as const;
export type HouseCondition = (typeof HOUSE_CONDITIONS)[number];

/** SPEC DK5, DK6 and the alarms of the hall. */
export const ALERT_KINDS = [
  'help-wanted',
  'called-not-started',
  'serving-long',
  'idle-while-waiting',
  'paused-long',
  'no-desk-for-queue',
  'wait-over-target',
  'queue-long',
  'closing-late',
  'kiosk-flood',
  'promise-broken',
  'series-nearly-full',
  'series-full',
  'printer-trouble',
  'device-lost',
  'day-still-serving',
  ...HOUSE_CONDITIONS,
  'no-speaker',
  'speaker-failed',
  'sound-blocked',
  'voice-lag',
  'voice-unheard',
  'sign-lost',
  'complaint-new',
  'complaint-due',
  'complaint-overdue',
] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];

export const RATING_LEVELS = ['very-satisfied', 'satisfied', 'not-satisfied'] as const;
export type RatingLevel = (typeof RATING_LEVELS)[number];

export const RATING_REASONS = ['long-wait', 'manner', 'unclear-guidance', 'had-to-come-back', 'other', 'none'] as const;
export type RatingReason = (typeof RATING_REASONS)[number];

/** Where a complaint came from: a rating "not satisfied", or told to somebody who works here. */
export const COMPLAINT_ORIGINS = ['rating', 'staff'] as const;
export type ComplaintOrigin = (typeof COMPLAINT_ORIGINS)[number];

/** SPEC CP: the states of a complaint, in this order only. */
export const COMPLAINT_STATES = ['open', 'answered', 'closed'] as const;
export type ComplaintState = (typeof COMPLAINT_STATES)[number];

export const SERVICE_STATES = ['open', 'suspended', 'full', 'quota-reached'] as const;
export type ServiceState = (typeof SERVICE_STATES)[number];

/** What an announcement is about (SPEC AN). */
export const ANNOUNCEMENT_KINDS = ['call', 'recall', 'notice', 'test'] as const;
export type AnnouncementKind = (typeof ANNOUNCEMENT_KINDS)[number];

/** Life of an announcement; the last four are its end. */
export const ANNOUNCEMENT_STATES = ['queued', 'playing', 'done', 'skipped', 'expired', 'failed'] as const;
export type AnnouncementState = (typeof ANNOUNCEMENT_STATES)[number];

/** full: all languages of the ticket · first: its first one · compact: label and desk · chime: two tones. */
export const SAID_VARIANTS = ['full', 'first', 'compact', 'chime'] as const;
export type SaidVariant = (typeof SAID_VARIANTS)[number];

/** running: it may sound · blocked: the browser wants a touch first · none: no Web Audio · off: switched off there. */
export const AUDIO_STATES = ['running', 'blocked', 'none', 'off'] as const;
export type AudioState = (typeof AUDIO_STATES)[number];

export const word = {
  language: oneOf(LANGUAGES),
  ticketState: oneOf(TICKET_STATES),
  serviceKind: oneOf(SERVICE_KINDS),
  deskState: oneOf(DESK_STATES),
  sessionState: oneOf(SESSION_STATES),
  staffRole: oneOf(STAFF_ROLES),
  deviceKind: oneOf(DEVICE_KINDS),
  callReason: oneOf(CALL_REASONS),
  outcome: oneOf(OUTCOMES),
  printState: oneOf(PRINT_STATES),
  printerHealth: oneOf(PRINTER_HEALTH),
  alertKind: oneOf(ALERT_KINDS),
  houseCondition: oneOf(HOUSE_CONDITIONS),
  ratingLevel: oneOf(RATING_LEVELS),
  ratingReason: oneOf(RATING_REASONS),
  complaintOrigin: oneOf(COMPLAINT_ORIGINS),
  complaintState: oneOf(COMPLAINT_STATES),
  serviceState: oneOf(SERVICE_STATES),
  announcementKind: oneOf(ANNOUNCEMENT_KINDS),
  announcementState: oneOf(ANNOUNCEMENT_STATES),
  saidVariant: oneOf(SAID_VARIANTS),
  audioState: oneOf(AUDIO_STATES),
};
