import { QUERIES } from '@toiluot/shared/contract/queries';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ActorRef } from '../application/actor-ref.ts';
import type { QueryService } from '../application/query-service.ts';
import { sendRefusal, sendReply } from './errors.ts';

/** `POST /api/queries/<name>`: one loop over the query table. */
export function queryRoutes(
  app: FastifyInstance,
  {
    queries,
    whoAsks,
  }: { readonly queries: QueryService; readonly whoAsks: (request: FastifyRequest) => ActorRef | undefined },
): void {
  for (const [name, row] of Object.entries<{ maxBytes?: number }>(QUERIES)) {
    app.post(`/api/queries/${name}`, { ...(row.maxBytes && { bodyLimit: row.maxBytes }) }, async (request, reply) => {
      const ref = whoAsks(request);
      if (!ref) return sendRefusal(reply, 'not-signed-in');
      return sendReply(reply.header('cache-control', 'no-store'), await queries.ask(name, request.body ?? {}, ref));
    });
  }
}
