// What each audience may see (SPEC VW): whole pictures, only the fields listed here. Times in epoch ms.
import Type, { type Static, type TProperties } from 'typebox';
import { boardHealth, boardSetup } from './board-setup.ts';
import { assignedService } from './catalogue.ts';
import { id } from './ids.ts';
import { ticketDocument } from './print-document.ts';
import { calmest } from './public.ts';
import { closed, count, flag, instant, listOf, nonEmpty, oneOf, optional, shortText, text } from './schema.ts';
import { word } from './vocabulary.ts';

/**
 * Fields of every view: `epoch` is new after a restore; the higher `seq` of one epoch is the newer picture.
 * Those with `trial` may say `training` beside it: the trial is a practice hall.
 */
const stamp = { epoch: nonEmpty(60), seq: count, serverTime: instant };
const view = <N extends string, P extends TProperties>(name: N, fields: P) =>
  Type.Object({ view: Type.Literal(name), ...stamp, ...fields }, { additionalProperties: false });

const waitRange = closed({ fromMin: count, toMin: count });
const centre = closed({ id: id.centre, name: text, address: text, timezone: nonEmpty(60) });
const session = closed({
  state: word.sessionState,
  /** Name of the running or next session. */
  name: optional(text),
  /** When the present state ends. */
  until: optional(instant),
  /** When numbers are given out again. */
  resumesAt: optional(instant),
  /** Name of today's holiday. */
  holiday: optional(text),
});
const message = closed({ id: id.message, text, urgent: flag, until: instant });
const cause = closed({
  kind: word.callReason,
  minutes: Type.Union([Type.Number(), Type.Null()]),
  reason: optional(text),
  note: optional(shortText(300)),
});

export const kioskView = view('kiosk.view', {
  trial: flag,
  training: optional(flag),
  centre,
  session,
  languages: listOf(word.language, 5),
  waitingTotal: count,
  agencies: listOf(closed({ id: id.agency, name: text, shortName: text, waiting: count }), 200),
  services: listOf(
    closed({
      id: id.service,
      agency: id.agency,
      kind: word.serviceKind,
      name: text,
      state: word.serviceState,
      message: optional(text),
      resumesAt: optional(instant),
      waiting: count,
      wait: optional(waitRange),
      remaining: optional(count),
      /** WT4: a number taken now will hardly be served before this time; `refused` = so none is given out. */
      late: optional(closed({ before: instant, carriesOver: flag, refused: flag })),
      /** Numbers of the desks that take it; `served` = one of them is open now. */
      desks: listOf(Type.Integer(), 200),
      zones: listOf(id.zone, 50),
      served: flag,
    }),
    500,
  ),
  /** Offered on the visitor's own word; absent = not offered. */
  priority: optional(closed({ id: id.priorityClass, headStartMinutes: Type.Number() })),
  lateReturn: closed({ withinMin: count, behind: count }),
  printer: closed({ health: word.printerHealth, present: flag }),
  /** The ticket this kiosk gave out last and the fate of its paper. */
  lastTicket: optional(closed({ ticket: id.ticket, label: nonEmpty(12), copyNo: count, print: word.printState })),
  messages: listOf(message, 50),
  /** When the wait is usually shortest, over four weeks (F-R10); absent while that cannot be told. */
  calmest: optional(calmest),
});
export type KioskView = Static<typeof kioskView>;

export const boardView = view('board.view', {
  trial: flag,
  training: optional(flag),
  centre,
  session,
  zone: optional(closed({ id: id.zone, name: text })),
  desks: listOf(
    closed({
      id: id.desk,
      number: Type.Integer(),
      zone: id.zone,
      accessible: flag,
      state: word.deskState,
      label: optional(nonEmpty(12)),
      backAt: optional(instant),
    }),
    200,
  ),
  /** Tickets called and not yet started, newest call first. `callId` is new with every call and recall (AN2). */
  calls: listOf(
    closed({
      callId: nonEmpty(100),
      label: nonEmpty(12),
      desk: Type.Integer(),
      zone: id.zone,
      callNumber: count,
      calledAt: instant,
    }),
    200,
  ),
  /** Earlier calls of the day, newest first. */
  recent: listOf(closed({ callId: nonEmpty(100), label: nonEmpty(12), desk: Type.Integer(), calledAt: instant }), 30),
  missed: listOf(closed({ label: nonEmpty(12), desk: Type.Integer(), at: instant }), 30),
  waitingTotal: count,
  waiting: listOf(
    closed({
      service: id.service,
      name: text,
      agency: text,
      count,
      desks: listOf(Type.Integer(), 200),
      wait: optional(waitRange),
    }),
    500,
  ),
  messages: listOf(message, 50),
});
export type BoardView = Static<typeof boardView>;

