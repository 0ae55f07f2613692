import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordsToKeep } from '../../server/src/application/search-misses.ts';
import { type As, type House, startHouse } from '../support/house.ts';

let house: House;
let admin: As;

beforeAll(async () => {
  house = await startHouse();
  admin = await house.asStaff('quantri');
});
afterAll(() => house.stop());

const tell = (words: unknown, as: As) =>
  fetch(`${house.url}/api/search-misses`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...as },
    body: JSON.stringify({ words }),
  });
const listed = async () =>
  ((await (await house.get('/api/search-misses', admin)).json()) as { misses: object[] }).misses;

describe('the no-result log', () => {
  it('[F-K03] holds words, counts and days, and nothing else', async () => {
    for (const words of ['Hộ  Chiếu', 'hộ chiếu', 'sim 0912345678 viettel'])
      await tell(words, house.asDevice('kiosk-1'));
    expect(await listed()).toEqual([
      {
        words: 'hộ chiếu',
        count: 2,
        firstDay: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        lastDay: expect.any(String),
      },
      { words: 'sim viettel', count: 1, firstDay: expect.any(String), lastDay: expect.any(String) },
    ]);
    expect(JSON.stringify(house.lines)).not.toContain('chiếu');
    const rows = await house.app.bus.state.seq;
    expect(rows).toBe(house.app.bus.committedSeq);
  });

  it('only kiosks tell and only administrators read', async () => {
    expect((await tell('x', {})).status).toBe(401);
    expect((await tell('x', house.asDevice('board-a'))).status).toBe(403);
    expect((await tell('x', admin)).status).toBe(403);
    expect((await tell(7, house.asDevice('kiosk-2'))).status).toBe(400);
    expect((await house.get('/api/search-misses')).status).toBe(401);
    expect((await house.get('/api/search-misses', await house.asStaff('giamsat'))).status).toBe(403);
    expect((await house.get('/api/search-misses', house.asDevice('kiosk-1'))).status).toBe(403);
  });

  it('a kiosk that counts too fast is held back', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 12; n += 1) statuses.push((await tell(`từ lạ ${n}`, house.asDevice('kiosk-2'))).status);
    expect(statuses.slice(0, 10)).toEqual(new Array(10).fill(200));
    expect(statuses.slice(10)).toEqual([429, 429]);
  });

  it('what could name a person or is no word is not kept', () => {
    expect(wordsToKeep('044056001234')).toBeUndefined();
    expect(wordsToKeep('  ?! 12 ')).toBeUndefined();
    expect(wordsToKeep('Giấy phép 2024 <b>lái</b> xe')).toBe('giấy phép b lái b xe');
    expect(wordsToKeep('x'.repeat(200))).toHaveLength(60);
  });
});
