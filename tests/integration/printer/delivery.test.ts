// Bytes on their way to a printer, without an agent: the ladder, slow printers, chatter.

import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { deliver } from '../../../printer/src/delivery/deliver.ts';
import { linkTo } from '../../../printer/src/delivery/printer-link.ts';
import { encoderFor } from '../../../printer/src/encode/encoder-for.ts';
import { drawTicket } from '../../../printer/src/layout/draw-ticket.ts';
import { loadProfiles } from '../../../printer/src/profiles/load-profiles.ts';
import type { PrinterProfile } from '../../../printer/src/profiles/printer-profile.ts';
import { differingDots } from '../../../printer/src/raster/bitmap1.ts';
import { tcpTransport } from '../../../printer/src/transport/tcp-transport.ts';
import { startVirtualPrinter, type VirtualPrinter } from '../../../printer/src/virtual/virtual-printer.ts';
import { aTicketDocument } from '../../support/printer-documents.ts';

const profiles = loadProfiles();
const base = profiles.get('virtual-80')!;
const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function aPrinter(options: Parameters<typeof startVirtualPrinter>[0] = {}): Promise<VirtualPrinter> {
  const printer = await startVirtualPrinter({ port: 0, paperMmPerSecond: Number.POSITIVE_INFINITY, ...options });
  closers.push(printer.close);
  return printer;
}

/** One ticket to a port, as the agent would send it. */
async function print(port: number, profile: PrinterProfile, patienceMs = 1500) {
  const bitmap = drawTicket(aTicketDocument(), profile.dots);
  const bytes = encoderFor(profile).encode(bitmap, profile, { cut: true, beep: false, confirmId: 'a1b2' });
  const transport = tcpTransport({ host: '127.0.0.1', port }, { allowLoopback: true, alsoAllowed: [] });
  await transport.open();
  const started = performance.now();
  const delivery = await deliver(linkTo(transport, profile), profile, {
    bytes,
    confirmId: 'a1b2',
    heightDots: bitmap.height,
    patienceMs,
  });
  await transport.end();
  return { ...delivery, ms: performance.now() - started, bitmap, sent: bytes.length };
}

describe('the confirmation ladder', () => {
  test.each([
    ['gsH', 'confirmed'],
    ['gsr', 'confirmed'],
    ['eot', 'probably'],
    ['none', 'sent'],
  ] as const)('[PR14] rung %s gives its own word: %s', async (confirm, certainty) => {
    const printer = await aPrinter();
    expect((await print(printer.port, { ...base, confirm })).certainty).toBe(certainty);
    await expect.poll(() => printer.papers().length).toBe(1);
  });

  test.each(['gsH', 'gsr', 'eot'] as const)('[PR14] rung %s does not confirm at paper end', async (confirm) => {
    const printer = await aPrinter();
    printer.setFault({ kind: 'out', afterRows: 300 });
    const { certainty, reason } = await print(printer.port, { ...base, confirm }, 800);
    expect([certainty, reason, printer.papers().length]).toEqual(['unknown', 'out', 0]);
  });

  test.each([
    ['cutter', 3, 0x1a],
    ['cover', 2, 0x16],
  ] as const)(
    '[PR14] rung gsr does not confirm when GS r is answered and the %s is not well',
    async (reason, question, answer) => {
      const peer = createServer((socket) => {
        socket.on('error', () => undefined);
        socket.on('data', (bytes) => {
          if (bytes.includes(Buffer.from([0x1d, 0x72, 0x01]))) socket.write(Buffer.from([0x00]));
          for (const n of [1, 2, 3, 4]) {
            if (bytes.includes(Buffer.from([0x10, 0x04, n])))
              socket.write(Buffer.from([n === question ? answer : 0x12]));
          }
        });
      });
      await new Promise<void>((resolve) => peer.listen(0, '127.0.0.1', resolve));
      closers.push(() => peer.close());
      const outcome = await print((peer.address() as AddressInfo).port, { ...base, confirm: 'gsr' }, 2000);
      expect(outcome).toMatchObject({ certainty: 'unknown', reason });
    },
  );
});

