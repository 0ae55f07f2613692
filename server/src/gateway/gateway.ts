// Sockets: the same commands and views as REST. Nothing is heard or said before the handshake proved who is there.
import type { Server as HttpServer, IncomingMessage } from 'node:http';
import type { DeviceId, Handshake, RefusalCode, Reply } from '@toiluot/shared/contract';
import {
  BOARD_SETUP,
  type BoardSetupMessage,
  IDENTIFY,
  PREVIEW,
  PROTOCOL_VERSION,
  type PreviewRequest,
  RELOAD,
  SUBSCRIBE,
} from '@toiluot/shared/contract/protocol';
import { isCommandName } from '@toiluot/shared/contract/validate';
import { Server, type Socket } from 'socket.io';
import type { ActorRef } from '../application/actor-ref.ts';
import { type CommandBus, refusal } from '../application/command-bus.ts';
import type { CommandService } from '../application/command-service.ts';
import type { CommittedFeed } from '../application/committed-feed.ts';
import { credentialsOf } from '../application/credentials.ts';
import type { Identity } from '../application/identity/identity.ts';
import type { Presence } from '../application/presence.ts';
import type { Guard } from '../application/request-guard.ts';
import { securityHeaders } from '../application/security-headers.ts';
import type { ViewService } from '../application/view-service.ts';
import { createEventRate } from './event-rate.ts';
import { ViewRooms } from './view-rooms.ts';

export type GatewayParts = {
  readonly http: HttpServer;
  readonly bus: CommandBus;
  readonly commands: CommandService;
  readonly views: ViewService;
  readonly identity: Identity;
  readonly feed: CommittedFeed;
  readonly presence: Presence;
  readonly guard: Guard;
  readonly now: () => number;
  readonly eventsPerSecond: number;
  readonly onFault: (what: string, error: unknown) => void;
};

/** Defaults of the library that safety section 2 changes. Connection-state recovery stays off: it skips sign-in checks. */
const LIMITS = {
  maxHttpBufferSize: 16 * 1024,
  connectTimeout: 5_000,
  pingInterval: 5_000,
  pingTimeout: 5_000,
  serveClient: false,
  perMessageDeflate: false,
} as const;

/** An agent that is busy with paper answers after it. */
const PREVIEW_LIMIT_MS = 5_000;

type Ack = (reply: Reply) => void;
type Known = { ref: ActorRef; handshake: Partial<Handshake> };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const versionOf = ({ handshake }: Socket): string => {
  const { version } = (isRecord(handshake.auth) ? handshake.auth : {}) as Partial<Handshake>;
  return typeof version === 'string' && /^[\w.+-]{1,40}$/.test(version) ? version : '';
};

export class Gateway {
  readonly #parts: GatewayParts;
  readonly #io: Server;
  readonly #rooms: ViewRooms;