const visitSummary = closed({
  n: count,
  service: text,
  desk: Type.Integer(),
  calledAt: instant,
  startedAt: optional(instant),
  endedAt: optional(instant),
  end: optional(shortText(20)),
});

export const ticketInHand = closed({
  id: id.ticket,
  rev: count,
  label: nonEmpty(12),
  state: word.ticketState,
  service: closed({ id: id.service, name: text }),
  agency: text,
  procedure: optional(closed({ id: id.procedure, name: nonEmpty(600), timeLimit: optional(shortText(200)) })),
  priority: optional(closed({ id: id.priorityClass, name: text })),
  language: word.language,
  accessible: flag,
  note: optional(shortText(300)),
  issuedAt: instant,
  calledAt: instant,
  firstCalledAt: instant,
  /** F-O05: the call began the service; it may still be repeated, or nobody came. */
  byCall: optional(flag),
  callNumber: count,
  startedAt: optional(instant),
  /** F-O06. */
  outcomeRequired: optional(flag),
  /** F-O17: procedures counted so far, in the order in which they were begun. */
  work: optional(listOf(closed({ id: id.procedure, name: nonEmpty(600), quantity: count, begunAt: instant }), 20)),
  /** Usual length of this service, ms. */
  usualMs: count,
  cause,
  journey: listOf(closed({ id: id.service, name: text }), 10),
  returnsTo: optional(Type.Integer()),
  visits: listOf(visitSummary, 50),
});
export type TicketInHand = Static<typeof ticketInHand>;

const queued = closed({
  id: id.ticket,
  label: nonEmpty(12),
  service: id.service,
  serviceName: text,
  queuedAt: instant,
  issuedAt: instant,
  priority: flag,
  cameBack: flag,
  directed: flag,
  callableAt: optional(instant),
  note: optional(flag),
});

/** Commands an officer's desk may send now (DK4); a name absent from the list is refused by the rules. */
export const deskView = view('desk.view', {
  trial: flag,
  training: optional(flag),
  centre,
  session,
  desk: closed({
    id: id.desk,
    number: Type.Integer(),
    name: text,
    zone: id.zone,
    accessible: flag,
    state: word.deskState,
    since: instant,
    rev: count,
    officer: optional(closed({ id: id.staff, name: nonEmpty(120) })),
    pause: optional(closed({ reason: text, note: optional(shortText(300)), until: optional(instant) })),
    afterThis: optional(Type.Unsafe<'close' | 'pause'>(Type.Enum(['close', 'pause']))),
    services: listOf(
      closed({
        id: id.service,
        name: text,
        agency: text,
        handicapMinutes: Type.Number(),
        waiting: count,
        suspended: flag,
      }),
      200,
    ),
  }),
  ticket: optional(ticketInHand),
  allowed: listOf(nonEmpty(40), 40),
  /** Not-before times of allowed-soon commands, e.g. `desk.recall`. */
  allowedAt: Type.Record(Type.String(), instant),
  /** Why the others are refused, as the rules would answer; a command about tickets of a sort that is not there is absent. */
  refused: listOf(
    closed({
      command: nonEmpty(40),
      code: nonEmpty(40),
      label: optional(nonEmpty(12)),
      state: optional(nonEmpty(20)),
      resumesAt: optional(instant),
      /** Calls still to be made, or the most that may be set aside. */
      count: optional(count),
    }),
    60,
  ),
  /** This desk asks for help; who comes. */
  help: optional(closed({ since: instant, by: optional(nonEmpty(120)) })),
  /** Other desks of the zone that ask for help, longest first. */
  helpWanted: listOf(
    closed({
      desk: id.desk,
      number: Type.Integer(),
      since: instant,
      by: optional(nonEmpty(120)),
      isMe: optional(flag),
    }),
    20,
  ),
  /** What somebody else did to this desk last, while its officer sits there. */
  acted: optional(
    closed({
      at: instant,
      by: nonEmpty(120),
      command: nonEmpty(40),
      reason: optional(text),
      servicesBefore: optional(listOf(text, 200)),
    }),
  ),
  /** Handed over by a colleague. */
  handedOver: optional(closed({ at: instant, from: nonEmpty(120) })),
  undo: optional(closed({ step: nonEmpty(40), label: nonEmpty(12), until: instant })),
  next: optional(closed({ label: nonEmpty(12), serviceName: text })),
  /** Tickets this desk may serve, in the order in which it would call them; at most 100 of `waitingCount`. */
  waiting: listOf(queued, 100),
  waitingCount: count,
  oldestQueuedAt: optional(instant),
  parked: listOf(queued, 60),
  missed: listOf(
    closed({ id: id.ticket, label: nonEmpty(12), serviceName: text, at: instant, returnUntil: instant }),
    60,
  ),
  own: closed({ served: count, noShow: count, transferred: count, meanServiceMs: optional(count) }),
});
export type DeskView = Static<typeof deskView>;

