import type { FastifyInstance } from 'fastify';
import { securityHeaders } from '../application/security-headers.ts';

export function installSecurityHeaders(app: FastifyInstance): void {
  let latest = { host: '', headers: securityHeaders('') };
  app.addHook('onRequest', (request, reply, done) => {
    const { host = '' } = request.headers;
    // Nearly every request names the same host as the one before.
    if (host !== latest.host) latest = { host, headers: securityHeaders(host) };
    void reply.headers(latest.headers);
    done();
  });
}
