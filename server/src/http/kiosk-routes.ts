import type { DeviceRecord } from '@toiluot/shared/contract';
import { STAFF_GRANT_HEADER } from '@toiluot/shared/contract/protocol';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ActorRef } from '../application/actor-ref.ts';
import type { CommandBus } from '../application/command-bus.ts';
import type { Identity } from '../application/identity/identity.ts';
import { staffModeInfo } from '../application/staff-mode-info.ts';
import { sendRefusal } from './errors.ts';

type Parts = {
  readonly bus: CommandBus;
  readonly identity: Identity;
  readonly whoAsks: (request: FastifyRequest) => ActorRef | undefined;
};

/** `POST /api/kiosk/staff-mode` { pin } opens staff mode of the kiosk that asks, `GET` shows it, `DELETE` ends it (F-K24). */
export function kioskRoutes(app: FastifyInstance, { bus, identity, whoAsks }: Parts): void {
  const kioskOf = (request: FastifyRequest): DeviceRecord | undefined => {
    const ref = whoAsks(request);
    const device = ref?.kind === 'device' ? bus.state.devices.get(ref.id) : undefined;
    return device?.kind === 'kiosk' ? device : undefined;
  };
  const grantOf = (request: FastifyRequest) => String(request.headers[STAFF_GRANT_HEADER] ?? '');

  app.post('/api/kiosk/staff-mode', (request, reply) => {
    const kiosk = kioskOf(request);
    if (!kiosk) return sendRefusal(reply, whoAsks(request) ? 'not-allowed' : 'not-signed-in');
    const { pin } = (request.body ?? {}) as { pin?: unknown };
    if (typeof pin !== 'string' || pin.length > 20)
      return sendRefusal(reply, 'invalid-input', { problems: ['/pin: a short text is expected'] });
    const entry = identity.staffMode.enter(kiosk.id, pin);
    if ('refused' in entry) return sendRefusal(reply, entry.refused, entry.details);
    return reply.header('cache-control', 'no-store').send(entry);
  });

  app.get('/api/kiosk/staff-mode', async (request, reply) => {
    const kiosk = kioskOf(request);
    if (!kiosk) return sendRefusal(reply, whoAsks(request) ? 'not-allowed' : 'not-signed-in');
    const until = identity.staffMode.holdsUntil(kiosk.id, grantOf(request));
    if (until === undefined) return sendRefusal(reply, 'staff-mode-needed');
    await bus.settled();
    return reply.header('cache-control', 'no-store').send(staffModeInfo(bus.state, kiosk, until));
  });

  app.delete('/api/kiosk/staff-mode', (request, reply) => {
    const kiosk = kioskOf(request);
    if (!kiosk) return sendRefusal(reply, whoAsks(request) ? 'not-allowed' : 'not-signed-in');
    if (identity.staffMode.holdsUntil(kiosk.id, grantOf(request)) !== undefined)
      identity.staffMode.leave(grantOf(request));
    return reply.send({ ok: true });
  });
}
