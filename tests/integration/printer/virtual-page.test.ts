// The page of the virtual printer and what its entrance lets in.
import { request } from 'node:http';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encoderFor } from '../../../printer/src/encode/encoder-for.ts';
import { drawTicket } from '../../../printer/src/layout/draw-ticket.ts';
import { loadProfiles } from '../../../printer/src/profiles/load-profiles.ts';
import { tcpTransport } from '../../../printer/src/transport/tcp-transport.ts';
import { startVirtualPrinter, type VirtualPrinter } from '../../../printer/src/virtual/virtual-printer.ts';
import { aTicketDocument } from '../../support/printer-documents.ts';

const profile = loadProfiles().get('virtual-80')!;
const bitmap = drawTicket(aTicketDocument({ label: 'C214' }), 576);
const bytes = encoderFor(profile).encode(bitmap, profile, { cut: true, beep: false, confirmId: 'a1b2' });
let printer: VirtualPrinter;

beforeAll(async () => {
  printer = await startVirtualPrinter({ port: 0, paperMmPerSecond: Number.POSITIVE_INFINITY });
  const transport = tcpTransport(printer, { allowLoopback: true, alsoAllowed: [] });
  await transport.open();
  await transport.write(bytes, 5000);
  while (printer.papers()[0]?.confirmation !== 'gsH') await new Promise((resolve) => setTimeout(resolve, 10));
  await transport.end();
});
afterAll(() => printer.close());

const get = (path: string) => fetch(new URL(path, printer.pageUrl));
const post = (path: string, body: unknown, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  fetch(new URL(path, printer.pageUrl), { method: 'POST', headers, body: JSON.stringify(body) });

/** fetch does not let a program choose the Host header. */
function statusForHost(host: string): Promise<number | undefined> {
  const { port, hostname } = new URL(printer.pageUrl);
  return new Promise((resolve, reject) => {
    request({ host: hostname, port, path: '/api/papers', headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

describe('the page of the virtual printer', () => {
  test('lists papers with label, bytes and confirmation', async () => {
    const [paper] = (await (await get('/api/papers')).json()) as Record<string, unknown>[];
    expect(paper).toMatchObject({
      id: 1,
      widthDots: 576,
      heightDots: bitmap.height + profile.feedToCutter,
      bytes: bytes.length,
      png: '/papers/1.png',
      label: 'C214',
      confirmation: 'gsH',
      accidents: 0,
      errors: [],
      text: [],
    });
  });

  test('gives each paper as a picture and as its very bytes', async () => {
    const picture = PNG.sync.read(Buffer.from(await (await get('/papers/1.png')).arrayBuffer()));
    expect([picture.width, picture.height]).toEqual([576, bitmap.height + profile.feedToCutter]);
    expect(Buffer.from(await (await get('/papers/1.bin')).arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
    expect((await get('/papers/9.png')).status).toBe(404);
  });

  test('switches faults', async () => {
    expect(await (await post('/api/fault', { fault: 'out' })).json()).toMatchObject({ fault: 'out' });
    expect(printer.fault()).toEqual({ kind: 'out' });
    expect(await (await post('/api/fault', { fault: null })).json()).toMatchObject({ fault: null });
    expect((await post('/api/fault', { fault: 'fire' })).status).toBe(400);
  });

  test('serves page, style, script and fonts as files, under a policy without inline anything', async () => {
    const page = await get('/');
    const html = await page.text();
    expect(page.headers.get('content-security-policy')).toMatch(
      /default-src 'none'.*script-src 'self'.*style-src 'self'/,
    );
    expect(page.headers.get('content-security-policy')).not.toMatch(/unsafe/);
    expect(html).not.toMatch(/<style|<script(?! type="module" src=)|\son\w+=|style=/);
    for (const file of [
      '/page.css',
      '/page.mjs',
      '/icon.svg',
      '/teeth-top.svg',
      '/teeth-bottom.svg',
      '/font-body.ttf',
      '/font-number.ttf',
    ]) {
      expect((await get(file)).status, file).toBe(200);
    }
  });

  test('answers to loopback names only', async () => {
    expect(await statusForHost('printer.example')).toBe(403);
    expect(await statusForHost('127.0.0.1.example.com')).toBe(403);
    expect(await statusForHost('localhost:1234')).toBe(200);
  });

  test('takes no orders from other pages or without JSON', async () => {
    expect((await post('/api/fault', { fault: 'out' }, { 'content-type': 'text/plain' })).status).toBe(415);
    expect(
      (
        await post(
          '/api/fault',
          { fault: 'out' },
          { 'content-type': 'application/json', origin: 'http://evil.example' },
        )
      ).status,
    ).toBe(403);
    expect(printer.fault()).toBeNull();
  });

  test.each(['/../package.json', '/page/../virtual-printer.ts', '//', '/%2e%2e/main.ts'])(
    '%s leads nowhere',
    async (path) => {
      const { port } = new URL(printer.pageUrl);
      const status = await new Promise((resolve) =>
        request({ host: '127.0.0.1', port, path }, (response) => resolve(response.resume().statusCode)).end(),
      );
      expect([200, 404]).toContain(status);
      if (status === 200) expect(path).toBe('//');
    },
  );

  test('tells of a change at once', async () => {
    const response = await get('/api/events');
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    await reader.read();
    printer.setFault('near-end');
    const { value = '' } = await reader.read();
    expect(value).toContain('data: changed');
    await reader.cancel();
    printer.setFault(null);
  });
});
