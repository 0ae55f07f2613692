import type { FastifyInstance } from 'fastify';
import { pageRoutes } from './page-routes.ts';
import type { PublicParts } from './public-parts.ts';
import { ticketRoutes } from './ticket-routes.ts';
import { waitsRoutes } from './waits-routes.ts';

/** Everything for visitors' own devices: the phone page, the page of waits, and what they read. */
export function publicRoutes(app: FastifyInstance, parts: PublicParts & { readonly root: string }): void {
  ticketRoutes(app, parts);
  waitsRoutes(app, parts);
  pageRoutes(app, parts.root);
}
