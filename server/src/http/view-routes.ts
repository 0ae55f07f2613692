import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ActorRef } from '../application/actor-ref.ts';
import type { CommandBus } from '../application/command-bus.ts';
import { procedureList, publicInfo, reasonLists } from '../application/lookups.ts';
import type { ViewService } from '../application/view-service.ts';
import { sendRefusal } from './errors.ts';

type Parts = {
  readonly bus: CommandBus;
  readonly views: ViewService;
  readonly now: () => number;
  readonly trial: boolean;
  readonly whoAsks: (request: FastifyRequest) => ActorRef | undefined;
};

/** `GET /api/views/<name>` and the lists that pages read once. */
export function viewRoutes(app: FastifyInstance, { bus, views, now, trial, whoAsks }: Parts): void {
  app.get('/api/views/:name', async (request, reply) => {
    const ref = whoAsks(request);
    if (!ref) return sendRefusal(reply, 'not-signed-in');
    await bus.settled();
    const found = views.find((request.params as { name: string }).name, request.query, ref);
    if ('refused' in found) return sendRefusal(reply, found.refused);
    const body = views.body(found);
    return body
      ? reply.header('cache-control', 'no-store').send(views.stamped(found, body))
      : sendRefusal(reply, 'not-found');
  });

  app.get('/api/public', (_request, reply) =>
    reply.header('cache-control', 'no-store').send(publicInfo(bus.state, trial, now())),
  );

  app.get('/api/catalogue/procedures', (request, reply) =>
    whoAsks(request) ? reply.send(procedureList(bus.state)) : sendRefusal(reply, 'not-signed-in'),
  );

  app.get('/api/catalogue/reasons', (request, reply) =>
    whoAsks(request)?.kind === 'staff' ? reply.send(reasonLists(bus.state)) : sendRefusal(reply, 'not-signed-in'),
  );
}
