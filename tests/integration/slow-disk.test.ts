// A disk that takes its time: the storage's commit is held until the test lets it go.
import type { TicketId } from '@toiluot/shared/contract';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type House, startHouse } from '../support/house.ts';

const SERVICE = 'stnmt-dat-dai';

let house: House;
/** Commits that have begun and wait for the disk. */
let waiting: { readonly size: number; readonly finish: () => void; readonly fail: () => void }[] = [];
let isSlow = false;

const turn = () => new Promise((next) => setTimeout(next, 20));
const issue = () => house.app.bus.execute('ticket.issue', { service: SERVICE }, kiosk, crypto.randomUUID());
const kiosk = { kind: 'device', id: 'kiosk-1' } as never;

beforeEach(async () => {
  house = await startHouse({
    wrapStorage: (storage) => ({
      ...storage,
      async commit(centre, expectedSeq, batch) {
        if (isSlow)
          await new Promise<void>((finish, reject) =>
            waiting.push({ size: batch.replies.length, finish, fail: () => reject(new Error('no disk')) }),
          );
        return storage.commit(centre, expectedSeq, batch);
      },
    }),
  });
  house.app.scheduler.stop();
  isSlow = true;
});
afterEach(async () => {
  isSlow = false;
  for (const { finish } of waiting) finish();
  waiting = [];
  await house.stop();
});

test('[AN4] what is on its way to the disk is in no view, and a view asked for meanwhile tells what is stored', async () => {
  const before = house.app.bus.committedSeq;
  const first = issue();
  await turn();
  const asked = house.get('/api/views/kiosk.view', house.asDevice('kiosk-1')).then((response) => response.json());
  await turn();
  const second = issue();
  await turn();
  expect(waiting.map(({ size }) => size)).toEqual([1]);
  expect(house.app.bus.committedSeq).toBe(before);
  waiting.shift()?.finish();
  const view = (await asked) as { seq: number; waitingTotal: number };
  expect(view).toMatchObject({ seq: house.app.bus.committedSeq, waitingTotal: 1 });
  await turn();
  waiting.shift()?.finish();
  expect([(await first).ok, (await second).ok]).toEqual([true, true]);
});

test('commands that come while the disk works wait for their turn and share the next commit; a refusal waits as well', async () => {
  const first = issue();
  await turn();
  const more = [issue(), issue(), issue()];
  const refused = house.app.bus.execute('ticket.issue', { service: 'none' }, kiosk, crypto.randomUUID());
  await turn();
  expect(house.app.bus.state.day?.issuedCount).toBe(1);
  waiting.shift()?.finish();
  await turn();
  expect(waiting.map(({ size }) => size)).toEqual([3]);
  expect((await first).ok).toBe(true);
  expect(await refused).toMatchObject({ ok: false, code: 'unknown-service' });
  waiting.shift()?.finish();
  const labels = (await Promise.all(more)).map((reply) => (reply.ok ? (reply.result as { label: string }).label : ''));
  expect(new Set(labels).size).toBe(3);
});

test('[R03] a commit that fails gives back its own commands alone: those behind it are decided on what is stored', async () => {
  const lost = issue();
  await turn();
  const behind = issue();
  await turn();
  waiting.shift()?.fail();
  expect(await lost).toMatchObject({ ok: false, code: 'storage-unavailable' });
  await turn();
  waiting.shift()?.finish();
  const reply = await behind;
  expect(reply).toMatchObject({ ok: true, result: { label: 'C001' } });
  expect([...house.app.bus.state.tickets.keys()]).toEqual([
    (reply.ok && (reply.result as { ticket: TicketId }).ticket) || '',
  ]);
});

test('[NB4] the same request once more while the disk works is one ticket', async () => {
  const id = crypto.randomUUID();
  const ask = () => house.app.bus.execute('ticket.issue', { service: SERVICE }, kiosk, id);
  const first = ask();
  await turn();
  const again = ask();
  await turn();
  waiting.shift()?.finish();
  expect(await again).toEqual(await first);
  expect(house.app.bus.state.day?.issuedCount).toBe(1);
});
