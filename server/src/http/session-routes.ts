import type { StaffId } from '@toiluot/shared/contract';
import { SEAT_HEADER } from '@toiluot/shared/contract/protocol';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ActorRef } from '../application/actor-ref.ts';
import type { CommandBus } from '../application/command-bus.ts';
import { cookieNameOf, credentialsOf } from '../application/credentials.ts';
import type { Identity } from '../application/identity/identity.ts';
import { sessionInfo } from '../application/lookups.ts';
import { sendRefusal } from './errors.ts';

type Parts = {
  readonly bus: CommandBus;
  readonly identity: Identity;
  readonly whoAsks: (request: FastifyRequest) => ActorRef | undefined;
};

const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= longest;

/** HttpOnly and SameSite=Strict: no page script and no other site gets hold of it (A04). */
export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, token: string): void {
  void reply.setCookie(cookieNameOf(request.headers[SEAT_HEADER]), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: request.protocol === 'https',
  });
}

/** `POST`, `GET` and `DELETE /api/session`. */
export function sessionRoutes(app: FastifyInstance, { bus, identity, whoAsks }: Parts): void {
  app.post('/api/session', async (request, reply) => {
    const { username, password } = (request.body ?? {}) as { username?: unknown; password?: unknown };
    if (!isText(username, 80) || !isText(password, 200))
      return sendRefusal(reply, 'invalid-input', { problems: ['/username and /password: texts are expected'] });
    const old = credentialsOf(request.headers).sessionToken;
    const answer = await identity.signIn(username, password, request.ip);
    if ('refused' in answer)
      return sendRefusal(
        reply,
        answer.refused,
        answer.retryAfterMs === undefined ? undefined : { retryAfterMs: answer.retryAfterMs },
      );
    if (old) await identity.sessions.close(old);
    setSessionCookie(request, reply, answer.token);
    return reply.send(sessionInfo(bus.state, answer.staff.id));
  });

  app.get('/api/session', (request, reply) => {
    const ref = whoAsks(request);
    const info = ref?.kind === 'staff' ? sessionInfo(bus.state, ref.id as StaffId) : undefined;
    return info ? reply.header('cache-control', 'no-store').send(info) : sendRefusal(reply, 'not-signed-in');
  });

  app.delete('/api/session', async (request, reply) => {
    const { sessionToken } = credentialsOf(request.headers);
    if (sessionToken) await identity.sessions.close(sessionToken);
    void reply.clearCookie(cookieNameOf(request.headers[SEAT_HEADER]), { path: '/' });
    return reply.send({ ok: true });
  });
}