  constructor(parts: GatewayParts) {
    this.#parts = parts;
    this.#io = new Server(parts.http, { ...LIMITS, allowRequest: (request, decide) => this.#letIn(request, decide) });
    this.#io.engine.on('headers', (headers: Record<string, string>, request: IncomingMessage) =>
      Object.assign(headers, securityHeaders(request.headers.host ?? '')),
    );
    this.#rooms = new ViewRooms({ io: this.#io, bus: parts.bus, views: parts.views, onFault: parts.onFault });
    this.#io.use((socket, next) => {
      const code = this.#admit(socket);
      next(code && Object.assign(new Error(code), { data: { code } }));
    });
    this.#io.on('connection', (socket) => this.#welcome(socket));
    parts.feed.listen('gateway', ({ events }) => {
      this.#rooms.changed(events);
      for (const event of events) if (event.type === 'device.saved') this.#cutDevice(event.data.device.id);
      if (events.some(({ type }) => type === 'staff.saved')) this.dropStrangers();
    });
  }

  /** A ticket as a PNG, drawn by the first print agent that answers; undefined when none does. */
  async drawTicket(request: PreviewRequest): Promise<Uint8Array | undefined> {
    for (const socket of this.#io.of('/').sockets.values()) {
      const { ref } = socket.data as Known;
      const device = ref.kind === 'device' ? this.#parts.bus.state.devices.get(ref.id) : undefined;
      if (device?.kind !== 'printer' || device.revoked) continue;
      const png: unknown = await socket
        .timeout(PREVIEW_LIMIT_MS)
        .emitWithAck(PREVIEW, request)
        .catch(() => null);
      if (png instanceof Uint8Array) return png;
    }
    return undefined;
  }

  /** Once a second: sessions that ran out or were signed off lose their sockets, and every picture is looked at again. */
  refresh(): void {
    this.dropStrangers();
    this.#rooms.refresh();
  }

  async stop(): Promise<void> {
    this.#rooms.stop();
    await this.#io.close();
  }

  /** Asks a device to show its name; false when it is not here. */
  identify(device: DeviceId, name: string): boolean {
    return this.#tell(device, IDENTIFY, { name });
  }

  /** Asks a board to load its page afresh; false when it is not here. */
  reload(device: DeviceId): boolean {
    return this.#tell(device, RELOAD, {});
  }

  #tell(device: DeviceId, event: string, message: object): boolean {
    const own = [...this.#io.of('/').sockets.values()].filter(({ data }) => {
      const { ref } = data as Known;
      return ref.kind === 'device' && ref.id === device;
    });
    for (const socket of own) socket.emit(event, message);
    return own.length > 0;
  }

  /** S05: closes the sockets of ended sessions and switched-off accounts, and of those who look at what they no longer may. */
  dropStrangers(): void {
    const { views } = this.#parts;
    for (const socket of this.#io.of('/').sockets.values()) {
      const ref = this.#identify(socket);
      if (!ref || [...socket.rooms].some((room) => views.isForbidden(room, ref))) socket.disconnect(true);
    }
  }

  /** Revoked: it cannot come back. Changed: it comes back to the place and rights it has now. */
  #cutDevice(device: DeviceId): void {
    for (const socket of this.#io.of('/').sockets.values()) {
      const { ref } = socket.data as Known;
      if (ref.kind === 'device' && ref.id === device) socket.disconnect(true);
    }
  }

  /** S02. The library would answer a foreign WebSocket with 400; we say what it is. */
  #letIn(request: IncomingMessage, decide: (error: null, isOwn: boolean) => void): void {
    const isOwn = this.#parts.guard(request.headers);
    if (isOwn || request.headers.upgrade === undefined) return decide(null, isOwn);
    request.socket
      .on('error', () => {})
      .end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    return undefined;
  }

  #identify(socket: Socket): ActorRef | undefined {
    const auth = (isRecord(socket.handshake.auth) ? socket.handshake.auth : {}) as Partial<Handshake>;
    const text = (value: unknown): string | undefined =>
      typeof value === 'string' && value.length <= 400 ? value : undefined;
    const { sessionToken } = credentialsOf(socket.handshake.headers, auth.seat);
    return this.#parts.identity.identify({
      deviceToken: text(auth.token),
      ticketToken: text(auth.ticketToken),
      sessionToken,
    });
  }

  #admit(socket: Socket): RefusalCode | undefined {
    const { auth } = socket.handshake;
    if (!this.#parts.bus.isOpen) return 'not-ready';
    if (isRecord(auth) && auth.protocol !== undefined && auth.protocol !== PROTOCOL_VERSION) return 'protocol-mismatch';
    const ref = this.#identify(socket);
    if (!ref) return 'not-signed-in';
    (socket.data as Known).ref = ref;
    return undefined;
  }

  #welcome(socket: Socket): void {
    const { presence, now, views, eventsPerSecond } = this.#parts;
    const { ref } = socket.data as Known;
    const mayGoOn = createEventRate(eventsPerSecond);
    if (ref.kind === 'device') {
      presence.joined(ref.id, now(), versionOf(socket));
      socket.on('disconnect', () => presence.left(ref.id, now()));
      this.#tellSetup(socket, ref.id);
    }
    socket.onAny((event: string, ...args: unknown[]) => {
      const last = args.at(-1);
      const ack: Ack = typeof last === 'function' ? (last as Ack) : () => {};
      if (!mayGoOn(performance.now())) return ack(refusal('too-many-requests', { retryAfterMs: 1_000 }));
      this.#handle(socket, event, args[0]).then(ack, (error: unknown) => {
        this.#parts.onFault(`socket ${event}`, error);
        ack(refusal('internal-error'));
      });
      return undefined;
    });
    const own = views.ownView(ref);
    if (own) void this.#subscribe(socket, { view: own });
  }

  /** AN14: a change cuts the line, so what a board hears when it comes is always what holds. */
  #tellSetup(socket: Socket, id: DeviceId): void {
    const device = this.#parts.bus.state.devices.get(id);
    if (device?.kind !== 'board') return;
    const message: BoardSetupMessage = { setup: device.board ?? null };
    socket.emit(BOARD_SETUP, message);
  }

  async #handle(socket: Socket, event: string, message: unknown): Promise<Reply> {
    if (event === SUBSCRIBE) return this.#subscribe(socket, message);
    if (!isCommandName(event)) return refusal('unknown-command');
    if (!isRecord(message)) return refusal('invalid-input', { problems: ['/: { requestId, input } is expected'] });
    // Read anew for each event: a session that ended or a device that was revoked counts at once (S04, S05).
    const ref = this.#identify(socket);
    if (!ref) return refusal('not-signed-in');
    return this.#parts.commands.execute(event, message.input ?? {}, ref, message.requestId);
  }

  async #subscribe(socket: Socket, message: unknown): Promise<Reply> {
    const ref = this.#identify(socket);
    if (!ref) return refusal('not-signed-in');
    if (!isRecord(message) || typeof message.view !== 'string')
      return refusal('invalid-input', { problems: ['/view: the name of a view is expected'] });
    await this.#parts.bus.settled();
    const found = this.#parts.views.find(message.view, message.params, ref);
    if ('refused' in found) return refusal(found.refused);
    await socket.join(found.key);
    const picture = this.#rooms.open(found);
    if (!picture) return refusal('not-found');
    socket.emit(found.view, picture);
    return { ok: true, seq: this.#parts.bus.committedSeq, result: null };
  }
}
