// How clients and server talk over Socket.IO; REST carries the same commands and views.
import type { BoardSetup } from './board-setup.ts';
import type { CommandName, InputOf, ResultOf } from './commands.ts';
import type { TicketDocument } from './print-document.ts';
import type { Reply } from './reply.ts';
import type { ViewName, ViewOf, ViewParams } from './views.ts';
import type { PrinterHealth, PrintState, TicketState } from './vocabulary.ts';

/** Raised when a page built earlier could misunderstand the server; unattended screens then reload when idle. */
export const PROTOCOL_VERSION = 1;

/** Of screens and agents, as shown in the list of devices; the same as in package.json. */
export const PRODUCT_VERSION = '1.0.0';

/** Sent as `auth` of the Socket.IO handshake. Staff come with their cookie and name its seat. */
export type Handshake = {
  readonly protocol: number;
  /** Device token, or ticket token of a visitor's phone. */
  readonly token?: string;
  readonly ticketToken?: string;
  /** Which of several staff sign-ins of one browser: suffix of the cookie. */
  readonly seat?: string;
  /** Which release the screen or agent is. */
  readonly version?: string;
};

/** `socket.emit('<command>', { requestId, input }, ack)`. */
export type CommandMessage<N extends CommandName> = { readonly requestId: string; readonly input: InputOf<N> };
export type CommandAck<N extends CommandName> = (reply: Reply<ResultOf<N>>) => void;

/** `socket.emit('view.subscribe', { view, params? }, ack)`: the present picture comes at once, later ones by themselves. */
export const SUBSCRIBE = 'view.subscribe';
export type SubscribeMessage = { readonly view: ViewName; readonly params?: ViewParams };
export type SubscribeAck = (reply: Reply<null>) => void;

/**
 * Server to print agent, `emit(PREVIEW, request, ack)`: draws a ticket and answers with a PNG, or null when it cannot or
 * when the picture would not fit in one frame. Nothing goes to paper.
 */
export const PREVIEW = 'print.preview';
export type PreviewRequest = { readonly document: TicketDocument; readonly widthDots: 576 | 384 };
export type PreviewAck = (png: Uint8Array | null) => void;

/** Server to client: event named like the view, one argument, the whole view. */
export type ServerEvents = { readonly [N in ViewName]: (view: ViewOf<N>) => void };

/** Server to one device: show this name large for a while, so that somebody in the hall sees which one it is. */
export const IDENTIFY = 'device.identify';
export type IdentifyMessage = { readonly name: string };

/** Server to a board when it comes: how it was set up (AN14). A change cuts its line, so it comes again. */
export const BOARD_SETUP = 'board.setup';
export type BoardSetupMessage = { readonly setup: BoardSetup | null };
/** Server to a board: load the page afresh. */
export const RELOAD = 'device.reload';

/** Cookie of a staff session; with a seat `toiluot_session.<seat>`. HttpOnly, SameSite=Strict. */
export const SESSION_COOKIE = 'toiluot_session';
/** Header that names the seat on REST requests. */
export const SEAT_HEADER = 'x-seat';
/** Header that carries a ticket token on REST requests. */
export const TICKET_HEADER = 'x-ticket-token';
/** Header that carries the grant of a kiosk's staff mode, beside its device token. */
export const STAFF_GRANT_HEADER = 'x-staff-grant';
export const REQUEST_ID_HEADER = 'idempotency-key';

/** `POST /api/session` { username, password, seat? } and `GET /api/session`. */
export type SessionInfo = {
  readonly staff: {
    readonly id: string;
    readonly username: string;
    readonly displayName: string;
    readonly role: string;
  };
  /** Desk at which this person works now. */
  readonly desk: { readonly id: string; readonly number: number } | null;
};

/** `GET /api/kiosk/staff-mode` (kiosk with a grant): its printer, and the last numbers it gave out, newest first. Epoch ms. */
export type StaffModeInfo = {
  readonly until: number;
  readonly printer: {
    readonly id: string;
    readonly health: PrinterHealth;
    readonly since: number | null;
    /** Papers since the roll was changed. */
    readonly papers: number | null;
    readonly rollChangedAt: number | null;
  } | null;
  readonly tickets: readonly {
    readonly ticket: string;
    readonly label: string;
    readonly issuedAt: number;
    readonly copies: number;
    readonly state: TicketState;
    readonly print: PrintState | null;
  }[];
};

