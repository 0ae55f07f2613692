import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { SetupInfo } from '@toiluot/shared/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { CommandBus } from '../application/command-bus.ts';
import type { SetupCode } from '../application/identity/setup-code.ts';
import { sendRefusal, sendReply } from './errors.ts';

type Parts = {
  readonly bus: CommandBus;
  /** Absent when the file held an account at start, and in a trial hall. */
  readonly setupCode: SetupCode | undefined;
  readonly root: string;
};

const PAGE = 'setup.html';
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Set-up is open until the first account exists; then its page and routes are an address where nothing lives (A01). */
export const isSetupOpen = ({ bus, setupCode }: Pick<Parts, 'bus' | 'setupCode'>): boolean =>
  setupCode !== undefined && bus.state.staff.size === 0;

/** `/setup`, `GET` and `POST /api/setup`: the first administrator's account, against the code of the console. */
export function setupRoutes(app: FastifyInstance, parts: Parts): void {
  const { bus, setupCode, root } = parts;

  app.get('/setup', (_request, reply) =>
    isSetupOpen(parts)
      ? reply
          .header('cache-control', 'no-store')
          .sendFile(PAGE, join(root, 'counter-ui', 'dist'), { cacheControl: false })
      : sendRefusal(reply, 'not-found'),
  );
  // The built page lies among the screens; its own address there stays closed.
  app.get(`/counter/${PAGE}`, (_request, reply) => sendRefusal(reply, 'not-found'));

  app.get('/api/setup', (_request, reply) => {
    if (!setupCode || !isSetupOpen(parts)) return sendRefusal(reply, 'not-found');
    const info: SetupInfo = {
      centre: { name: bus.state.catalogue?.file.centre.name ?? { vi: '' } },
      isCodeVoid: setupCode.isVoid,
    };
    return reply.header('cache-control', 'no-store').send(info);
  });

  app.post('/api/setup', async (request: FastifyRequest, reply) => {
    if (!setupCode || !isSetupOpen(parts)) return sendRefusal(reply, 'not-found');
    const { code, username, displayName, password } = (request.body ?? {}) as Record<string, unknown>;
    const verdict = setupCode.take(text(code));
    if (verdict.is === 'void') return sendRefusal(reply, 'setup-code-void');
    if (verdict.is === 'wrong') return sendRefusal(reply, 'setup-code-wrong', { triesLeft: verdict.triesLeft });
    const account = { username, displayName, password, role: 'administrator' };
    const answer = await bus.execute('staff.save', account, { kind: 'system', part: 'setup' }, `setup-${randomUUID()}`);
    if (!answer.ok) setupCode.giveBack();
    return sendReply(reply, answer);
  });
}
