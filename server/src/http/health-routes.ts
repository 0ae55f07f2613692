import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type ActorRef, resolveActor } from '../application/actor-ref.ts';
import type { CommandBus } from '../application/command-bus.ts';
import type { HouseHealth } from '../application/house-health.ts';
import { roleOf } from '../domain/actor.ts';
import { sendRefusal } from './errors.ts';

type Parts = {
  readonly bus: CommandBus;
  readonly health: HouseHealth;
  readonly whoAsks: (request: FastifyRequest) => ActorRef | undefined;
};

const MAY_SEE = new Set(['supervisor', 'administrator']);

/** Live: the process answers, no disk touched. Ready: a write was proved. Health: the figures, for those in charge (O02). */
export function healthRoutes(app: FastifyInstance, { bus, health, whoAsks }: Parts): void {
  app.get('/api/live', (_request, reply) => reply.header('cache-control', 'no-store').send({ ok: true }));

  app.get('/api/ready', async (_request, reply) =>
    (await health.isReady())
      ? reply.header('cache-control', 'no-store').send({ ok: true })
      : sendRefusal(reply, 'not-ready'),
  );

  app.get('/api/health', async (request, reply) => {
    const ref = whoAsks(request);
    if (!ref) return sendRefusal(reply, 'not-signed-in');
    const actor = resolveActor(bus.state, ref);
    if (!actor || !MAY_SEE.has(roleOf(actor))) return sendRefusal(reply, 'not-allowed');
    return reply.header('cache-control', 'no-store').send(await health.report());
  });
}
