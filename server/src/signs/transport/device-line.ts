// A serial port as a device file that the operator has set up (speed, parity). Opened non-blocking and polled, because a
// blocking read would hold a worker thread for as long as the signs have nothing to say.
import { close as closeFile, constants, open, read, write } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type ByteLine, type ByteListener, LINE_LIMIT_MS } from './byte-line.ts';

const openFile = promisify(open);
const POLL_MS = 25;

/** @param isRead whether these signs answer; a line that only listens may be write-only */
export function deviceLine(path: string, isRead: boolean, listener: ByteListener): ByteLine {
  let fd: number | undefined;

  function close(): void {
    const former = fd;
    fd = undefined;
    if (former !== undefined) closeFile(former, () => undefined);
  }

  async function poll(opened: number): Promise<void> {
    const buffer = Buffer.alloc(256);
    while (fd === opened) {
      const count = await readSome(opened, buffer);
      if (fd !== opened) return;
      if (count === undefined) {
        close();
        listener.lost();
      } else if (count > 0) listener.data(Uint8Array.from(buffer.subarray(0, count)));
      else await pause(POLL_MS);
    }
  }

  return {
    async write(bytes) {
      if (fd === undefined) {
        const opened = await openFile(path, flagsOf(isRead));
        fd = opened;
        if (isRead) void poll(opened);
      }
      try {
        await writeAll(fd, bytes);
      } catch (error) {
        close();
        throw error;
      }
    },
    close,
  };
}

const flagsOf = (isRead: boolean): number =>
  (isRead ? constants.O_RDWR : constants.O_WRONLY) | constants.O_NONBLOCK | constants.O_NOCTTY;

async function writeAll(fd: number, bytes: Uint8Array): Promise<void> {
  const until = performance.now() + LINE_LIMIT_MS;
  for (let at = 0; at < bytes.length; ) {
    const count = await writeSome(fd, bytes.subarray(at));
    at += count;
    if (performance.now() > until) throw new Error('the device takes no more bytes');
    if (count === 0) await pause(POLL_MS);
  }
}

const mayTryAgain = ({ code }: NodeJS.ErrnoException): boolean => code === 'EAGAIN' || code === 'EINTR';

/** @returns undefined when the device is gone */
function readSome(fd: number, buffer: Buffer): Promise<number | undefined> {
  return new Promise((resolve) => {
    read(fd, buffer, 0, buffer.length, null, (error, count) => {
      if (error) resolve(mayTryAgain(error) ? 0 : undefined);
      else resolve(count);
    });
  });
}

function writeSome(fd: number, bytes: Uint8Array): Promise<number> {
  return new Promise((resolve, reject) => {
    write(fd, bytes, 0, bytes.length, null, (error, count) => {
      if (!error) resolve(count);
      else if (mayTryAgain(error)) resolve(0);
      else reject(error);
    });
  });
}
