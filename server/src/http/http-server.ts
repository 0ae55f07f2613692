// The HTTP side of the house: limits, guards, routes. It knows the application and never storage.
import cookie from '@fastify/cookie';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { ActorRef } from '../application/actor-ref.ts';
import type { CommandBus } from '../application/command-bus.ts';
import type { CommandService } from '../application/command-service.ts';
import { credentialsOf } from '../application/credentials.ts';
import type { Identity } from '../application/identity/identity.ts';
import type { Guard } from '../application/request-guard.ts';
import type { Reports } from '../application/statistics/answer-report.ts';
import type { ViewService } from '../application/view-service.ts';
import { commandRoutes } from './command-routes.ts';
import { docsRoutes } from './docs-routes.ts';
import { answerBadAddress, answerBadBytes, installErrorHandlers, sendRefusal } from './errors.ts';
import { reportRoutes } from './report-routes.ts';
import { installSecurityHeaders } from './security-headers.ts';
import { sessionRoutes } from './session-routes.ts';
import { staticRoutes } from './static-routes.ts';
import { viewRoutes } from './view-routes.ts';

export type HttpParts = {
  readonly bus: CommandBus;
  readonly commands: CommandService;
  readonly views: ViewService;
  readonly identity: Identity;
  readonly guard: Guard;
  readonly reports: Reports;
  readonly now: () => number;
  readonly trial: boolean;
  /** Folder that holds the workspaces with their built screens. */
  readonly root: string;
  readonly onFault: (id: string, error: unknown) => void;
  /** Routes of the trial hall, registered last. */
  readonly extraRoutes?: ((app: FastifyInstance) => void) | undefined;
};

/** Limits: the framework's defaults wait for half-sent requests without end (safety section 2). */
const LIMITS = {
  requestTimeout: 5_000,
  keepAliveTimeout: 5_000,
  bodyLimit: 16 * 1024,
  http: { headersTimeout: 4_000, connectionsCheckingInterval: 1_000 },
} as const;

export async function createHttpServer(parts: HttpParts): Promise<FastifyInstance> {
  const app = fastify({
    ...LIMITS,
    logger: false,
    trustProxy: false,
    routerOptions: { caseSensitive: true, maxParamLength: 100 },
    frameworkErrors: answerBadAddress,
    clientErrorHandler: answerBadBytes,
  });
  const whoAsks = (request: FastifyRequest): ActorRef | undefined =>
    parts.identity.identify(credentialsOf(request.headers));
  installErrorHandlers(app, parts.onFault);
  installSecurityHeaders(app);
  app.addHook('onRequest', (request, reply, done) => {
    if (parts.guard(request.headers)) done();
    else void sendRefusal(reply, 'foreign-origin');
  });
  // For setting cookies only: `credentialsOf` reads the one it needs.
  await app.register(cookie, { hook: false });
  commandRoutes(app, { commands: parts.commands, whoAsks });
  viewRoutes(app, { ...parts, whoAsks });
  reportRoutes(app, { ...parts, whoAsks });
  sessionRoutes(app, { ...parts, whoAsks });
  docsRoutes(app);
  await staticRoutes(app, { root: parts.root, landing: parts.trial });
  parts.extraRoutes?.(app);
  return app;
}
