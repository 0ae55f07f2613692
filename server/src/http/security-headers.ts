import type { FastifyInstance } from 'fastify';
import { securityHeaders } from '../application/security-headers.ts';

export function installSecurityHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    void reply.headers(securityHeaders(request.headers.host ?? ''));
    done();
  });
}