/** `GET /api/public`: what every page may know before anyone has signed in. */
export type PublicInfo = {
  readonly centre: {
    readonly id: string;
    readonly name: { readonly vi: string; readonly en?: string; readonly lo?: string };
  };
  readonly trial: boolean;
  readonly protocol: number;
  readonly serverTime: number;
  readonly desks: readonly { readonly id: string; readonly number: number; readonly zone: string }[];
  readonly zones: readonly { readonly id: string; readonly name: { readonly vi: string; readonly en?: string } }[];
};

/** `GET /api/setup`, only while no account exists. `POST /api/setup` { code, username, displayName, password }. */
export type SetupInfo = {
  readonly centre: { readonly name: { readonly vi: string; readonly en?: string } };
  /** Used up, run out, or typed wrong too often: only a new start of the server makes another one. */
  readonly isCodeVoid: boolean;
};

/** `POST /api/pairing` { kind, version? }: a device without credentials asks to be let in and shows the code. */
export type PairingOpened = { readonly handle: string; readonly code: string; readonly expiresAt: number };
/** `POST /api/pairing/state` { handle }: `device` once an administrator has typed the code. */
export type PairingState = {
  readonly expiresAt: number;
  readonly device?: { readonly id: string; readonly name: string; readonly token: string };
};

/** `GET /api/catalogue/procedures` (any device or staff): what the kiosk searches, compact; etag = catalogue version. */
export type ProcedureList = {
  readonly procedures: readonly {
    readonly id: string;
    readonly name: string;
    readonly field: string;
    readonly agency: string;
    readonly service: string | null;
    readonly timeLimit?: string;
  }[];
  readonly synonyms: readonly { readonly term: string; readonly expandsTo: readonly string[] }[];
};

/** `GET /api/catalogue/reasons` (staff): lists for pause, no-show, chosen call, priority. */
export type ReasonLists = {
  readonly pause: readonly ReasonItem[];
  readonly noShow: readonly ReasonItem[];
  readonly outOfOrder: readonly ReasonItem[];
  readonly priorityClasses: readonly {
    readonly id: string;
    readonly name: { readonly vi: string; readonly en?: string };
    readonly headStartMinutes: number;
  }[];
  readonly services: readonly {
    readonly id: string;
    readonly agency: string;
    readonly name: { readonly vi: string; readonly en?: string };
    readonly agencyName: { readonly vi: string; readonly en?: string };
  }[];
};
export type ReasonItem = {
  readonly id: string;
  readonly name: { readonly vi: string; readonly en?: string };
  readonly noteRequired: boolean;
};

/** `GET /api/trial`, trial mode only: everything a client needs to be driven against this hall. */
export type TrialInfo = {
  readonly centre: { readonly id: string; readonly name: { readonly vi: string; readonly en?: string } };
  readonly screens: readonly { readonly kind: string; readonly name: string; readonly url: string }[];
  readonly staff: readonly {
    readonly username: string;
    readonly password: string;
    readonly role: string;
    readonly deskNumber?: number;
  }[];
  readonly devices: readonly { readonly kind: string; readonly id: string; readonly token: string }[];
  readonly printer: { readonly pageUrl: string; readonly host: string; readonly port: number };
  /** Of the kiosks' staff mode: five taps in the upper left corner. */
  readonly kioskPin?: string;
  /** A practice hall: `GET /api/training/tasks` and `POST /api/training/start-over` exist. */
  readonly training?: boolean;
};

/** What new staff practise, by role; ticked off from the journal. */
export const TRAINING_TASKS = {
  officer: ['call', 'recall', 'serve', 'park', 'transfer', 'undo'],
  supervisor: ['open-desk', 'apply-profile'],
} as const;
export type TrainingTask = (typeof TRAINING_TASKS)[keyof typeof TRAINING_TASKS][number];

/** `GET /api/training/tasks`, in a practice hall only. */
export type TrainingProgress = {
  /** When this practice began, epoch ms. */
  readonly since: number;
  /** Names of those who have done a task, in the order in which they did. */
  readonly done: Readonly<Record<TrainingTask, readonly string[]>>;
};
