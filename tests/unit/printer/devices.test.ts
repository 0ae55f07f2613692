// Device files and the Windows queue, with stand-ins: a FIFO for a device, a small program for PowerShell.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { deviceTransport } from '../../../printer/src/transport/device-transport.ts';
import { type RawHelper, startRawHelper } from '../../../printer/src/transport/windows-raw-helper.ts';
import { windowsRawTransport } from '../../../printer/src/transport/windows-raw-transport.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'device-'));
let helper: RawHelper | undefined;
afterEach(() => helper?.stop());

/** Speaks the language of windows-raw-helper.ps1; the queue "gone" does not exist. */
const standIn = `
require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
  const [word, data = ''] = line.split(' ');
  const isGone = word === 'OPEN' && Buffer.from(data, 'base64').toString() === 'gone';
  if (word === 'WRITE') require('node:fs').appendFileSync(process.argv[2], Buffer.from(data, 'base64'));
  console.log(isGone ? 'error OpenPrinterW failed with Windows error 1801' : 'ok');
});`;

function aRawQueue(queue: string) {
  const program = path.join(folder, 'stand-in.cjs');
  const output = path.join(folder, `${queue}.bin`);
  writeFileSync(program, standIn);
  writeFileSync(output, '');
  helper = startRawHelper([process.execPath, program, output]);
  return { transport: windowsRawTransport(queue, helper), output };
}

describe.skipIf(process.platform === 'win32')('a device file', () => {
  test('takes every byte and gives back what it says, without blocking', async () => {
    const fifo = path.join(folder, 'fifo');
    execFileSync('mkfifo', [fifo]);
    const transport = deviceTransport(fifo);
    let heard = Buffer.alloc(0);
    transport.onData((bytes) => {
      heard = Buffer.concat([heard, bytes]);
    });
    await transport.open();
    // More than a pipe holds: the rest goes out as the other side takes it.
    const sent = Buffer.from(Array.from({ length: 200_000 }, (_, at) => at % 251));
    await transport.write(sent, 10_000);
    await expect.poll(() => heard.length, { timeout: 10_000 }).toBe(sent.length);
    expect(heard.equals(sent)).toBe(true);
    expect(transport.bytesOut).toBe(sent.length);
    await transport.end();
  });

  test('that is not there is unreachable', async () => {
    await expect(deviceTransport(path.join(folder, 'nothing')).open()).rejects.toMatchObject({ why: 'unreachable' });
  });
});

describe('the RAW queue of Windows', () => {
  test('gets every byte through one helper and can say nothing', async () => {
    const { transport, output } = aRawQueue('EPSON');
    await transport.open();
    await transport.write(Buffer.alloc(10_000, 7), 5000);
    await transport.end();
    expect([execFileSync('wc', ['-c', output]).toString().trim().split(' ')[0], transport.canRead]).toEqual([
      '10000',
      false,
    ]);
  });

  test('that does not exist is unreachable, with the words of Windows', async () => {
    const { transport } = aRawQueue('gone');
    await expect(transport.open()).rejects.toThrow(/1801/);
  });
});