export const hallView = view('hall.view', {
  trial: flag,
  training: optional(flag),
  centre,
  session,
  day: optional(
    closed({
      id: id.day,
      state: Type.Unsafe<'open' | 'closing' | 'closed'>(Type.Enum(['open', 'closing', 'closed'])),
      openedAt: instant,
      sessions: listOf(
        closed({ id: nonEmpty(40), name: text, opensAt: instant, closesAt: instant, lastTicketAt: instant }),
        20,
      ),
    }),
  ),
  today: closed({ issued: count, served: count, noShow: count, cancelled: count, waiting: count, inHand: count }),
  zones: listOf(closed({ id: id.zone, name: text }), 50),
  desks: listOf(
    closed({
      id: id.desk,
      number: Type.Integer(),
      name: text,
      zone: id.zone,
      accessible: flag,
      state: word.deskState,
      since: instant,
      rev: count,
      officer: optional(closed({ id: id.staff, name: nonEmpty(120) })),
      ticket: optional(
        closed({
          id: id.ticket,
          label: nonEmpty(12),
          service: id.service,
          calledAt: instant,
          startedAt: optional(instant),
        }),
      ),
      pause: optional(closed({ reason: text, until: optional(instant) })),
      services: listOf(assignedService, 200),
      assignedUntil: optional(instant),
      /** What comes back at `assignedUntil`. */
      assignedAfterwards: optional(listOf(assignedService, 200)),
      servedToday: count,
    }),
    200,
  ),
  queues: listOf(
    closed({
      service: id.service,
      agency: id.agency,
      name: text,
      agencyName: text,
      kind: word.serviceKind,
      state: word.serviceState,
      message: optional(text),
      waiting: count,
      parked: count,
      oldestQueuedAt: optional(instant),
      /** How many waited 15 minutes ago; absent while the day is younger. */
      waitingBefore: optional(count),
      openDesks: count,
      issued: count,
      remaining: count,
      /** NB3: numbers per session; absent = no limit. */
      quotaPerSession: optional(count),
    }),
    500,
  ),
  tickets: listOf(
    closed({
      id: id.ticket,
      label: nonEmpty(12),
      service: id.service,
      state: word.ticketState,
      queuedAt: instant,
      desk: optional(id.desk),
      priorityClass: optional(id.priorityClass),
      /** Hardly served before the day's last session ends. */
      late: optional(flag),
      /** The kiosk, if it has just run into its limit (F-K17). */
      flooded: optional(id.device),
    }),
    2000,
  ),
  alerts: listOf(
    closed({
      id: nonEmpty(120),
      kind: word.alertKind,
      since: instant,
      desk: optional(id.desk),
      service: optional(id.service),
      ticket: optional(id.ticket),
      label: optional(nonEmpty(12)),
      printer: optional(id.printer),
      device: optional(id.device),
      zone: optional(id.zone),
      complaint: optional(id.complaint),
      /** Who sees to it. */
      owner: optional(closed({ id: id.staff, name: nonEmpty(120) })),
      snoozedUntil: optional(instant),
    }),
    500,
  ),
  /** Not closed yet; of those, without an owner, and past a deadline. */
  complaints: closed({ open: count, unowned: count, overdue: count }),
  devices: listOf(
    closed({
      id: id.device,
      kind: word.deviceKind,
      name: nonEmpty(120),
      connected: flag,
      lastSeenAt: optional(instant),
      revoked: flag,
    }),
    500,
  ),
  printers: listOf(
    closed({ id: id.printer, name: text, health: word.printerHealth, pending: count, unknown: count }),
    50,
  ),
  messages: listOf(
    Type.Object({ ...message.properties, zone: optional(id.zone) }, { additionalProperties: false }),
    50,
  ),
  profiles: listOf(
    closed({
      id: id.profile,
      name: text,
      desks: listOf(closed({ desk: id.desk, services: listOf(assignedService, 200) }), 200),
    }),
    50,
  ),
  priorityClasses: listOf(closed({ id: id.priorityClass, name: text, headStartMinutes: Type.Number() }), 30),
  staff: listOf(closed({ id: id.staff, name: nonEmpty(120), role: word.staffRole }), 2000),
  pauseReasons: listOf(closed({ id: id.reason, name: text, noteRequired: flag }), 50),
  voice: optional(
    closed({
      zones: listOf(
        closed({
          zone: id.zone,
          /** The device that speaks there now. */
          speaker: optional(id.device),
          playing: optional(closed({ label: shortText(12), desk: optional(Type.Integer()), since: instant })),
          queued: count,
          /** Age of the oldest one waiting, ms. */
          lagMs: count,
          /** Step of the lag policy, 0 to 3 (AN7). */
          level: Type.Integer({ minimum: 0, maximum: 3 }),
          /** Of the last twenty minutes: share of time spoken, share of announcements said in full. Per cent. */
          loadPercent: count,
          fullPercent: optional(count),
          volume: Type.Integer({ minimum: 0, maximum: 100 }),
          mute: optional(closed({ reason: nonEmpty(200), until: instant })),
          /** AN16: today's latest answer to a test; absent = nobody has said that this zone is heard. */
          check: optional(closed({ heard: flag, by: nonEmpty(120), at: instant })),
        }),
        50,
      ),
      engines: listOf(closed({ engine: nonEmpty(40), ok: flag, reason: optional(shortText(200)) }), 20),
      devices: listOf(closed({ device: id.device, audio: word.audioState }), 500),
    }),
  ),
});
export type HallView = Static<typeof hallView>;

