// Live, ready, and the figures for those in charge (O02).
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type As, type House, startHouse } from '../support/house.ts';

let isDiskWell = true;
let probes = 0;
let house: House;
let administrator: As;
beforeAll(async () => {
  house = await startHouse({
    wrapStorage: (storage) => ({
      ...storage,
      probe: async () => {
        probes += 1;
        if (!isDiskWell) throw new Error('no space left');
      },
    }),
  });
  administrator = await house.asStaff('quantri');
});
afterAll(() => house.stop());

const statusOf = async (path: string, as: As = {}) => (await house.get(path, as)).status;

test('[O02] live needs nothing, ready proves a write, and however often it is asked the disk is asked rarely', async () => {
  const before = probes;
  for (let n = 0; n < 50; n += 1) expect(await statusOf('/api/ready')).toBe(200);
  expect(await statusOf('/api/live')).toBe(200);
  expect(probes - before).toBeLessThanOrEqual(2);
});

test('[O02] a disk that takes no write: not ready, still live, and ready again by itself', async () => {
  isDiskWell = false;
  await expect.poll(() => statusOf('/api/ready'), { timeout: 15_000, interval: 200 }).toBe(503);
  expect(await statusOf('/api/live')).toBe(200);
  isDiskWell = true;
  await expect.poll(() => statusOf('/api/ready'), { timeout: 15_000, interval: 200 }).toBe(200);
}, 40_000);

test('[O02] the figures are for supervisors and administrators', async () => {
  expect(await statusOf('/api/health')).toBe(401);
  expect(await statusOf('/api/health', await house.asStaff('canbo01'))).toBe(403);
  expect(await statusOf('/api/health', house.asDevice('board-a'))).toBe(403);
  const report = (await (await house.get('/api/health', administrator)).json()) as object;
  expect(report).toMatchObject({ ready: true, backup: null, clockStepMs: expect.any(Number) });
});
