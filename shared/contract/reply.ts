// Every expected "no", with its HTTP status and its meaning. Screens translate the code; nobody sees server text.
import type { CatalogueFault } from './catalogue-faults.ts';
import type { Text } from './schema.ts';

type Refusal = { readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503; readonly meaning: string };

export const REFUSALS = {
  // The request itself
  'invalid-input': {
    status: 400,
    meaning: 'The payload does not match the contract; details.problems names each place. Correct it.',
  },
  'unknown-command': { status: 404, meaning: 'No command has this name. See /api/docs.' },
  'unknown-view': { status: 404, meaning: 'No view has this name. See /api/docs.' },
  'not-found': { status: 404, meaning: 'Nothing lives at this address.' },
  'request-id-missing': {
    status: 400,
    meaning: 'Every command needs a request id (header Idempotency-Key) of 1 to 80 letters, digits and . _ : / -.',
  },
  'key-reused': {
    status: 422,
    meaning: 'This request id was used before with other content. Make a new one for a new wish.',
  },
  'payload-too-large': {
    status: 413,
    meaning: 'The payload is larger than this entrance takes (16 KiB; catalogue import 8 MiB).',
  },
  'too-many-requests': {
    status: 429,
    meaning: 'Too many requests from this place. Wait details.retryAfterMs and try again.',
  },
  'protocol-mismatch': { status: 409, meaning: 'The page was built for another version of the server. Reload it.' },
  'not-ready': { status: 503, meaning: 'The server is starting or stopping. Try again with the same request id.' },
  'storage-unavailable': {
    status: 503,
    meaning: 'The change could not be stored, so it did not happen. Try again with the same request id.',
  },
  'internal-error': {
    status: 500,
    meaning: 'Something went wrong here; it is logged under details.id and nothing was changed.',
  },
  // Who asks
  'not-signed-in': {
    status: 401,
    meaning: 'No valid staff session, device token or ticket token came with the request. Sign in.',
  },
  'wrong-credentials': { status: 401, meaning: 'User name and password do not belong together.' },
  'not-allowed': { status: 403, meaning: 'This role may not do this, or not at this desk.' },
  'foreign-origin': { status: 403, meaning: 'The request came from a page of another site or for another host name.' },
  'wrong-pin': { status: 401, meaning: 'This is not the PIN of the staff mode; details.left tries are left.' },
  'pin-locked': {
    status: 429,
    meaning: 'Too many wrong PINs at this kiosk. Wait details.retryAfterMs.',
  },
  'staff-mode-off': { status: 409, meaning: 'No PIN is set: an administrator sets one with kiosk.set-pin.' },
  'staff-mode-needed': { status: 403, meaning: 'At a kiosk this needs staff mode; its grant has ended or never was.' },
  // Unknown things
  'unknown-ticket': { status: 404, meaning: 'No ticket of the present day has this id.' },
  'unknown-desk': { status: 404, meaning: 'The catalogue has no desk with this id.' },
  'unknown-service': {
    status: 404,
    meaning: 'The catalogue has no service with this id, or its agency is switched off.',
  },
  'unknown-procedure': { status: 404, meaning: 'The catalogue has no procedure with this id.' },
  'unknown-reason': { status: 404, meaning: 'The catalogue has no reason with this id for this step.' },
  'unknown-priority-class': { status: 404, meaning: 'The catalogue has no priority class with this id.' },
  'priority-class-not-offered': {
    status: 409,
    meaning: 'A kiosk gives only the priority class offered to visitors; an officer may give another.',
  },
  'staff-not-for-desks': { status: 409, meaning: 'An auditor reads and has no rights in the queue.' },
  'unknown-zone': { status: 404, meaning: 'The catalogue has no zone with this id.' },
  'unknown-alert': { status: 404, meaning: 'No alert with this id is open; its cause may have ended.' },
  'unknown-profile': { status: 404, meaning: 'No assignment profile has this id.' },
  'unknown-message': { status: 404, meaning: 'No message with this id is on the boards.' },
  'unknown-printer': { status: 404, meaning: 'The catalogue has no printer with this id.' },
  'unknown-print-job': { status: 404, meaning: 'No print job of the present day has this id.' },
  'unknown-staff': { status: 404, meaning: 'No account has this id.' },
  'unknown-device': { status: 404, meaning: 'No device has this id.' },
  'not-a-board': { status: 409, meaning: 'Only a board can do this; the device is of another kind.' },
  'board-desk-missing': { status: 400, meaning: 'A desk plate needs the desk at which it hangs: name setup.desk.' },
  'unknown-session': { status: 404, meaning: 'The present day has no session with this id.' },
  // Reports
  'unknown-report': { status: 404, meaning: 'No report has this name. See /api/docs.' },
  'range-backwards': { status: 400, meaning: 'The range ends before it begins.' },
  'range-too-long': { status: 400, meaning: 'The range is longer than details.days days. Ask for less at once.' },
  'one-day-only': { status: 400, meaning: 'This report shows one day: name the same date as beginning and end.' },
  // Day and sessions (DY)
  'day-not-open': { status: 409, meaning: 'No business day is open. It opens by the calendar or by a supervisor.' },
  'day-already-open': { status: 409, meaning: 'A business day is open already; close it first.' },
  'day-already-closed': { status: 409, meaning: 'This date was closed; a closed day is never reopened (DY6).' },
  'day-still-serving': {
    status: 409,
    meaning: 'details.desks still serve somebody. The day closes by itself when they finish, or close it with force.',
  },
  'session-closed': {
    status: 409,
    meaning: 'No numbers are given out now; details.state and details.resumesAt say why and until when.',
  },
  'session-times-invalid': { status: 409, meaning: 'The session would end before it begins, or before now.' },
  // Numbers (NB)
  'service-suspended': { status: 409, meaning: 'This service is suspended; details.message says why.' },
  'series-exhausted': { status: 409, meaning: 'All numbers of this series are given out today (NB2).' },
  'quota-reached': {
    status: 409,
    meaning:
      'All numbers of this session are given out for this service; details.nextAt says when there are more (NB3).',
  },
  'likely-not-served': {
    status: 409,
    meaning:
      'At the present pace a number taken now will hardly be served before details.beforeAt; staff may give one with a reason (WT4).',
  },
  'no-desk-serves': {
    status: 409,
    meaning:
      'No desk is to serve this today, or it is guidance and no desk gives it now; staff may give a number with a reason.',
  },
  'procedure-not-received': { status: 409, meaning: 'This procedure is not received at this centre.' },
  'too-fast': { status: 429, meaning: 'This kiosk gave out a number a moment ago; details.retryAfterMs.' },
  // Ticket (TK)
  'ticket-already-called': { status: 409, meaning: 'Another desk (details.desk) called this ticket first.' },
  'ticket-wrong-state': {
    status: 409,
    meaning: 'The ticket is in details.state, where this step does not exist (TK2).',
  },
  'ticket-ended': { status: 409, meaning: 'The ticket has ended (details.state).' },
  'ticket-elsewhere': { status: 409, meaning: 'The ticket is in the hands of another desk (details.desk).' },
  'nobody-behind': { status: 409, meaning: 'Nobody waits behind this ticket, so there is nobody to let go first.' },
  'recall-too-soon': {
    status: 409,
    meaning: 'Two calls of one ticket need a pause between them; details.retryAfterMs.',
  },
  'no-show-too-soon': {
    status: 409,
    meaning: 'Not yet called often or long enough; details.callsMissing, details.retryAfterMs.',
  },
  'late-return-expired': {
    status: 409,
    meaning: 'The time for coming back has run out (NX5). A supervisor may still do it.',
  },
  'too-many-parked': { status: 409, meaning: 'This desk has set aside as many tickets as it may.' },
  'same-place': { status: 409, meaning: 'The ticket is already there.' },
  'transfer-target-missing': { status: 400, meaning: 'Name either a service or a desk.' },
  'already-rated': { status: 409, meaning: 'One ticket, one rating.' },
  'rating-closed': { status: 409, meaning: 'A rating is possible only shortly after service.' },
  'nothing-to-undo': {
    status: 409,
    meaning: 'There is no last step of this desk to take back, or something else happened since (TK5).',
  },
  'undo-expired': { status: 409, meaning: 'The time for taking back has run out (TK5).' },
  // Desk (DK)
  'desk-closed': { status: 409, meaning: 'The desk is closed; open it first.' },
  'desk-paused': { status: 409, meaning: 'The desk is paused; resume first.' },
  'desk-not-paused': { status: 409, meaning: 'The desk is not paused.' },
  'desk-busy': {
    status: 409,
    meaning: 'The desk has ticket details.label in hand; finish, park, transfer or mark it first (DK2).',
  },
  'desk-empty': { status: 409, meaning: 'The desk has no ticket in hand.' },
  'desk-already-open': { status: 409, meaning: 'The desk is open already.' },
  'desk-taken': {
    status: 409,
    meaning: 'Another officer (details.officer) works at this desk; taking over is explicit (DK1).',
  },
  'officer-has-desk': { status: 409, meaning: 'You work at desk details.number already; close it first (DK1).' },
  'stale-desk-state': {
    status: 409,
    meaning: 'The desk changed since your view; here is the new one. Look and press again.',
  },
  'help-already-asked': { status: 409, meaning: 'This desk has asked for help already.' },
  'help-not-asked': { status: 409, meaning: 'This desk does not ask for help, or not any more.' },
  'nobody-waiting': { status: 409, meaning: 'Nobody this desk may serve is waiting.' },
  'not-callable-here': {
    status: 409,
    meaning:
      'This ticket is not for this desk: another service, another desk, an accessible desk, or set aside until later (NX1).',
  },
  'outcome-required': { status: 400, meaning: 'This service is finished with an outcome.' },
  'procedure-not-here': { status: 409, meaning: 'This desk serves no service that takes this procedure.' },
  'too-many-procedures': { status: 409, meaning: 'One visit counts at most details.limit different procedures.' },
  'reason-required': { status: 400, meaning: 'This step needs a reason.' },
  'note-required': { status: 400, meaning: 'This reason needs a note.' },
  'assignment-changed': {
    status: 409,
    meaning: 'Somebody else reassigned details.desk since the sender looked (F-S02).',
  },
  'until-in-past': { status: 409, meaning: 'The time named has passed.' },
  'service-already-suspended': { status: 409, meaning: 'The service is suspended already.' },
  'service-not-suspended': { status: 409, meaning: 'The service is not suspended.' },
  // Printing
  'reprint-not-allowed': {
    status: 409,
    meaning: 'A kiosk may print again only the last ticket it gave out, and once.',
  },
  'no-printer': { status: 409, meaning: 'No printer is set for this place.' },
  'no-print-agent': {
    status: 503,
    meaning: 'No print agent is connected that could draw this. Start one and try again.',
  },
  'print-job-expired': {
    status: 409,
    meaning: 'The job is too old: an old ticket must not appear when paper is refilled.',
  },
  'print-lease-lost': { status: 409, meaning: 'The lease of this job ended or belongs to another agent.' },
  'print-wrong-state': { status: 409, meaning: 'The job is in details.state, where this step does not exist.' },
  // Voice
  'unknown-announcement': { status: 404, meaning: 'No announcement with this id is waiting or being said.' },
  'announcement-wrong-state': {
    status: 409,
    meaning: 'The announcement is in details.state, or no longer true, and is not said.',
  },
  'speaker-lease-lost': {
    status: 409,
    meaning: 'Another device speaks for this zone now, or the lease is an older one: stay silent.',
  },
  'zone-speaking': { status: 409, meaning: 'Something is being said in this zone; one voice at a time.' },
  'zone-not-muted': { status: 409, meaning: 'The voice of this zone is not switched off.' },
  'announcement-empty': { status: 400, meaning: 'Nothing to say: give a text, or ask for a test.' },
  // Complaints (CP)
  'unknown-complaint': { status: 404, meaning: 'No complaint with this id is kept; it may have been erased.' },
  'complaint-exists': { status: 409, meaning: 'A complaint about this ticket is in hand (details.complaint).' },
  'complaint-in-future': { status: 409, meaning: 'What is complained about cannot happen later than now.' },
  'complaint-closed': { status: 409, meaning: 'The complaint is closed and changes no more.' },
  'complaint-not-answered': { status: 409, meaning: 'A complaint is answered before it is closed.' },
  'not-for-complaints': { status: 409, meaning: 'Only a supervisor or an administrator owns a complaint.' },
  // Administration
  'catalogue-invalid': {
    status: 409,
    meaning: 'The catalogue contradicts itself; details.problems and details.faults name each place.',
  },
  'catalogue-in-use': { status: 409, meaning: 'Something the catalogue drops is in use today (details.problems).' },
  'catalogue-changed': {
    status: 409,
    meaning: 'This was changed since you opened it (details.changedAt). Look at the new state and try again.',
  },
  'open-tickets': {
    status: 409,
    meaning: 'details.count open tickets wait for what would be switched off. Serve or transfer them first.',
  },
  'desk-in-use': { status: 409, meaning: 'The desk is open. Close it first.' },
  'series-used-today': {
    status: 409,
    meaning:
      'Number details.label of this series was given out today by another service (NB1). Change it after closing.',
  },
  'username-taken': { status: 409, meaning: 'Another account has this user name.' },
  'password-required': { status: 400, meaning: 'A new account needs a password.' },
  'password-too-short': { status: 400, meaning: 'A password has at least 8 characters.' },
  'pairing-code-wrong': {
    status: 409,
    meaning:
      'No device of this kind shows this code now; it may have run out or been used. Read it again from the device.',
  },
  'pairing-over': { status: 404, meaning: 'This request to be let in has run out; the device asks anew.' },
  'setup-code-wrong': {
    status: 403,
    meaning: 'This is not the set-up code on the server console; details.triesLeft more tries.',
  },
  'setup-code-void': {
    status: 403,
    meaning:
      'The set-up code has been used, has run out or was typed wrong too often. Start the server again for a new one.',
  },
  'last-administrator': { status: 409, meaning: 'The last administrator cannot be switched off.' },
} as const satisfies Record<string, Refusal>;

export type RefusalCode = keyof typeof REFUSALS;

/** Facts that go with a refusal; keys as its meaning names them. */
export type RefusalDetails = Readonly<
  Record<
    string,
    string | number | boolean | null | Text | readonly string[] | readonly number[] | readonly CatalogueFault[]
  >
>;

export type Refused = { readonly refused: RefusalCode; readonly details?: RefusalDetails };

/** What a client gets back: `seq` is the journal position the reply is part of. */
export type Reply<Result = unknown> =
  | { readonly ok: true; readonly seq: number; readonly result: Result }
  | { readonly ok: false; readonly code: RefusalCode; readonly message: string; readonly details?: RefusalDetails };