export const devicesView = view('devices.view', {
  trial: flag,
  training: optional(flag),
  centre,
  devices: listOf(
    closed({
      id: id.device,
      kind: word.deviceKind,
      name: nonEmpty(120),
      zone: optional(id.zone),
      desk: optional(id.desk),
      printers: listOf(id.printer, 50),
      revoked: flag,
      connected: flag,
      /** Since the server's start. */
      lastSeenAt: optional(instant),
      version: optional(shortText(40)),
      /** Of a board: how it was set up, and what it last told of itself. */
      board: optional(boardSetup),
      health: optional(boardHealth),
    }),
    500,
  ),
  /** Devices that show a code and wait for an administrator; the code itself stands on the device alone. */
  waiting: listOf(
    closed({
      id: nonEmpty(60),
      kind: word.deviceKind,
      address: nonEmpty(60),
      version: shortText(40),
      since: instant,
      expiresAt: instant,
    }),
    50,
  ),
  zones: listOf(closed({ id: id.zone, name: text }), 50),
  desks: listOf(closed({ id: id.desk, number: Type.Integer() }), 200),
  printers: listOf(closed({ id: id.printer, name: text }), 50),
});
export type DevicesView = Static<typeof devicesView>;

export const ticketView = view('ticket.view', {
  trial: flag,
  training: optional(flag),
  centre,
  label: nonEmpty(12),
  service: text,
  agency: text,
  language: word.language,
  state: word.ticketState,
  session,
  ahead: optional(count),
  wait: optional(waitRange),
  desk: optional(Type.Integer()),
  callNumber: optional(count),
  desks: listOf(Type.Integer(), 200),
  cause: optional(cause),
  lateReturn: closed({ withinMin: count, behind: count }),
  headStartMinutes: count,
  rating: closed({ open: flag, given: flag }),
  /** The present call, as it was last repeated. */
  calledAt: optional(instant),
  /** So few are ahead that it is time to come into the hall (F-T06). */
  soon: optional(flag),
  /** Several services under one label (TK6): those done, the present one, those to come, in their order (F-T12). */
  legs: optional(
    listOf(
      closed({
        state: oneOf(['done', 'now', 'next']),
        service: text,
        /** Where it was done, or who would take it. */
        desks: listOf(Type.Integer(), 200),
        /** The zone, where all these desks stand in one. */
        zone: optional(text),
        /** To come: for somebody who joined its line now. */
        wait: optional(waitRange),
      }),
      60,
    ),
  ),
  /** No-show: when and where it was called in vain, and until when it may come back (NX5). */
  missed: optional(closed({ at: instant, desk: Type.Integer(), returnUntil: instant })),
  /** Calls of later numbers of this service, counted by their reason; never whose (F-T10). */
  passed: optional(listOf(closed({ kind: word.callReason, count, minutes: optional(count) }), 10)),
  /** Commands of its holder that would be accepted now. */
  allowed: optional(listOf(nonEmpty(40), 4)),
  /** Cancelled by the centre, not given back by its holder. */
  voided: optional(flag),
  /** A number given back may be taken again until then (F-T09). */
  undoUntil: optional(instant),
  /** The holder let others go first; the former place may be taken again until then (F-T09). */
  stepUndoUntil: optional(instant),
});
export type TicketView = Static<typeof ticketView>;

