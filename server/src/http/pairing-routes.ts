import type { DeviceKind, PairingOpened, PairingState } from '@toiluot/shared/contract';
import { DEVICE_KINDS } from '@toiluot/shared/contract/vocabulary';
import type { FastifyInstance } from 'fastify';
import type { CommandBus } from '../application/command-bus.ts';
import type { Tokens } from '../application/identity/tokens.ts';
import type { PairingDesk } from '../application/pairing/pairing-desk.ts';
import { sendRefusal } from './errors.ts';

type Parts = { readonly bus: CommandBus; readonly pairing: PairingDesk; readonly tokens: Tokens };

/** Anonymous, so small. */
const BODY_LIMIT = 1024;

const isKind = (value: unknown): value is DeviceKind => (DEVICE_KINDS as readonly unknown[]).includes(value);
const VERSION = /^[\w.+-]{1,40}$/;

/** `POST /api/pairing` and `POST /api/pairing/state`: the side of a device that has no credentials yet (D01). */
export function pairingRoutes(app: FastifyInstance, { bus, pairing, tokens }: Parts): void {
  app.post('/api/pairing', { bodyLimit: BODY_LIMIT }, (request, reply) => {
    const { kind, version = '' } = (request.body ?? {}) as { kind?: unknown; version?: unknown };
    if (!isKind(kind))
      return sendRefusal(reply, 'invalid-input', { problems: ['/kind: a kind of device is expected'] });
    const opened = pairing.open({
      kind,
      address: request.ip,
      version: typeof version === 'string' && VERSION.test(version) ? version : '',
    });
    if ('retryAfterMs' in opened) return sendRefusal(reply, 'too-many-requests', opened);
    return reply.header('cache-control', 'no-store').send(opened satisfies PairingOpened);
  });

  app.post('/api/pairing/state', { bodyLimit: BODY_LIMIT }, (request, reply) => {
    const { handle } = (request.body ?? {}) as { handle?: unknown };
    const found = typeof handle === 'string' ? pairing.look(handle) : undefined;
    if (!found) return sendRefusal(reply, 'pairing-over');
    void reply.header('cache-control', 'no-store');
    if (!found.device) return reply.send({ expiresAt: found.expiresAt } satisfies PairingState);
    const device = bus.state.devices.get(found.device);
    if (!device || device.revoked) return sendRefusal(reply, 'pairing-over');
    const { id, name } = device;
    return reply.send({
      expiresAt: found.expiresAt,
      device: { id, name, token: tokens.device(device) },
    } satisfies PairingState);
  });
}
