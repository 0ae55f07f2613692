// Port 9100. It stays open and keeps reading until the caller is done: success means an answer, not a full kernel buffer.
import { once } from 'node:events';
import { connect, type LookupFunction, type Socket } from 'node:net';
import { type AddressRules, assertAllowed, checkedLookup } from './address-rules.ts';
import { OPEN_LIMIT_MS, PIECE_BYTES, type Transport, TransportError } from './transport.ts';

export type TcpAddress = { readonly host: string; readonly port: number };

const END_LIMIT_MS = 1000;

/** @param rules which addresses may be reached; the name is resolved anew for every connection (W09) */
export function tcpTransport({ host, port }: TcpAddress, rules: AddressRules): Transport {
  let socket: Socket | undefined;
  let bytesOut = 0;
  const dataListeners: ((bytes: Uint8Array) => void)[] = [];
  const closeListeners: (() => void)[] = [];

  return {
    canRead: true,
    get bytesOut() {
      return bytesOut;
    },
    onData: (listener) => void dataListeners.push(listener),
    onClose: (listener) => void closeListeners.push(listener),
    async open() {
      assertAllowed(rules, host, port);
      socket = await openSocket({ host, port }, checkedLookup(rules, port));
      socket.on('data', (bytes) => {
        for (const listener of dataListeners) listener(bytes);
      });
      socket.on('close', () => {
        for (const listener of closeListeners) listener();
      });
    },
    async write(bytes, limitMs) {
      if (!socket) throw new TransportError('closed', 'write before open');
      const deadline = AbortSignal.timeout(limitMs);
      for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
        const piece = bytes.subarray(at, at + PIECE_BYTES);
        if (socket.destroyed || !socket.writable)
          throw new TransportError('closed', `${host}:${port} closed the connection`);
        bytesOut += piece.length;
        await handOver(socket, piece, deadline);
      }
    },
    async abort() {
      socket?.resetAndDestroy();
    },
    async end() {
      if (!socket || socket.destroyed) return;
      const closed = once(socket, 'close', { signal: AbortSignal.timeout(END_LIMIT_MS) }).catch(() => undefined);
      socket.end();
      await closed;
      socket.destroy();
    },
  };
}

function openSocket({ host, port }: TcpAddress, lookup: LookupFunction): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, lookup, noDelay: true, keepAlive: true, keepAliveInitialDelay: 5000 });
    const giveUp = setTimeout(() => {
      socket.destroy();
      reject(new TransportError('timed-out', `${host}:${port} does not answer`));
    }, OPEN_LIMIT_MS);
    socket.once('connect', () => {
      clearTimeout(giveUp);
      resolve(socket);
    });
    // Stays on for good: an error later only closes the socket, which the writer and the reader notice.
    socket.on('error', (error) => {
      clearTimeout(giveUp);
      reject(
        error instanceof TransportError
          ? error
          : new TransportError('unreachable', `${host}:${port}: ${error.message}`),
      );
    });
  });
}

/** Until the kernel has the piece: what waits in our own queue would be lost by closing. */
function handOver(socket: Socket, piece: Uint8Array, deadline: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(new TransportError('timed-out', 'the printer takes no more bytes'));
    if (deadline.aborted) return giveUp();
    deadline.addEventListener('abort', giveUp, { once: true });
    socket.write(piece, (error) => {
      deadline.removeEventListener('abort', giveUp);
      if (error) reject(new TransportError('closed', error.message));
      else resolve();
    });
  });
}
