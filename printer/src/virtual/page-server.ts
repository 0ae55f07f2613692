// The page of the virtual printer: loopback only, no name but its own in the Host header, no inline script or style.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { eventStream } from './event-stream.ts';
import { sendText } from './page-reply.ts';
import { change, type PagePrinter, show } from './page-routes.ts';

export type PageServerOptions = { readonly host: string; readonly port: number; readonly printer: PagePrinter };

const policy = [
  "default-src 'none'",
  ...['script-src', 'style-src', 'img-src', 'font-src', 'connect-src'].map((kind) => `${kind} 'self'`),
  ...['base-uri', 'form-action', 'frame-ancestors'].map((kind) => `${kind} 'none'`),
].join('; ');
const headers = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

/** @returns the address of the page, with the port it got */
export async function startPageServer({ host, port, printer }: PageServerOptions) {
  const events = eventStream(printer.listeners);
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (isOwnName(request)) answer(request, response);
    else sendText(response, 403, 'foreign host name');
  });
  function answer(request: IncomingMessage, response: ServerResponse): void {
    const pathname = URL.parse(request.url ?? '/', 'http://page')?.pathname ?? '/';
    if (request.method === 'GET') show(pathname, response, printer, events.join);
    else if (request.method === 'POST') change(pathname, request, response, printer).catch(() => response.destroy());
    else sendText(response, 405, 'GET or POST');
  }

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
