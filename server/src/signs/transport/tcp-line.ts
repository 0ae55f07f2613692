// A serial-to-network converter, or a sign with a network of its own.
import { connect, type Socket } from 'node:net';
import { type ByteLine, type ByteListener, LINE_LIMIT_MS } from './byte-line.ts';

export function tcpLine(host: string, port: number, listener: ByteListener): ByteLine {
  let socket: Socket | undefined;

  async function opened(): Promise<Socket> {
    if (socket) return socket;
    const fresh = connect({ host, port, noDelay: true, keepAlive: true, keepAliveInitialDelay: 5_000 });
    fresh.on('error', () => undefined);
    await settled(fresh, (done) => fresh.once('connect', () => done()));
    socket = fresh;
    fresh.on('data', listener.data);
    fresh.once('close', () => {
      if (socket !== fresh) return;
      socket = undefined;
      listener.lost();
    });
    return fresh;
  }

  const close = (): void => {
    const former = socket;
    socket = undefined;
    former?.destroy();
  };
  return {
    async write(bytes) {
      const open = await opened();
      await settled(open, (done) => open.write(bytes, done)).catch((error: unknown) => {
        close();
        throw error;
      });
    },
    close,
  };
}

/** Runs one step of a socket to its end: done, closed, or given up after the limit, which destroys the socket. */
function settled(socket: Socket, step: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (error?: Error | null): void => {
      clearTimeout(limit);
      socket.off('close', onClose);
      if (!error) return resolve();
      socket.destroy();
      reject(error);
    };
    const onClose = (): void => end(new Error('the connection was closed'));
    const limit = setTimeout(() => end(new Error('no answer in time')), LINE_LIMIT_MS);
    socket.once('close', onClose);
    step(end);
  });
}
