import type { FastifyInstance } from 'fastify';
import { securityHeaders } from '../application/security-headers.ts';

/** Boards alone may stand in a frame, and only in one of ours: the preview, and a picture that is turned (AN14). */
const FRAMED = /^\/board\/(\?|#|$)/;

export function installSecurityHeaders(app: FastifyInstance): void {
  const headersFor = (host: string) => ({
    host,
    plain: securityHeaders(host),
    framed: securityHeaders(host, "'self'"),
  });
  let latest = headersFor('');
  app.addHook('onRequest', (request, reply, done) => {
    const { host = '' } = request.headers;
    // Nearly every request names the same host as the one before.
    if (host !== latest.host) latest = headersFor(host);
    void reply.headers(FRAMED.test(request.url) ? latest.framed : latest.plain);
    done();
  });
}
