// Boards on a bad line: whatever happens to it, no call is missed and in the end every board shows what is true.
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BoardView, ServiceId } from '../../shared/contract/index.ts';
import { createViewStore } from '../../shared/ui/connection/view-store.ts';
import { deskId, deviceScreen, oneQueueCatalogue, pause, seeded, until } from '../support/clients.ts';
import { counted, lastingFor } from '../support/counts.ts';
import { CuttingProxy } from '../support/cutting-proxy.ts';
import { DeskCrew } from '../support/desk-crew.ts';
import { defaultCatalogue, type House, startHouse } from '../support/house.ts';
import { aLiveBoard, faceOf, type LiveBoard } from '../support/live-boards.ts';

const SERVICE = 'stnmt-dat-dai';
const HEAL_MS = 20_000;

let proxy: CuttingProxy;
let house: House;
let boards: LiveBoard[] = [];
beforeEach(async () => {
  proxy = await CuttingProxy.start();
  const catalogue = oneQueueCatalogue(defaultCatalogue(), SERVICE as ServiceId);
  house = await startHouse({ catalogue, publicHost: proxy.host });
  proxy.target = Number(new URL(house.url).port);
});
afterEach(async () => {
  for (const board of boards) board.close();
  boards = [];
  proxy.stop();
  await house.stop();
});

async function hang(...ids: string[]): Promise<void> {
  boards = ids.map((id) => aLiveBoard(`http://${proxy.host}`, house.deviceToken(id)));
  await until('the boards have a picture', () => boards.every((board) => board.picture() !== undefined));
}

const isUp = ({ connection }: LiveBoard): boolean => connection.lostAt.peek() === undefined;

/** What the house shows on a board that looks at the same part of it. */
function truthFor(board: LiveBoard): object {
  const zone = board.picture()?.zone?.id ?? 'all';
  const body = house.app.views.body({ key: `board.view ${zone}`, view: 'board.view', subject: zone });
  return JSON.parse(JSON.stringify(body)) as object;
}

async function allAreRight(): Promise<void> {
  const isRight = (board: LiveBoard) => JSON.stringify(faceOf(board.picture())) === JSON.stringify(truthFor(board));
  await until('every board shows what is true', () => boards.every(isRight), HEAL_MS).catch(() => undefined);
  for (const board of boards) expect(faceOf(board.picture())).toEqual(truthFor(board));
}

test('over 24 cuts of the line not one call is missed by a board', async () => {
  const crew = await DeskCrew.at(house, 6);
  await hang('board-hall', 'board-hall');
  for (let round = 0; round < 24; round += 1) {
    await crew.callOne(SERVICE);
    proxy.cut((['reset', 'end', 'half'] as const)[round % 3] ?? 'reset');
    await until('the boards notice', () => !boards.some(isUp), HEAL_MS);
    for (let n = 0; n < 3; n += 1) await crew.callOne(SERVICE);
    await until('the boards are back', () => boards.every(isUp), HEAL_MS);
  }
  await allAreRight();
  expect(proxy.cuts).toBe(24);
  expect(crew.calls).toHaveLength(24 * 4);
  for (const board of boards) expect(crew.calls.filter((id) => !board.shown.has(id))).toEqual([]);
  expect(house.faults).toEqual([]);
}, 180_000);

test(
  '[N01] after cuts, half-closes, delays and silence, in every order, each board equals the server',
  async () => {
    const crew = await DeskCrew.at(house, 6);
    await hang('board-a', 'board-b', 'board-hall');
    const chance = seeded(20_261_125);
    const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)] as T;
    const faults: Record<string, () => void | Promise<void>> = {
      reset: () => proxy.cut('reset'),
      end: () => proxy.cut('end'),
      half: () => proxy.cut('half'),
      slow: () => {
        proxy.delayMs = Math.floor(chance() * 150);
      },
      silence: async () => {
        proxy.hold();
        await pause(chance() * 700);
      },
    };
    for (let run = 0; run < counted(20, 300); run += 1) {
      await crew.callOne(SERVICE);
      for (let n = 0; n < 1 + chance() * 2; n += 1) {
        await faults[pick(Object.keys(faults))]?.();
        await crew.callOne(SERVICE);
      }
      proxy.release();
      proxy.delayMs = 0;
      await allAreRight();
    }
  },
  lastingFor(240_000, 20, 300),
);

test('a line that falls silent for longer than a heartbeat is given up, and the picture is right afterwards', async () => {
  const crew = await DeskCrew.at(house, 3);
  await hang('board-hall');
  const [board] = boards;
  proxy.hold();
  await crew.callOne(SERVICE);
  await until('the board gives the line up', () => board !== undefined && !isUp(board), 25_000);
  proxy.release();
  await allAreRight();
}, 90_000);

test('the newest picture stays, in whatever order real pictures arrive', async () => {
  const crew = await DeskCrew.at(house, 3);
  const screen = await deviceScreen(house, 'board-hall');
  for (let n = 0; n < 8; n += 1) {
    await crew.callOne(SERVICE);
    await until('its picture', () => screen.last('board.view')?.seq === house.app.bus.committedSeq);
  }
  const pictures: readonly BoardView[] = screen.all('board.view');
  const newest = pictures.at(-1);
  expect(new Set(pictures.map(({ seq }) => seq)).size).toBeGreaterThan(8);
  fc.assert(
    fc.property(fc.shuffledSubarray([...pictures], { minLength: pictures.length }), (order) => {
      const store = createViewStore();
      for (const picture of order) store.offer(picture);
      const shown = store.view('board.view').peek();
      expect(shown?.seq).toBe(newest?.seq);
      expect(shown?.calls.map(({ desk }) => deskId(desk)).sort()).toEqual(
        newest?.calls.map(({ desk }) => deskId(desk)).sort(),
      );
    }),
  );
});
