// A device file: /dev/usb/lpN, or a serial line that `serial-transport.ts` has set. Opened non-blocking and polled,
// because a blocking read would hold a worker thread for as long as the printer has nothing to say.
import { close, constants, open, read, write } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { PIECE_BYTES, type Transport, TransportError } from './transport.ts';

const openFile = promisify(open);
const closeFile = promisify(close);
const POLL_MS = 25;

/** @param path of the device. @param prepare runs before it is opened */
export function deviceTransport(path: string, prepare: () => Promise<void> = async () => undefined): Transport {
  let fd: number | undefined;
  let bytesOut = 0;
  const dataListeners: ((bytes: Uint8Array) => void)[] = [];
  const closeListeners: (() => void)[] = [];

  async function poll(): Promise<void> {
    const buffer = Buffer.alloc(256);
    while (fd !== undefined) {
      const count = await readSome(fd, buffer);
      if (count === 'gone') break;
      if (count > 0) for (const listener of dataListeners) listener(Uint8Array.from(buffer.subarray(0, count)));
      else await pause(POLL_MS);
    }
    for (const listener of closeListeners) listener();
  }

  const transport: Transport = {
    canRead: true,
    get bytesOut() {
      return bytesOut;
    },
    onData: (listener) => void dataListeners.push(listener),
    onClose: (listener) => void closeListeners.push(listener),
    async open() {
      await prepare();
      const flags = constants.O_RDWR | constants.O_NONBLOCK | constants.O_NOCTTY;
      fd = await openFile(path, flags).catch((error: Error) => {
        throw new TransportError('unreachable', error.message);
      });
      void poll();
    },
    async write(bytes, limitMs) {
      const until = performance.now() + limitMs;
      for (let at = 0; at < bytes.length; ) {
        if (fd === undefined) throw new TransportError('closed', `${path} is closed`);
        const count = await writeSome(fd, bytes.subarray(at, at + PIECE_BYTES));
        if (count === 'gone') throw new TransportError('closed', `${path} is gone`);
        at += count;
        bytesOut += count;
        if (performance.now() > until) throw new TransportError('timed-out', `${path} takes no more bytes`);
        if (count === 0) await pause(POLL_MS);
      }
    },
    abort: () => transport.end(),
    async end() {
      const opened = fd;
      fd = undefined;
      if (opened !== undefined) await closeFile(opened).catch(() => undefined);
    },
  };
  return transport;
}

const mayTryAgain = (error: NodeJS.ErrnoException) => error.code === 'EAGAIN' || error.code === 'EINTR';

function readSome(fd: number, buffer: Buffer): Promise<number | 'gone'> {
  return new Promise((resolve) => {
    read(fd, buffer, 0, buffer.length, null, (error, count) =>
      resolve(error ? (mayTryAgain(error) ? 0 : 'gone') : count),
    );
  });
}

function writeSome(fd: number, bytes: Uint8Array): Promise<number | 'gone'> {
  return new Promise((resolve) => {
    write(fd, bytes, 0, bytes.length, null, (error, count) =>
      resolve(error ? (mayTryAgain(error) ? 0 : 'gone') : count),
    );
  });
}
