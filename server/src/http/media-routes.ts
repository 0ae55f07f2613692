import type { MediaAnswer } from '@toiluot/shared/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type ActorRef, resolveActor } from '../application/actor-ref.ts';
import type { CommandBus } from '../application/command-bus.ts';
import type { MediaFolder } from '../application/media/media-folder.ts';
import { sendRefusal } from './errors.ts';

type Parts = {
  readonly bus: CommandBus;
  readonly media: MediaFolder;
  readonly whoAsks: (request: FastifyRequest) => ActorRef | undefined;
};

const PEOPLE = ['supervisor', 'administrator', 'auditor'];

/**
 * `GET /api/media` (boards; supervisors, administrators and auditors with what is refused) and `GET /api/media/<key>`:
 * a picture or film, whole or in ranges. Pages cannot send a token with `<video>`, so the address itself is the key: 128 bits
 * that only the list tells, void when the file changes or goes.
 */
export function mediaRoutes(app: FastifyInstance, { bus, media, whoAsks }: Parts): void {
  app.get('/api/media', async (request, reply) => {
    const ref = whoAsks(request);
    const actor = ref && resolveActor(bus.state, ref);
    if (!actor) return sendRefusal(reply, 'not-signed-in');
    const isPerson = actor.kind === 'staff' && PEOPLE.includes(actor.role);
    const isBoard = actor.kind === 'device' && actor.type === 'board';
    if (!isPerson && !isBoard) return sendRefusal(reply, 'not-allowed');
    const { items, refused } = await media.list();
    const answer: MediaAnswer = { items, ...(isPerson && { folder: media.folder, refused }) };
    return reply.header('cache-control', 'no-store').send(answer);
  });

  app.get('/api/media/:key', { errorHandler: outOfRange }, async (request, reply) => {
    const { key } = request.params as { key: string };
    const name = await media.nameAt(key);
    if (name === undefined) return sendRefusal(reply, 'not-found');
    // The address changes with the file, so a board fetches each film once.
    void reply.header('cache-control', 'private, max-age=31536000, immutable');
    return reply.sendFile(name, media.folder, { cacheControl: false, etag: false, lastModified: false });
  });
}

/** A range behind the end of the file is the asker's mistake; everything else is ours. */
function outOfRange(error: { statusCode?: number }, _request: FastifyRequest, reply: FastifyReply): void {
  if (error.statusCode !== 416) throw error;
  void reply.code(416).send();
}
