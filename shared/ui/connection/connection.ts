// One line to the server: commands out, whole views in, and an honest word about how fresh they are.
import { type ReadonlySignal, signal } from '@preact/signals';
import type {
  BoardSetup,
  CommandName,
  InputOf,
  RefusalCode,
  Reply,
  ResultOf,
  SubscribeMessage,
  ViewName,
  ViewOf,
} from '../../contract/index.ts';
import { type CommandQueue, createCommandQueue, type SendOptions } from './command-queue.ts';
import type { Credentials } from './poll.ts';
import { pollWhile } from './poll-loop.ts';
import { isFinal } from './refused-line.ts';
import { createServerClock } from './server-clock.ts';
import { openSocket } from './socket.ts';
import { type ConnectionStatus, statusOf } from './status-ladder.ts';
import { createViewStore } from './view-store.ts';

export interface ConnectionOptions extends Credentials {
  /** Server's root; the page's own origin unless given. */
  readonly url?: string | undefined;
  /** Views to look at from the start. */
  readonly views?: readonly SubscribeMessage[] | undefined;
  /**
   * Asked every few seconds once the server speaks a newer protocol: true reloads the page. Screens with a device
   * token reload at once unless this is given; staff pages show the refusal and reload by hand.
   */
  readonly mayReload?: (() => boolean) | undefined;
  /** A board hears each time it comes how it was set up (AN14). */
  readonly onSetup?: ((setup: BoardSetup | null) => void) | undefined;
}

export interface Connection {
  readonly status: ReadonlySignal<ConnectionStatus>;
  /** Why the server will not talk to us, or not show a view. */
  readonly refusal: ReadonlySignal<RefusalCode | undefined>;
  /** Last sign of life, client epoch ms. */
  readonly lastHeardAt: ReadonlySignal<number | undefined>;
  /** When the socket was seen to close, client epoch ms; absent while it is up. */
  readonly lostAt: ReadonlySignal<number | undefined>;
  /** Server-corrected epoch ms, ticks every second. */
  readonly clock: ReadonlySignal<number>;
  now(): number;
  /** Server time (epoch ms) of a client time such as `lastHeardAt`. */
  serverTimeOf(clientMs: number): number;
  view<N extends ViewName>(name: N): ReadonlySignal<ViewOf<N> | undefined>;
  subscribe(message: SubscribeMessage): void;
  send<N extends CommandName>(name: N, input: InputOf<N>, options?: SendOptions): Promise<Reply<ResultOf<N>>>;
  /** The name this device was asked to show, for ten seconds. */
  readonly identity: ReadonlySignal<string | undefined>;
  /** Commands without an answer yet. */
  readonly pending: ReadonlySignal<number>;
  close(): void;
}

const TICK_MS = 1000;
const SHOWN_MS = 10_000;
/** A page reloads for a newer protocol only after it has lived this long, so it can never reload in a circle. */
const RELOAD_NOT_BEFORE_MS = 30_000;

/** Opens the line and keeps it open until `close`. */
export function createConnection(options: ConnectionOptions = {}): Connection {
  const startedAt = Date.now();
  const status = signal<ConnectionStatus>('connecting');
  const refusal = signal<RefusalCode | undefined>(undefined);
  const lastHeardAt = signal<number | undefined>(undefined);
  const lostAt = signal<number | undefined>(startedAt);
  const identity = signal<string | undefined>(undefined);
  let hiding: ReturnType<typeof setTimeout> | undefined;
  const clock = createServerClock();
  const views = createViewStore();
  options.views?.forEach(views.choose);

  let isTurnedAway = false;
  const judge = () => {
    const facts = { now: Date.now(), startedAt, heardAt: lastHeardAt.peek(), lostAt: lostAt.peek() };
    status.value = isTurnedAway ? 'refused' : statusOf(facts);
  };
  const heard = () => {
    lastHeardAt.value = Date.now();
    judge();
  };
  const take = (view: ViewOf<ViewName>) => {
    isTurnedAway = false;
    heard();
    if (views.offer(view)) clock.set(view.serverTime);
  };
  const refused = (code: RefusalCode) => {
    refusal.value = code;
    if (isFinal(code) && lostAt.peek() !== undefined) {
      isTurnedAway = true;
      commands.refuseAll(code);
    }
    judge();
  };

  const socket = openSocket(options, {
    heard,
    view: take,
    up() {
      lostAt.value = undefined;
      refusal.value = undefined;
      isTurnedAway = false;
      heard();
      views.chosen().forEach(subscribe);
      commands.resend();
    },
    down() {
      lostAt.value ??= Date.now();
      judge();
    },
    refused,
    setup: ({ setup }) => options.onSetup?.(setup),
    reload: () => location.reload(),
    identify({ name }) {
      identity.value = name;
      clearTimeout(hiding);
      hiding = setTimeout(() => {
        identity.value = undefined;
      }, SHOWN_MS);
    },
  });
  const commands: CommandQueue = createCommandQueue(socket.command, socket.isUp);
  const subscribe = (message: SubscribeMessage) =>
    socket.subscribe(message, (reply) => {
      if (!reply.ok) refused(reply.code);
    });

  const stopPolling = pollWhile(() => !socket.isUp(), {
    origin: options.url ?? '',
    credentials: options,
    chosen: views.chosen,
    take,
    refused,
  });
  const ticking = setInterval(() => {
    clock.tick();
    judge();
    if (refusal.peek() === 'protocol-mismatch') reloadIfAllowed(options);
  }, TICK_MS);

  return {
    status,
    refusal,
    lastHeardAt,
    lostAt,
    clock: clock.ticking,
    now: clock.now,
    serverTimeOf: clock.fromClient,
    view: views.view,
    subscribe(message) {
      views.choose(message);
      if (socket.isUp()) subscribe(message);
    },
    send: commands.send,
    identity,
    pending: commands.pending,
    close() {
      clearInterval(ticking);
      clearTimeout(hiding);
      stopPolling();
      socket.close();
      commands.refuseAll('not-ready');
    },
  };
}

function reloadIfAllowed({ token, mayReload }: ConnectionOptions): void {
  if (performance.now() < RELOAD_NOT_BEFORE_MS) return;
  if (mayReload ? mayReload() : token !== undefined) location.reload();
}
