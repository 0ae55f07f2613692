// Socket.IO behind a few words, so that one file knows the library.
import { io } from 'socket.io-client';
import type { RefusalCode, Reply, SubscribeMessage, ViewName, ViewOf } from '../../contract/index.ts';
import {
  BOARD_SETUP,
  type BoardSetupMessage,
  type Handshake,
  IDENTIFY,
  type IdentifyMessage,
  PRODUCT_VERSION,
  PROTOCOL_VERSION,
  RELOAD,
  SUBSCRIBE,
} from '../../contract/protocol.ts';
import type { Carrier } from './command-queue.ts';
import type { Credentials } from './poll.ts';
import { refusalOf } from './refused-line.ts';

export interface SocketEvents {
  /** Any sign of life. */
  readonly heard: () => void;
  readonly view: (view: ViewOf<ViewName>) => void;
  readonly up: () => void;
  readonly down: () => void;
  readonly refused: (code: RefusalCode) => void;
  /** Somebody in the hall wants to see which device this is. */
  readonly identify: (message: IdentifyMessage) => void;
  /** Boards only: how an administrator set it up, and the wish for a fresh page. */
  readonly setup: (message: BoardSetupMessage) => void;
  readonly reload: () => void;
}

export interface OpenSocket {
  readonly isUp: () => boolean;
  readonly command: Carrier;
  readonly subscribe: (message: SubscribeMessage, answer: (reply: Reply<null>) => void) => void;
  readonly close: () => void;
}

/** Chance spreads a hall full of screens over the first seconds after a restart. */
const RETRY_WITHIN_MS = 2000;
const RETRY_REFUSED_MS = 8000;
const OPENING_TIMEOUT_MS = 5000;

export function openSocket(
  options: Credentials & { readonly url?: string | undefined },
  events: SocketEvents,
): OpenSocket {
  const auth: Handshake = {
    protocol: PROTOCOL_VERSION,
    version: PRODUCT_VERSION,
    ...(options.token === undefined ? {} : { token: options.token }),
    ...(options.ticketToken === undefined ? {} : { ticketToken: options.ticketToken }),
    ...(options.seat === undefined ? {} : { seat: options.seat }),
  };
  const settings = {
    transports: ['websocket'],
    auth,
    reconnection: false,
    timeout: OPENING_TIMEOUT_MS,
    forceNew: true,
  };
  const socket = options.url === undefined ? io(settings) : io(options.url, settings);
  let isClosed = false;
  let retry: ReturnType<typeof setTimeout> | undefined;

  const openAgain = (afterMs = 0) => {
    if (isClosed || retry !== undefined) return;
    retry = setTimeout(
      () => {
        retry = undefined;
        socket.connect();
      },
      afterMs + Math.random() * RETRY_WITHIN_MS,
    );
  };

  socket.on('connect', events.up);
  socket.on('disconnect', () => {
    events.down();
    openAgain();
  });
  socket.on('connect_error', (error: Error & { data?: unknown }) => {
    events.down();
    const code = refusalOf(error);
    if (code) events.refused(code);
    openAgain(code ? RETRY_REFUSED_MS : 0);
  });
  socket.on(IDENTIFY, events.identify);
  socket.on(BOARD_SETUP, events.setup);
  socket.on(RELOAD, () => events.reload());
  socket.io.on('ping', events.heard);
  socket.onAny((name: string, picture: unknown) => {
    if (isViewNamed(picture, name)) events.view(picture);
    else events.heard();
  });

  return {
    isUp: () => socket.connected,
    command: (name, message, answer) => {
      socket.emit(name, message, (reply: Reply) => {
        events.heard();
        answer(reply);
      });
    },
    subscribe: (message, answer) => {
      socket.emit(SUBSCRIBE, message, answer);
    },
    close() {
      isClosed = true;
      clearTimeout(retry);
      socket.disconnect();
    },
  };
}

function isViewNamed(picture: unknown, name: string): picture is ViewOf<ViewName> {
  return typeof picture === 'object' && picture !== null && 'view' in picture && picture.view === name;
}