describe('slow and talkative printers', () => {
  test('[PR07] slow: every byte arrives and the ticket is confirmed', async () => {
    const printer = await aPrinter();
    printer.setFault('slow');
    const { certainty, ms, sent, bitmap } = await print(printer.port, base, 8000);
    expect(certainty).toBe('confirmed');
    // 40 kB/s
    expect(ms).toBeGreaterThan((sent / 40) * 0.8);
    const [paper] = printer.papers();
    const top = { ...bitmap, data: paper!.bitmap.data.subarray(0, bitmap.data.length) };
    expect(differingDots(top, bitmap)).toBeLessThanOrEqual(3);
  });

  test('[PR07] at the speed of paper a ticket takes its length at 150 mm/s', async () => {
    const printer = await aPrinter({ paperMmPerSecond: 150 });
    const { certainty, ms, bitmap } = await print(printer.port, base, 8000);
    expect(certainty).toBe('confirmed');
    expect(ms).toBeGreaterThan((bitmap.height / 8 / 150) * 1000 * 0.9);
  });

  test('[PR07] status chatter does not disturb: every byte arrives, and the connection outlives the last byte', async () => {
    let received = 0;
    let endedAt = Number.POSITIVE_INFINITY;
    let confirmedAt = 0;
    const peer = createServer({ highWaterMark: 1024 }, (socket: Socket) => {
      const chatter = setInterval(() => socket.write(Buffer.from([0x10, 0, 0, 0])), 2);
      socket.on('data', (bytes) => {
        received += bytes.length;
        socket.pause();
        setTimeout(() => socket.resume(), 1);
        if (bytes.subarray(-4).toString() !== 'a1b2') return;
        setTimeout(() => {
          confirmedAt = performance.now();
          socket.write(Buffer.from('7"a1b2\0', 'latin1'));
        }, 300);
      });
      socket.on('end', () => {
        endedAt = performance.now();
      });
      socket.on('close', () => clearInterval(chatter));
      socket.on('error', () => undefined);
    });
    await new Promise<void>((resolve) => peer.listen(0, '127.0.0.1', resolve));
    closers.push(() => peer.close());
    const { certainty, sent } = await print((peer.address() as AddressInfo).port, base, 5000);
    // GS a n goes before the ticket.
    expect([certainty, received]).toEqual(['confirmed', sent + 3]);
    await expect.poll(() => endedAt).toBeLessThan(Number.POSITIVE_INFINITY);
    expect(endedAt).toBeGreaterThanOrEqual(confirmedAt);
  });

  test('[PR08] a peer that never reads: unknown at the limit', async () => {
    const printer = await aPrinter();
    printer.setFault('deaf');
    const { certainty, ms } = await print(printer.port, base, 1000);
    expect(certainty).toBe('unknown');
    expect(ms).toBeLessThan(3000);
  });

  test('[PR08] a power cycle in mid-ticket: unknown', async () => {
    const printer = await aPrinter({ paperMmPerSecond: 100 });
    setTimeout(() => printer.setFault('power-cycle'), 200);
    expect(await print(printer.port, base, 1000)).toMatchObject({ certainty: 'unknown', reason: 'connection-lost' });
    expect(printer.fault()).toBeNull();
  });
});

describe('profiles on the virtual printer', () => {
  test.each([...profiles.values()].filter(({ raster }) => raster !== 'starK'))(
    '[PR16] $id prints the golden ticket and is answered',
    async (profile) => {
      const printer = await aPrinter({ width: profile.dots });
      const { certainty, bitmap } = await print(printer.port, profile);
      expect(certainty).toBe('confirmed');
      const [paper] = printer.papers();
      const top = { ...bitmap, data: paper!.bitmap.data.subarray(0, bitmap.data.length) };
      expect(differingDots(top, bitmap)).toBeLessThanOrEqual(3);
      expect([paper!.errors, paper!.accidents]).toEqual([[], 0]);
    },
  );

  test('[PR16] ESC * through escpos prints the same dots', async () => {
    const printer = await aPrinter();
    const { certainty, bitmap } = await print(printer.port, { ...base, encoder: 'escpos', raster: 'esc*' });
    expect(certainty).toBe('confirmed');
    const [paper] = printer.papers();
    const top = { ...bitmap, data: paper!.bitmap.data.subarray(0, bitmap.data.length) };
    expect(differingDots(top, bitmap)).toBeLessThanOrEqual(3);
  });
});
