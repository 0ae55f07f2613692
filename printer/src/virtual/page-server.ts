// The page of the virtual printer: loopback only, no name but its own in the Host header, no inline script or style.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { pngOf } from '../raster/png.ts';
import type { Fault, FaultKind } from './fault.ts';
import { readFault } from './fault-request.ts';
import { eventStream } from './event-stream.ts';
import { messages } from './messages.ts';
import { pageFile } from './page-files.ts';
import type { Paper, PaperRoll } from './paper-roll.ts';
import { paperSummary } from './paper-summary.ts';

export type PagePrinter = {
  readonly host: string; readonly port: number; readonly width: number; readonly roll: PaperRoll;
  readonly fault: () => Fault | null; readonly setFault: (fault: Fault | FaultKind | null) => void; readonly clear: () => void;
  readonly listeners: Set<() => void>;
};
export type PageServerOptions = { readonly host: string; readonly port: number; readonly printer: PagePrinter };

const headers = {
  'content-security-policy': "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cache-control': 'no-store',
};

export async function startPageServer({ host, port, printer }: PageServerOptions): Promise<{ url: string; close: () => Promise<void> }> {
  const events = eventStream(printer.listeners);
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (!isOwnName(request)) return send(response, 403, 'text/plain', 'foreign host name');
    answer(request, response, printer, events.join).catch(() => send(response, 500, 'text/plain', 'error'));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const own = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${own}/`,
    close: async () => {
      events.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** Against name rebinding: the page answers to loopback names only. */
function isOwnName({ headers: { host = '' } }: IncomingMessage): boolean {
  return /^(127\.0\.0\.\d{1,3}|localhost|\[::1\])(:\d+)?$/.test(host);
}

async function answer(request: IncomingMessage, response: ServerResponse, printer: PagePrinter, joinEvents: (response: ServerResponse) => void): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://page');
  if (request.method === 'POST') return change(pathname, request, response, printer);
  if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, 405, 'text/plain', 'GET or POST');
  const paper = /^\/papers\/(\d+)\.(png|bin)$/.exec(pathname);
  if (paper) return sendPaper(response, printer.roll.papers().find(({ id }) => id === Number(paper[1])), paper[2] === 'png');
  switch (pathname) {
    case '/api/papers':
      return sendJson(response, printer.roll.papers().map(paperSummary));
    case '/api/printer': {
      const unfinishedRows = printer.roll.unfinished()?.bitmap.height ?? 0;
      const { host, port, width } = printer;
      return sendJson(response, { host, port, widthDots: width, fault: printer.fault()?.kind ?? null, unfinishedRows });
    }
    case '/api/messages':
      return sendJson(response, messages);
    case '/api/events':
      return joinEvents(response);
    default: {
      const file = pageFile(pathname);
      return file ? send(response, 200, file.type, file.content) : send(response, 404, 'text/plain', 'nothing here');
    }
  }
}

async function change(pathname: string, request: IncomingMessage, response: ServerResponse, printer: PagePrinter): Promise<void> {
  const { origin, host } = request.headers;
  if (origin !== undefined && origin !== `http://${host}`) return send(response, 403, 'text/plain', 'foreign origin');
  if (!request.headers['content-type']?.startsWith('application/json')) return send(response, 415, 'text/plain', 'application/json');
  if (pathname === '/api/clear') {
    printer.clear();
    return sendJson(response, { ok: true });
  }
  if (pathname !== '/api/fault') return send(response, 404, 'text/plain', 'nothing here');
  const fault = await readFault(request);
  if (fault === 'not-understood') return send(response, 400, 'text/plain', '{"fault": "out" | … | null}');
  printer.setFault(fault);
  return sendJson(response, { fault: printer.fault()?.kind ?? null });
}

function sendPaper(response: ServerResponse, paper: Paper | undefined, isPng: boolean): void {
  if (!paper) return send(response, 404, 'text/plain', 'no such paper');
  if (isPng) return send(response, 200, 'image/png', pngOf(paper.bitmap));
  response.setHeader('content-disposition', `attachment; filename="paper-${paper.id}.bin"`);
  send(response, 200, 'application/octet-stream', paper.bytes);
}

const sendJson = (response: ServerResponse, value: unknown) => send(response, 200, 'application/json; charset=utf-8', JSON.stringify(value));

function send(response: ServerResponse, status: number, type: string, content: string | Uint8Array): void {
  response.writeHead(status, { 'content-type': type });
  response.end(content);
}
