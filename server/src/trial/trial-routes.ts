import type { FastifyInstance } from 'fastify';
import type { App } from '../app.ts';
import { cookieNameOf } from '../application/credentials.ts';
import { sessionInfo } from '../application/lookups.ts';
import { sessionNow } from '../domain/policy/session-state.ts';
import { sendRefusal } from '../http/errors.ts';
import { EnterCodes } from './enter-codes.ts';
import type { PrinterProcesses } from './printer-processes.ts';
import type { TrialAccount } from './trial-accounts.ts';
import { newestPhone, trialInfo, trialStatus } from './trial-info.ts';

type Parts = {
  readonly house: () => App;
  readonly accounts: readonly TrialAccount[];
  readonly printer: () => PrinterProcesses['address'];
};

const seatOf = ({ deskNumber }: TrialAccount): string =>
  deskNumber ? `desk-${String(deskNumber).padStart(2, '0')}` : 'hall';

/** Routes of the trial hall alone; a real hall has none of them (A01). */
export function trialRoutes(app: FastifyInstance, { house: houseOf, accounts, printer }: Parts): void {
  const codes = new EnterCodes();
  const originOf = (host: string | undefined): string => `http://${host ?? ''}`;

  app.get('/api/trial', (request, reply) =>
    reply
      .header('cache-control', 'no-store')
      .send(trialInfo(houseOf(), accounts, printer(), originOf(request.headers.host))),
  );

  app.get('/api/trial/status', (_request, reply) => {
    const house = houseOf();
    const { papers, health, ...facts } = trialStatus(house, house.bus.state.figures.issued);
    const { state } = sessionNow(house.bus.state, house.now());
    return reply
      .header('cache-control', 'no-store')
      .send({ ...facts, printer: { health, papers }, sessionState: state, serverTime: house.now() });
  });

  app.get('/api/trial/phone', (_request, reply) =>
    reply.header('cache-control', 'no-store').redirect(newestPhone(houseOf())),
  );

  app.post('/api/trial/enter', (request, reply) => {
    const house = houseOf();
    const { username } = (request.body ?? {}) as { username?: unknown };
    const account = accounts.find((a) => a.username === username);
    const staff = account && [...house.bus.state.staff.values()].find((s) => s.username === account.username);
    if (!account || !staff) return sendRefusal(reply, 'unknown-staff');
    const seat = seatOf(account);
    return reply.send({
      url: `${originOf(request.headers.host)}/counter/?seat=${seat}#enter=${codes.make(staff.id, house.now())}`,
    });
  });

  app.post('/api/session/enter', async (request, reply) => {
    const house = houseOf();
    const { code } = (request.body ?? {}) as { code?: unknown };
    const id = typeof code === 'string' ? codes.use(code, house.now()) : undefined;
    const staff = id && house.bus.state.staff.get(id);
    if (!staff) return sendRefusal(reply, 'not-signed-in');
    const token = await house.identity.enter(staff);
    void reply.setCookie(cookieNameOf(request.headers['x-seat']), token, {
      path: '/',
      httpOnly: true,
      sameSite: 'strict',
    });
    return reply.send(sessionInfo(house.bus.state, staff.id));
  });
}
