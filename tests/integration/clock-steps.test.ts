// A clock that is set while people wait: told, journalled, and nobody's place or time suffers (DY6, O05, F-A17).
import { join } from 'node:path';
import type { CentreId } from '@toiluot/shared/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyJournal } from '../../server/src/application/replay.ts';
import { openSqliteStorage } from '../../server/src/storage/sqlite/open-sqlite-storage.ts';
import { type As, handClock, quietLogger } from '../support/house.ts';
import { forget, postJson, type ServeHouse, setUp, startServeHouse } from '../support/serve-house.ts';

const HOUR = 3_600_000;
const patiently = { timeout: 20_000, interval: 50 };
const clock = handClock();
const lines: { text?: string }[] = [];
let house: ServeHouse;
let kiosk: As;
beforeAll(async () => {
  house = await startServeHouse({ machine: clock, logger: quietLogger([], lines) });
  const admin = await setUp(house);
  const input = { kind: 'kiosk', name: 'Máy 1' };
  const { body } = await postJson(`${house.url}/api/commands/device.approve`, input, {
    'idempotency-key': 'approve',
    ...admin,
  });
  kiosk = { authorization: `Bearer ${(body['result'] as { token: string }).token}` };
});
afterAll(() => forget(house.dataDir));

async function issue(): Promise<{ label: string; issuedAt: number }> {
  clock.advance(4_000);
  const { body } = await postJson(
    `${house.url}/api/commands/ticket.issue`,
    { service: 'stnmt-dat-dai' },
    {
      'idempotency-key': crypto.randomUUID(),
      ...kiosk,
    },
  );
  expect(body).toMatchObject({ ok: true });
  return body['result'] as { label: string; issuedAt: number };
}
const alerts = () => [...house.app.bus.state.alerts.keys()];

test('[O05] steps both ways: an alert and a log line, times in order, nobody expires, the alert ends with the step', async () => {
  await expect.poll(() => house.app.bus.state.day?.state, patiently).toBe('open');
  const tickets = [await issue()];
  for (const jump of [2 * HOUR, -3 * HOUR, 48 * HOUR, -46 * HOUR]) {
    clock.jumpWall(jump);
    tickets.push(await issue());
    await expect.poll(alerts, patiently).toContain('clock-stepped:hall');
  }
  expect(lines.filter(({ text }) => text?.includes('was changed')).length).toBeGreaterThan(0);
  const times = tickets.map(({ issuedAt }) => issuedAt);
  expect(times).toEqual([...times].sort((a, b) => a - b));
  expect(new Set(tickets.map(({ label }) => label)).size).toBe(tickets.length);
  expect([...house.app.bus.state.tickets.values()].map(({ state }) => state)).toEqual(tickets.map(() => 'waiting'));
  clock.jumpWall(house.app.now() - clock.wall());
  await expect.poll(alerts, patiently).not.toContain('clock-stepped:hall');
  expect(house.app.bus.state.day).toMatchObject({ date: '2026-11-25', state: 'open' });
  await house.stop();
  const storage = openSqliteStorage({ file: join(house.dataDir, 'hall.db'), readonly: true });
  const rows = await storage.journalAfter('quang-binh' as CentreId, 0, 10_000);
  expect(
    rows.filter(({ type, data }) => type === 'alert.raised' && data.includes('clock-stepped')).length,
  ).toBeGreaterThan(0);
  expect(rows.map(({ at }) => at)).toEqual(rows.map(({ at }) => at).sort((a, b) => a - b));
  expect((await verifyJournal(storage, 'quang-binh' as CentreId)).findings).toEqual([]);
  await storage.close();
}, 60_000);
