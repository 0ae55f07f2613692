// A serial or virtual COM line on Linux and macOS: stty sets the line, then it is a device file. No native add-on.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { deviceTransport } from './device-transport.ts';
import { type Transport, TransportError } from './transport.ts';

/** At 9600 a ticket takes 52 s; from 38400 on it is under 14. */
const SLOWEST_BAUD = 38_400;
const run = promisify(execFile);

export type SerialLine = { readonly path: string; readonly baud: number };

/** @throws RangeError for a line too slow to print tickets on */
export function serialTransport({ path, baud }: SerialLine): Transport {
  if (baud < SLOWEST_BAUD) throw new RangeError(`${baud} baud is too slow for tickets: set the printer to 115200`);
  return deviceTransport(path, async () => {
    if (process.platform === 'win32')
      throw new TransportError('unreachable', 'serial lines on Windows: use the RAW queue of the maker');
    await run('stty', sttyArguments({ path, baud })).catch((error: Error) => {
      throw new TransportError('unreachable', `stty ${path}: ${error.message}`);
    });
  });
}

/** 8N1, raw, hardware flow control, no echo. */
export function sttyArguments({ path, baud }: SerialLine, platform: NodeJS.Platform = process.platform): string[] {
  const mode = ['raw', '-echo', 'cs8', '-parenb', '-cstopb', 'crtscts', 'clocal'];
  return [platform === 'darwin' ? '-f' : '-F', path, String(baud), ...mode];
}