export const printerJobs = view('printer.jobs', {
  /** What staff did or want at the agent's printers, with the time. */
  care: optional(
    listOf(closed({ printer: id.printer, rollChangedAt: optional(instant), testAskedAt: optional(instant) }), 50),
  ),
  jobs: listOf(
    closed({
      job: id.printJob,
      printer: id.printer,
      profile: nonEmpty(40),
      state: word.printState,
      expiresAt: instant,
      document: ticketDocument,
    }),
    200,
  ),
});
export type PrinterJobs = Static<typeof printerJobs>;

/** For one board: whether it speaks now, and what. The sound is fetched with the device token. */
export const speakerView = view('speaker.view', {
  /** Zones this board speaks for. */
  zones: listOf(id.zone, 50),
  play: optional(
    closed({
      announcement: id.announcement,
      epoch: instant,
      zone: id.zone,
      kind: word.announcementKind,
      emergency: flag,
      variant: word.saidVariant,
      url: nonEmpty(200),
      expectedMs: count,
      volume: Type.Integer({ minimum: 0, maximum: 100 }),
      /** Words for a voice of the board's own, where no engine of the server has one. */
      local: listOf(closed({ lang: word.language, words: nonEmpty(500) }), 5),
    }),
  ),
  /** Sound of the one that will probably be next. */
  next: optional(nonEmpty(200)),
});
export type SpeakerView = Static<typeof speakerView>;

/** The rating pad of a desk (F-R13): awake only while `served` stands there. Nothing about who was served or by whom. */
export const padView = view('pad.view', {
  trial: flag,
  centre,
  /** Number of its desk; absent while no administrator has given it one. */
  desk: optional(Type.Integer()),
  /** The ticket that its desk has just served: not rated yet, and nobody else is served there. */
  served: optional(closed({ ticket: id.ticket, language: word.language, until: instant })),
});
export type PadView = Static<typeof padView>;

/** The table of views: schema, who may see it, and the parameters that choose one. */
export const VIEWS = {
  'kiosk.view': { schema: kioskView, roles: ['kiosk'], params: closed({}) },
  'board.view': {
    schema: boardView,
    roles: ['board', 'officer', 'supervisor', 'administrator', 'auditor'],
    params: closed({ zone: optional(id.zone) }),
  },
  'desk.view': {
    schema: deskView,
    roles: ['officer', 'supervisor', 'administrator'],
    params: closed({ desk: id.desk }),
  },
  'hall.view': { schema: hallView, roles: ['supervisor', 'administrator', 'auditor'], params: closed({}) },
  'devices.view': { schema: devicesView, roles: ['supervisor', 'administrator'], params: closed({}) },
  'ticket.view': { schema: ticketView, roles: ['visitor'], params: closed({}) },
  'speaker.view': { schema: speakerView, roles: ['board'], params: closed({}) },
  'pad.view': { schema: padView, roles: ['pad'], params: closed({}) },
  'printer.jobs': { schema: printerJobs, roles: ['printer'], params: closed({}) },
} as const;

export type ViewName = keyof typeof VIEWS;
type Views = { readonly [N in ViewName]: Static<(typeof VIEWS)[N]['schema']> };
export type ViewOf<N extends ViewName> = Views[N];
export type ViewParams = { readonly zone?: string; readonly desk?: string };
