// The one connection to the server, always made by the agent. Commands go out only while it stands.
import { randomUUID } from 'node:crypto';
import type {
  CommandName,
  InputOf,
  PreviewAck,
  PreviewRequest,
  PrinterJobs,
  Reply,
  ResultOf,
} from '@toiluot/shared/contract';
import { PREVIEW } from '@toiluot/shared/contract/protocol';
import type { Socket } from 'socket.io-client';
import type { AgentLog } from './agent-log.ts';

/** No answer in time, or no connection: whether the command was carried out is not known. */
export class ServerAway extends Error {
  constructor(command: string) {
    super(`${command} was not answered`);
    this.name = 'ServerAway';
  }
}

export type ServerLink = {
  readonly isUp: () => boolean;
  /** @param requestId the same again for a command that is sent again. @throws ServerAway */
  readonly command: <N extends CommandName>(
    name: N,
    input: InputOf<N>,
    requestId?: string,
  ) => Promise<Reply<ResultOf<N>>>;
  readonly onJobs: (listener: (view: PrinterJobs) => void) => void;
  readonly onPreview: (draw: (request: PreviewRequest) => Uint8Array | null) => void;
  readonly onUp: (listener: () => void) => void;
  readonly close: () => void;
};

const ANSWER_LIMIT_MS = 5000;
/** After a refused handshake the library does not try again by itself. */
const REFUSED_PAUSE_MS = 2000;

/** @param socket already connecting */
export function linkToServer(socket: Socket, log: AgentLog): ServerLink {
  const upListeners: (() => void)[] = [];
  const jobListeners: ((view: PrinterJobs) => void)[] = [];
  let again: NodeJS.Timeout | undefined;
  let isClosed = false;
  let lastTrouble = '';

  const trouble = (why: string) => {
    if (why !== lastTrouble) log('server-away', { why });
    lastTrouble = why;
    if (!socket.active && !isClosed) again = setTimeout(() => socket.connect(), REFUSED_PAUSE_MS);
  };
  socket.on('connect', () => {
    lastTrouble = '';
    log('server-reached');
    for (const listener of upListeners) listener();
  });
  socket.on('disconnect', (reason) => trouble(reason));
  socket.on('connect_error', (error) => trouble(error.message));
  socket.on('printer.jobs', (view: PrinterJobs) => {
    for (const listener of jobListeners) listener(view);
  });

  return {
    isUp: () => socket.connected,
    onJobs: (listener) => void jobListeners.push(listener),
    onPreview: (draw) =>
      void socket.on(PREVIEW, (request: PreviewRequest, answer: PreviewAck) => answer(draw(request))),
    onUp: (listener) => {
      upListeners.push(listener);
      if (socket.connected) listener();
    },
    async command(name, input, requestId = randomUUID()) {
      if (!socket.connected) throw new ServerAway(name);
      try {
        return await socket.timeout(ANSWER_LIMIT_MS).emitWithAck(name, { requestId, input });
      } catch {
        throw new ServerAway(name);
      }
    },
    close() {
      isClosed = true;
      clearTimeout(again);
      socket.disconnect();
    },
  };
}
