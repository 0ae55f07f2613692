import type { FastifyInstance } from 'fastify';
import { sendRefusal } from '../errors.ts';
import { answerFresh, tagOf } from './answer-fresh.ts';
import type { PublicParts } from './public-parts.ts';

const KEPT_MS = 5_000;
/** A visitor who is called has half a minute before anybody gives the number up. */
const CALLS_KEPT_MS = 2_000;
export const WAITS_PATH = '/api/public/waits';
export const DAYS_PATH = '/api/public/days';
export const CALLS_PATH = '/api/public/calls';
/** What a page of another origin may read. */
export const OPEN_DATA: ReadonlySet<string> = new Set([WAITS_PATH, DAYS_PATH, CALLS_PATH]);

type Kept = { readonly at: number; readonly etag: string; readonly content: string } | undefined;

/** Open data for any page and program: counted at most once in `keptMs`, however many ask. */
function openData(
  app: FastifyInstance,
  { bus, now, limits }: PublicParts,
  path: string,
  make: () => object | undefined,
  keptMs = KEPT_MS,
): void {
  let kept: Kept;
  let settingsOfKept: unknown;
  const present = (): Kept => {
    const settings = bus.state.catalogue?.file.settings;
    if (kept && settings === settingsOfKept && Math.abs(now() - kept.at) < keptMs) return kept;
    const data = make();
    const content = data && JSON.stringify(data);
    kept = content ? { at: now(), etag: tagOf(content), content } : undefined;
    settingsOfKept = settings;
    return kept;
  };
  app.get(path, (request, reply) => {
    void reply.header('access-control-allow-origin', '*');
    if (limits.turnsAway(request, reply)) return reply;
    const data = present();
    if (!data) return sendRefusal(reply.header('cache-control', 'no-store'), 'not-found');
    void reply.header('cache-control', `public, max-age=${keptMs / 1000}`);
    return answerFresh(request, reply, data.etag, () => data.content);
  });
}

/** Present waits (F-R08), the figures of closed days (F-R09), and the calls of the hall (F-B16). */
export function waitsRoutes(app: FastifyInstance, parts: PublicParts): void {
  openData(app, parts, WAITS_PATH, () => parts.views.publicWaits());
  openData(app, parts, DAYS_PATH, () => parts.views.publicDays());
  openData(app, parts, CALLS_PATH, () => parts.views.publicCalls(), CALLS_KEPT_MS);
}
