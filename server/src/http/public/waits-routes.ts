import type { FastifyInstance } from 'fastify';
import { sendRefusal } from '../errors.ts';
import { answerFresh, tagOf } from './answer-fresh.ts';
import type { PublicParts } from './public-parts.ts';

const KEPT_MS = 5_000;
export const WAITS_PATH = '/api/public/waits';

type Kept = { readonly at: number; readonly etag: string; readonly content: string } | undefined;

/** Present waits as open data for any page and program (F-R08): counted at most once in five seconds, however many ask. */
export function waitsRoutes(app: FastifyInstance, { bus, views, now, limits }: PublicParts): void {
  let kept: Kept;
  let settingsOfKept: unknown;
  const present = (): Kept => {
    const settings = bus.state.catalogue?.file.settings;
    if (kept && settings === settingsOfKept && Math.abs(now() - kept.at) < KEPT_MS) return kept;
    const waits = views.publicWaits();
    const content = waits && JSON.stringify(waits);
    kept = content ? { at: now(), etag: tagOf(content), content } : undefined;
    settingsOfKept = settings;
    return kept;
  };
  app.get(WAITS_PATH, (request, reply) => {
    void reply.header('access-control-allow-origin', '*');
    if (limits.turnsAway(request, reply)) return reply;
    const waits = present();
    if (!waits) return sendRefusal(reply.header('cache-control', 'no-store'), 'not-found');
    void reply.header('cache-control', `public, max-age=${KEPT_MS / 1000}`);
    return answerFresh(request, reply, waits.etag, () => waits.content);
  });
}
