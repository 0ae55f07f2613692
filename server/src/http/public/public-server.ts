// The entrance for strangers (`--public-port`): the two pages and what they read, and nothing else. It may stand behind
// the centre's public name; staff screens, kiosks and the API of commands stay on the other port (safety zone Z5).
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import fastify, { type FastifyInstance } from 'fastify';
import { answerBadAddress, answerBadBytes, installErrorHandlers, sendRefusal } from '../errors.ts';
import { installSecurityHeaders } from '../security-headers.ts';
import { cachingOf } from '../static-routes.ts';
import { assetsOfPages } from './page-routes.ts';
import type { PublicParts } from './public-parts.ts';
import { publicRoutes } from './public-routes.ts';
import { OPEN_DATA } from './waits-routes.ts';

export type PublicServerParts = PublicParts & {
  readonly root: string;
  readonly onFault: (id: string, error: unknown) => void;
};

const LIMITS = {
  requestTimeout: 5_000,
  keepAliveTimeout: 5_000,
  bodyLimit: 4 * 1024,
  http: { headersTimeout: 4_000, connectionsCheckingInterval: 1_000 },
} as const;

/**
 * Any Host is served: this entrance knows no cookie, so a foreign name pointed at it gains nothing. A page of another
 * origin may read the open data and nothing else.
 */
export async function createPublicServer(parts: PublicServerParts): Promise<FastifyInstance> {
  const app = fastify({
    ...LIMITS,
    logger: false,
    // A proxy on this machine tells whom it asks for: limits are per source.
    trustProxy: 'loopback',
    frameworkErrors: answerBadAddress,
    clientErrorHandler: answerBadBytes,
  });
  installErrorHandlers(app, parts.onFault);
  installSecurityHeaders(app);
  app.addHook('onRequest', (request, reply, done) => {
    const { origin, host } = request.headers;
    if (origin === undefined || origin.replace(/^https?:\/\//, '') === host || OPEN_DATA.has(request.url)) done();
    else void sendRefusal(reply, 'foreign-origin');
  });
  const assets = assetsOfPages(parts.root);
  await app.register(fastifyStatic, {
    root: join(parts.root, 'kiosk-ui', 'dist'),
    prefix: '/kiosk/',
    index: false,
    preCompressed: true,
    allowedPath: (path) => assets.has(path.replace(/^\/?/, '/kiosk/')),
    setHeaders: (response, file) => void response.header('cache-control', cachingOf(file)),
  });
  publicRoutes(app, parts);
  app.get('/', (_request, reply) => reply.redirect('/waits'));
  return app;
}
