// The HTTP side of the house: limits, guards, routes. It knows the application and never storage.

import cookie from '@fastify/cookie';
import type { AnnouncementId, PreviewRequest } from '@toiluot/shared/contract';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { ActorRef } from '../application/actor-ref.ts';
import type { CommandBus } from '../application/command-bus.ts';
import type { CommandService } from '../application/command-service.ts';
import { credentialsOf } from '../application/credentials.ts';
import type { HouseHealth } from '../application/house-health.ts';
import type { Identity } from '../application/identity/identity.ts';
import type { SetupCode } from '../application/identity/setup-code.ts';
import type { Tokens } from '../application/identity/tokens.ts';
import type { JournalReader } from '../application/journal/journal-reader.ts';
import type { MediaFolder } from '../application/media/media-folder.ts';
import type { PairingDesk } from '../application/pairing/pairing-desk.ts';
import type { QueryService } from '../application/query-service.ts';
import type { Guard } from '../application/request-guard.ts';
import type { SearchMisses } from '../application/search-misses.ts';
import type { Reports } from '../application/statistics/answer-report.ts';
import type { ViewService } from '../application/view-service.ts';
import { administrationRoutes } from './administration-routes.ts';
import { announcementRoutes } from './announcement-routes.ts';
import { commandRoutes } from './command-routes.ts';
import { docsRoutes } from './docs-routes.ts';
import { answerBadAddress, answerBadBytes, installErrorHandlers, sendRefusal } from './errors.ts';
import { healthRoutes } from './health-routes.ts';
import { importRoutes } from './import-routes.ts';
import { kioskRoutes } from './kiosk-routes.ts';
import { mediaRoutes } from './media-routes.ts';
import { pairingRoutes } from './pairing-routes.ts';
import { previewRoutes } from './preview-routes.ts';
import type { PublicLimits } from './public/public-limits.ts';
import { publicRoutes } from './public/public-routes.ts';
import { OPEN_DATA } from './public/waits-routes.ts';
import { queryRoutes } from './query-routes.ts';
import { reportRoutes } from './report-routes.ts';
import { searchRoutes } from './search-routes.ts';
import { installSecurityHeaders } from './security-headers.ts';
import { sessionRoutes } from './session-routes.ts';
import { isSetupOpen, setupRoutes } from './setup-routes.ts';
import { staticRoutes } from './static-routes.ts';
import { viewRoutes } from './view-routes.ts';

export type HttpParts = {
  readonly bus: CommandBus;
  readonly commands: CommandService;
  readonly queries: QueryService;
  readonly views: ViewService;
  readonly identity: Identity;
  readonly searchMisses: SearchMisses;
  readonly tokens: Tokens;
  readonly pairing: PairingDesk;
  readonly health: HouseHealth;
  readonly media: MediaFolder;
  readonly journal: JournalReader;
  /** Address of the phone page, for the sample code on a preview. */
  readonly statusUrl?: string | undefined;
  /** Draws a ticket by a print agent; undefined where none answers. */
  readonly drawTicket: (request: PreviewRequest) => Promise<Uint8Array | undefined>;
  readonly guard: Guard;
  readonly limits: PublicLimits;
  readonly reports: Reports;
  readonly now: () => number;
  readonly trial: boolean;
  /** Whether a reverse proxy of this very machine stands in front: only then its forwarded headers count (W12). */
  readonly behindProxy: boolean;
  readonly setupCode: SetupCode | undefined;
  /** Sounds of announcements that boards may fetch. */
  readonly sound?: (announcement: AnnouncementId, word: string) => Buffer | undefined;
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
    trustProxy: parts.behindProxy ? ['127.0.0.1', '::1'] : false,
    routerOptions: { caseSensitive: true, maxParamLength: 100 },
    frameworkErrors: answerBadAddress,
    clientErrorHandler: answerBadBytes,
  });
  const whoAsks = (request: FastifyRequest): ActorRef | undefined =>
    parts.identity.identify(credentialsOf(request.headers));
  installErrorHandlers(app, parts.onFault);
  installSecurityHeaders(app);
  app.addHook('onRequest', (request, reply, done) => {
    const { host, origin } = request.headers;
    // Open data is for pages of other sites too.
    if (parts.guard(OPEN_DATA.has(request.url) ? { host } : { host, origin })) done();
    else void sendRefusal(reply, 'foreign-origin');
  });
  // For setting cookies only: `credentialsOf` reads the one it needs.
  await app.register(cookie, { hook: false });
  commandRoutes(app, { commands: parts.commands, whoAsks });
  queryRoutes(app, { queries: parts.queries, whoAsks });
  viewRoutes(app, { ...parts, whoAsks });
  reportRoutes(app, { ...parts, whoAsks });
  sessionRoutes(app, { ...parts, whoAsks });
  kioskRoutes(app, { ...parts, whoAsks });
  searchRoutes(app, { ...parts, whoAsks });
  healthRoutes(app, { ...parts, whoAsks });
  pairingRoutes(app, parts);
  announcementRoutes(app, { bus: parts.bus, whoAsks, sound: parts.sound });
  mediaRoutes(app, { ...parts, whoAsks });
  administrationRoutes(app, { ...parts, whoAsks });
  await importRoutes(app, { ...parts, whoAsks });
  previewRoutes(app, { ...parts, whoAsks });
  docsRoutes(app);
  setupRoutes(app, parts);
  await staticRoutes(app, { root: parts.root, landing: parts.trial, isSetupOpen: () => isSetupOpen(parts) });
  publicRoutes(app, parts);
  parts.extraRoutes?.(app);
  return app;
}
