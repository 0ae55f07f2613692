// R03, AN4: what could not be stored did not happen: it is neither acknowledged nor shown, and the same wish may come again.
import { expect, test } from 'vitest';
import { StorageUnavailable } from '../../server/src/storage/storage.ts';
import { deskId, deviceScreen, openDesk, pause } from '../support/clients.ts';
import { startHouse } from '../support/house.ts';

const wish = { service: 'stnmt-dat-dai' };

test('[R03] a disk that fails: "try again", nothing shown, no number lost, and the house recovers by itself', async () => {
  let failing = false;
  const house = await startHouse({
    wrapStorage: (storage) => ({
      ...storage,
      commit: (...batch) => (failing ? Promise.reject(new StorageUnavailable('disk full')) : storage.commit(...batch)),
    }),
  });
  try {
    const kiosk = house.asDevice('kiosk-1');
    const officer = await openDesk(house, 4);
    const first = await house.done('ticket.issue', wish, kiosk);
    const board = await deviceScreen(house, 'board-a');
    await board.picture('board.view', (v) => v.waitingTotal === 1);
    const { committedSeq } = house.app.bus;
    failing = true;
    const refused = await Promise.all([
      ...Array.from({ length: 10 }, (_, n) => house.post('ticket.issue', wish, kiosk, `full-${n}`)),
      house.post('desk.call-next', { desk: deskId(4) }, officer, 'call-full'),
    ]);
    for (const { status, reply } of refused)
      expect([status, reply]).toMatchObject([503, { code: 'storage-unavailable' }]);
    await pause(600);
    expect(house.app.bus.committedSeq).toBe(committedSeq);
    expect(board.all('board.view').filter((v) => v.calls.length > 0 || v.waitingTotal > 1)).toEqual([]);
    failing = false;
    const again = await Promise.all(
      Array.from({ length: 10 }, (_, n) => house.post('ticket.issue', wish, kiosk, `full-${n}`)),
    );
    const labels = again.map(({ reply }) => (reply.ok ? reply.result.label : reply.code)).sort();
    expect([first.label, ...labels]).toEqual(
      Array.from({ length: 11 }, (_, n) => `C0${String(n + 1).padStart(2, '0')}`),
    );
    const call = await house.done('desk.call-next', { desk: deskId(4) }, officer, 'call-full');
    expect(call.label).toBe(first.label);
    await board.picture('board.view', (v) => v.calls.some((c) => c.label === first.label));
  } finally {
    await house.stop();
  }
});

test('[R03] a disk that fails every third time under load: acknowledged = stored', async () => {
  let commits = -Infinity;
  const house = await startHouse({
    wrapStorage: (storage) => ({
      ...storage,
      commit: (...batch) => {
        commits += 1;
        return commits > 0 && commits % 3 === 0
          ? Promise.reject(new StorageUnavailable('busy'))
          : storage.commit(...batch);
      },
    }),
  });
  try {
    commits = 0;
    const kiosk = house.asDevice('kiosk-1');
    const told: string[] = [];
    await Promise.all(
      Array.from({ length: 8 }, async (_, client) => {
        for (let n = 0; n < 40; n += 1) {
          for (;;) {
            const { reply } = await house.post(
              'ticket.issue',
              { service: 'stp-quoc-tich' },
              kiosk,
              `busy-${client}-${n}`,
            );
            if (reply.ok) {
              told.push(reply.result.label);
              break;
            }
            if (reply.code === 'series-exhausted') break;
            expect(reply.code).toBe('storage-unavailable');
          }
        }
      }),
    );
    const numbers = told.map((label) => Number(label.slice(1))).sort((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, n) => 400 + n));
    expect(numbers).toHaveLength(200);
  } finally {
    await house.stop();
  }
});
