import type { AnnouncementId, DeviceId } from '@toiluot/shared/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ActorRef } from '../application/actor-ref.ts';
import type { CommandBus } from '../application/command-bus.ts';
import { sendRefusal } from './errors.ts';

type Parts = {
  readonly bus: CommandBus;
  readonly whoAsks: (request: FastifyRequest) => ActorRef | undefined;
  readonly sound: ((announcement: AnnouncementId, word: string) => Buffer | undefined) | undefined;
};

/** `GET /api/announcements/<id>.wav?v=<what is said>`: the joined sound, for boards only. */
export function announcementRoutes(app: FastifyInstance, { bus, whoAsks, sound }: Parts): void {
  app.get('/api/announcements/:file', (request, reply) => {
    const ref = whoAsks(request);
    if (!ref) return sendRefusal(reply, 'not-signed-in');
    if (ref.kind !== 'device' || bus.state.devices.get(ref.id as DeviceId)?.kind !== 'board')
      return sendRefusal(reply, 'not-allowed');
    const { file } = request.params as { file: string };
    const { v } = request.query as { v?: unknown };
    const found =
      file.endsWith('.wav') && typeof v === 'string' ? sound?.(file.slice(0, -4) as AnnouncementId, v) : undefined;
    if (!found) return sendRefusal(reply, 'unknown-announcement');
    return reply.header('cache-control', 'private, no-store').type('audio/wav').send(found);
  });
}
