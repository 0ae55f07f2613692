import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type ActorRef, resolveActor } from '../application/actor-ref.ts';
import type { CommandBus } from '../application/command-bus.ts';
import type { SearchMisses } from '../application/search-misses.ts';
import { roleOf } from '../domain/actor.ts';
import { sendRefusal } from './errors.ts';

type Parts = {
  readonly bus: CommandBus;
  readonly searchMisses: SearchMisses;
  readonly whoAsks: (request: FastifyRequest) => ActorRef | undefined;
};

const LONGEST = 120;

/** `POST /api/search-misses` { words } by kiosks, `GET` the list by administrators (F-K03). */
export function searchRoutes(app: FastifyInstance, { bus, searchMisses, whoAsks }: Parts): void {
  const actorOf = (request: FastifyRequest) => {
    const ref = whoAsks(request);
    return ref && resolveActor(bus.state, ref);
  };

  app.post('/api/search-misses', async (request, reply) => {
    const actor = actorOf(request);
    if (!actor) return sendRefusal(reply, 'not-signed-in');
    if (actor.kind !== 'device' || actor.type !== 'kiosk') return sendRefusal(reply, 'not-allowed');
    const { words } = (request.body ?? {}) as { words?: unknown };
    if (typeof words !== 'string' || words.length > LONGEST)
      return sendRefusal(reply, 'invalid-input', { problems: [`/words: a text of at most ${LONGEST} is expected`] });
    const isCounted = await searchMisses.record(actor.id, words);
    return isCounted ? reply.send({ ok: true }) : sendRefusal(reply, 'too-many-requests', { retryAfterMs: 60_000 });
  });

  app.get('/api/search-misses', async (request, reply) => {
    const actor = actorOf(request);
    if (!actor) return sendRefusal(reply, 'not-signed-in');
    if (roleOf(actor) !== 'administrator') return sendRefusal(reply, 'not-allowed');
    return reply.header('cache-control', 'no-store').send({ misses: await searchMisses.list() });
  });
}
