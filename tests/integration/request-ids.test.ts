// NB4, TK4, C02, C03: a repeated request id is the same wish, over whichever door and after whichever restart.
import { rmSync } from 'node:fs';
import type { Reply, ResultOf } from '@toiluot/shared/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deskId, deviceScreen, openDesk, pause } from '../support/clients.ts';
import { dataFolder, type House, startHouse } from '../support/house.ts';

const folder = dataFolder();
let house: House;
beforeAll(async () => {
  house = await startHouse({ dataDir: folder });
});
afterAll(async () => {
  await house.stop();
  rmSync(folder, { recursive: true, force: true });
});

const wish = { service: 'stnmt-dat-dai' };
const issuedCount = () => house.app.bus.state.day?.issuedCount ?? 0;
const kiosk = () => house.asDevice('kiosk-1');

test('[NB4] the same id and payload give the same ticket, token and print job, with one effect', async () => {
  const first = await house.post('ticket.issue', wish, kiosk(), 'touch-1');
  const before = { issued: issuedCount(), seq: house.app.bus.committedSeq, jobs: house.app.bus.state.printJobs.size };
  const again = await house.post('ticket.issue', wish, kiosk(), 'touch-1');
  const socket = await house.socket({ token: house.deviceToken('kiosk-1') });
  const overSocket = await house.send(socket, 'ticket.issue', wish, 'touch-1');
  expect(again).toEqual(first);
  expect(overSocket).toEqual(first.reply);
  expect({ issued: issuedCount(), seq: house.app.bus.committedSeq, jobs: house.app.bus.state.printJobs.size }).toEqual(
    before,
  );
});

test.each([
  ['another service', 'ticket.issue', { service: 'stp-ket-qua' }, 'kiosk-1'],
  ['another command', 'ticket.reprint', { ticket: 'x' }, 'kiosk-1'],
  ['another kiosk', 'ticket.issue', wish, 'kiosk-2'],
] as const)('[TK4] the same id for %s is refused with 422 and changes nothing', async (_what, name, input, device) => {
  await house.done('ticket.issue', wish, kiosk(), 'touch-2');
  const seq = house.app.bus.committedSeq;
  const { status, reply } = await house.post(name, input, house.asDevice(device), 'touch-2');
  expect([status, reply]).toMatchObject([422, { ok: false, code: 'key-reused' }]);
  expect(house.app.bus.committedSeq).toBe(seq);
});

test('[C03] ten at once, sockets and HTTP mixed, are one ticket; 40 times over', async () => {
  const sockets = await Promise.all(
    Array.from({ length: 5 }, () => house.socket({ token: house.deviceToken('kiosk-1') })),
  );
  const before = issuedCount();
  for (let round = 0; round < 40; round += 1) {
    const id = `burst-${round}`;
    const replies = await Promise.all([
      ...sockets.map((socket) => house.send(socket, 'ticket.issue', wish, id)),
      ...Array.from({ length: 5 }, async () => (await house.post('ticket.issue', wish, kiosk(), id)).reply),
    ]);
    const tickets = new Set(replies.map((reply) => (reply.ok ? reply.result.ticket : reply.code)));
    expect(tickets.size, `round ${round}: ${[...tickets]}`).toBe(1);
  }
  expect(issuedCount()).toBe(before + 40);
});

test('[C02] a repeated call gives one call and one announcement', async () => {
  const officer = await openDesk(house, 4);
  const board = await deviceScreen(house, 'board-a');
  const calls = await Promise.all(
    Array.from({ length: 10 }, () => house.post('desk.call-next', { desk: deskId(4) }, officer, 'press-1')),
  );
  expect(new Set(calls.map(({ reply }) => JSON.stringify(reply))).size).toBe(1);
  expect(calls[0]?.reply.ok).toBe(true);
  await board.picture('board.view', (v) => v.calls.some((c) => c.desk === 4));
  await pause(100);
  const announced = new Set(
    board.all('board.view').flatMap((v) => v.calls.filter((c) => c.desk === 4).map((c) => c.callId)),
  );
  expect(announced.size).toBe(1);
  expect(house.app.bus.state.figures.recentCalls.filter((c) => c.desk === deskId(4))).toHaveLength(1);
});

test('[TK4] a refusal is repeated as it was', async () => {
  const officer = await house.asStaff('canbo04');
  const busy = await house.post('desk.call-next', { desk: deskId(4) }, officer, 'press-2');
  expect(busy.reply).toMatchObject({ ok: false, code: 'desk-busy' });
  await house.done('desk.start', { desk: deskId(4) }, officer);
  await house.done('desk.finish', { desk: deskId(4) }, officer);
  expect(await house.post('desk.call-next', { desk: deskId(4) }, officer, 'press-2')).toEqual(busy);
});

test('[C02] after a restart on the same folder the first reply still stands, and 422 too', async () => {
  const first: Reply<ResultOf<'ticket.issue'>> = (await house.post('ticket.issue', wish, kiosk(), 'touch-3')).reply;
  const epoch = house.app.bus.epoch;
  const seq = house.app.bus.committedSeq;
  await house.stop();
  house = await startHouse({ dataDir: folder });
  expect([house.app.bus.epoch, house.app.bus.committedSeq]).toEqual([epoch, seq]);
  const replies = await Promise.all(
    Array.from({ length: 10 }, () => house.post('ticket.issue', wish, kiosk(), 'touch-3')),
  );
  for (const { reply } of replies) expect(reply).toEqual(first);
  expect((await house.post('ticket.issue', { ...wish, language: 'en' }, kiosk(), 'touch-3')).status).toBe(422);
  expect(house.app.bus.committedSeq).toBe(seq);
  const next = await house.done('ticket.issue', wish, kiosk(), 'touch-4');
  expect(first.ok && Number(next.label.slice(1)) - Number(first.result.label.slice(1))).toBe(1);
});
