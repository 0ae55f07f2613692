// The server comes back on its own port with its own data: boards find it by themselves, and nothing is said again.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DeviceId, ServiceId } from '../../shared/contract/index.ts';
import { oneQueueCatalogue, pause, until } from '../support/clients.ts';
import { DeskCrew } from '../support/desk-crew.ts';
import { dataFolder, defaultCatalogue, type House, startHouse } from '../support/house.ts';
import { aLiveBoard, faceOf, type LiveBoard } from '../support/live-boards.ts';
import { forget } from '../support/serve-house.ts';
import { aSpeakingBoard } from '../support/speaking-board.ts';

const SERVICE = 'stnmt-dat-dai';
const BOARDS = 500;

let dataDir: string;
let house: House;
let boards: LiveBoard[] = [];
const start = async (port = 0): Promise<void> => {
  const catalogue = oneQueueCatalogue(defaultCatalogue(), SERVICE as ServiceId);
  house = await startHouse({ dataDir, catalogue, port, eventsPerSecond: 1_000 });
};
beforeEach(async () => {
  dataDir = dataFolder();
  await start();
});
afterEach(async () => {
  for (const board of boards) board.close();
  boards = [];
  await house.stop();
  forget(dataDir);
});

async function restart(): Promise<void> {
  const port = Number(new URL(house.url).port);
  await house.stop();
  await start(port);
}

const truth = (): object =>
  JSON.parse(JSON.stringify(house.app.views.body({ key: 'board.view all', view: 'board.view', subject: 'all' })));
const wrongOnes = (): LiveBoard[] => {
  const now = JSON.stringify(truth());
  return boards.filter((board) => JSON.stringify(faceOf(board.picture())) !== now);
};

test(`${BOARDS} boards are right again after a restart, and none chimes for what it had shown before`, async () => {
  const crew = await DeskCrew.at(house, 6);
  const admin = await house.asStaff('quantri');
  const ids = Array.from({ length: BOARDS }, (_, n) => `wall-${n}` as DeviceId);
  await Promise.all(ids.map((device) => house.done('device.approve', { device, kind: 'board', name: device }, admin)));
  boards = ids.map((id) => aLiveBoard(house.url, house.deviceToken(id)));
  // A board chimes for what is new to it: each has to see the hall before the calls come.
  await until('all have their first picture', () => boards.every((board) => board.picture() !== undefined), 60_000);
  for (let n = 0; n < 4; n += 1) await crew.callOne(SERVICE);
  await until('all show the calls', () => wrongOnes().length === 0, 30_000);
  await until('all have chimed', () => boards.every((board) => board.chimes() > 0), 30_000);
  const before = boards.map((board) => board.chimes());
  await restart();
  const startedAt = performance.now();
  const isBack = (board: LiveBoard): boolean => board.connection.lostAt.peek() === undefined;
  await until('all are back and right', () => boards.every(isBack) && wrongOnes().length === 0, 60_000);
  process.stdout.write(`${BOARDS} boards right ${Math.round(performance.now() - startedAt)} ms after the start\n`);
  expect(wrongOnes()).toEqual([]);
  expect(boards.map((board) => board.chimes())).toEqual(before);
  expect(boards[0]?.picture()?.calls).toHaveLength(4);
}, 180_000);

test('[AN10] what was being said when the server stopped is not said again; new calls are', async () => {
  const token = house.deviceToken('board-a');
  const speaker = aSpeakingBoard(house.url, token, () => 60_000);
  const crew = await DeskCrew.at(house, 2);
  await crew.callOne(SERVICE);
  await until('it speaks', () => speaker.heard.length === 1, 20_000);
  const [first] = speaker.heard;
  await restart();
  await until('it was cut', () => first?.isCut === true, 15_000);
  const announcement = first?.play.announcement;
  await until('nothing of it is left', () => house.app.bus.state.announcements.size === 0, 15_000);
  await pause(3_000);
  expect(speaker.heard.filter(({ play }) => play.announcement === announcement)).toHaveLength(1);
  await (await DeskCrew.at(house, 2)).callOne(SERVICE);
  await until('new calls are said', () => speaker.heard.some(({ play }) => play.announcement !== announcement), 25_000);
  speaker.close();
}, 120_000);
