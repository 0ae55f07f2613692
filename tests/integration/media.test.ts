// The folder of what boards show between calls: what it takes, who may read it, and how films are served.
import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MEDIA_LIMITS, type MediaAnswer, mediaAnswer } from '@toiluot/shared/contract';
import { compileChecker } from '@toiluot/shared/contract/validate';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { pause } from '../support/clients.ts';
import { type As, type House, startHouse } from '../support/house.ts';
import { aFilmOf, aPicture, put } from '../support/media-files.ts';

let house: House;
let administrator: As;
let folder: string;
const board = () => house.asDevice('board-a');
beforeAll(async () => {
  house = await startHouse();
  administrator = await house.asStaff('quantri');
  folder = join(house.dataDir, 'media');
});
afterAll(() => house.stop());
beforeEach(() => rmSync(folder, { recursive: true, force: true }));

/** The list as it is once the server has looked anew. */
async function listed(as: As, isThere: (answer: MediaAnswer) => boolean): Promise<MediaAnswer> {
  for (let left = 200; left > 0; left -= 1) {
    const answer = (await (await house.get('/api/media', as)).json()) as MediaAnswer;
    if (isThere(answer)) return answer;
    await pause(50);
  }
  throw new Error('the list never came to hold what was put there');
}
function fill(files: Readonly<Record<string, Buffer | string>>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) put(folder, name, content);
}
const names = (list: readonly { readonly name: string }[] | undefined) => (list ?? []).map(({ name }) => name);

test('pictures, films and texts are listed in order of name; a missing or empty folder holds nothing', async () => {
  expect((await listed(board(), ({ items }) => items.length === 0)).items).toEqual([]);
  fill({
    '10 giờ làm việc.txt': '# Giờ làm việc\r\nSáng 7:30 – 11:30',
    '2 sơ đồ.png': aPicture(),
    '3 hướng dẫn.MP4': aFilmOf(5000),
    '.hidden.png': aPicture(),
  });
  const answer = await listed(board(), ({ items }) => items.length === 3);
  expect(compileChecker(mediaAnswer).problems(answer)).toEqual([]);
  expect(answer.items).toMatchObject([
    { name: '2 sơ đồ.png', kind: 'image' },
    { name: '3 hướng dẫn.MP4', kind: 'video', bytes: 5000 },
    { name: '10 giờ làm việc.txt', kind: 'text', text: '# Giờ làm việc\nSáng 7:30 – 11:30' },
  ]);
  expect(answer).not.toHaveProperty('refused');
  expect(answer).not.toHaveProperty('folder');
});

test('what does not fit is left out, and people are told which, why and how much would do', async () => {
  fill({
    'a.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'b.png': 'no picture at all',
    'c.jpg': aPicture(),
    'd.txt': 'dài '.repeat(MEDIA_LIMITS.text),
    'e.md': '',
    'f.mp4': aFilmOf(100),
    'g.txt': Buffer.from([0xff, 0xfe, 0x41]),
    'ok.png': aPicture(),
  });
  truncateSync(join(folder, 'f.mp4'), MEDIA_LIMITS.video + 1);
  writeFileSync(join(house.dataDir, 'elsewhere.png'), aPicture());
  symlinkSync(join(house.dataDir, 'elsewhere.png'), join(folder, 'h.png'));
  const answer = await listed(administrator, ({ items }) => names(items).includes('ok.png'));
  expect(names(answer.items)).toEqual(['ok.png']);
  expect(answer.folder).toBe(folder);
  expect(answer.refused).toEqual([
    { name: 'a.svg', why: 'type', bytes: 41 },
    { name: 'b.png', why: 'content', bytes: 17 },
    { name: 'c.jpg', why: 'content', bytes: aPicture().length },
    { name: 'd.txt', why: 'too-large', bytes: 5 * MEDIA_LIMITS.text, limit: MEDIA_LIMITS.text },
    { name: 'e.md', why: 'empty', bytes: 0 },
    { name: 'f.mp4', why: 'too-large', bytes: MEDIA_LIMITS.video + 1, limit: MEDIA_LIMITS.video },
    { name: 'g.txt', why: 'content', bytes: 3 },
    { name: 'h.png', why: 'no-file', bytes: 0 },
  ]);
}, 30_000);

test('beyond a hundred files the rest is told, not shown', async () => {
  fill(Object.fromEntries(Array.from({ length: 103 }, (_, n) => [`${n + 1}.txt`, `trang ${n + 1}`])));
  const answer = await listed(administrator, ({ items }) => items.length === MEDIA_LIMITS.files);
  expect(answer.refused).toMatchObject([101, 102, 103].map((n) => ({ name: `${n}.txt`, why: 'too-many', limit: 100 })));
}, 30_000);

test('a film is served in ranges under an address that only the list tells', async () => {
  const film = aFilmOf(300_000);
  fill({ 'phim.mp4': film });
  const { url = '' } = (await listed(board(), ({ items }) => items[0]?.name === 'phim.mp4')).items[0] ?? {};
  expect(url).toMatch(/^\/api\/media\/[\w-]{22}\.mp4$/);
  const part = await house.get(url, { range: 'bytes=1000-1999' });
  expect([part.status, part.headers.get('content-range'), part.headers.get('content-type')]).toEqual([
    206,
    'bytes 1000-1999/300000',
    'video/mp4',
  ]);
  expect(part.headers.get('x-content-type-options')).toBe('nosniff');
  expect(Buffer.from(await part.arrayBuffer()).equals(film.subarray(1000, 2000))).toBe(true);
  const whole = await house.get(url);
  expect([whole.status, whole.headers.get('accept-ranges')]).toEqual([200, 'bytes']);
  expect(Buffer.from(await whole.arrayBuffer()).equals(film)).toBe(true);
  expect((await house.get(url, { range: 'bytes=400000-' })).status).toBe(416);
  // Changed or gone, the address is void.
  put(folder, 'phim.mp4', aFilmOf(200));
  await listed(board(), ({ items }) => items[0]?.bytes === 200);
  expect((await house.get(url)).status).toBe(404);
}, 30_000);

test('nothing else of the machine can be had there', async () => {
  fill({ 'phim.mp4': aFilmOf(100), 'chu.txt': 'chữ' });
  await listed(board(), ({ items }) => items.length === 2);
  for (const path of ['phim.mp4', 'chu.txt', '..%2Fhall.db', '%2e%2e%2fhall.db', 'AAAAAAAAAAAAAAAAAAAAAA.mp4', '%00'])
    expect([path, (await house.get(`/api/media/${path}`)).status]).toEqual([path, 404]);
}, 30_000);

test('the list is for boards and for those who look after the hall', async () => {
  const statuses = [];
  for (const as of [
    {},
    house.asDevice('kiosk-1'),
    house.asDevice('pad-05'),
    await house.asStaff('canbo01'),
    await house.asStaff('giamsat'),
    await house.asStaff('kiemtra'),
    board(),
  ])
    statuses.push((await house.get('/api/media', as)).status);
  expect(statuses).toEqual([401, 403, 403, 403, 200, 200, 200]);
});
