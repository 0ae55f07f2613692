import { COMMANDS } from '@toiluot/shared/contract/commands';
import { REQUEST_ID_HEADER } from '@toiluot/shared/contract/protocol';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ActorRef } from '../application/actor-ref.ts';
import type { CommandService } from '../application/command-service.ts';
import { sendRefusal, sendReply } from './errors.ts';

/** `POST /api/commands/<name>`: one loop over the command table. */
export function commandRoutes(
  app: FastifyInstance,
  {
    commands,
    whoAsks,
  }: { readonly commands: CommandService; readonly whoAsks: (request: FastifyRequest) => ActorRef | undefined },
): void {
  for (const [name, row] of Object.entries<{ maxBytes?: number }>(COMMANDS)) {
    app.post(`/api/commands/${name}`, { ...(row.maxBytes && { bodyLimit: row.maxBytes }) }, async (request, reply) => {
      const ref = whoAsks(request);
      if (!ref) return sendRefusal(reply, 'not-signed-in');
      return sendReply(
        reply,
        await commands.execute(name, request.body ?? {}, ref, request.headers[REQUEST_ID_HEADER]),
      );
    });
  }
  app.post('/api/commands/:name', (_request, reply) => sendRefusal(reply, 'unknown-command'));
}
