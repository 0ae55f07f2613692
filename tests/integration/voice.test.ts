// The voice through real sockets: two boards of one zone with the boards' own code, one of them dies in mid-sentence.
import { join } from 'node:path';
import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Mouth, type SpeakerLine, startSpeaker } from '../../display-board/src/sound/speaker.ts';
import { verifyJournal } from '../../server/src/application/replay.ts';
import { openSqliteStorage } from '../../server/src/storage/sqlite/open-sqlite-storage.ts';
import type { CentreId, DeviceId, HallView, SpeakerView } from '../../shared/contract/index.ts';
import { deskId, openDesk, openScreen, pause, until } from '../support/clients.ts';
import { CuttingProxy } from '../support/cutting-proxy.ts';
import { type House, startHouse } from '../support/house.ts';
import { aSpeakingBoard } from '../support/speaking-board.ts';

type Play = NonNullable<SpeakerView['play']>;

let proxy: CuttingProxy;
let house: House;
beforeEach(async () => {
  proxy = await CuttingProxy.start();
  house = await startHouse({ publicHost: proxy.host });
  proxy.target = Number(new URL(house.url).port);
  await house.done(
    'device.approve',
    { device: 'board-a-2', kind: 'board', name: 'Bảng khu A, hai', zone: 'A' },
    await house.asStaff('quantri'),
  );
});
afterEach(async () => {
  proxy.stop();
  await house.stop();
});

/** A board's own code on a real socket; its mouth fetches the sound and notes what it would play. */
async function aSpeaker(id: string, lengthOf: (play: Play) => number) {
  const screen = await openScreen(house, { token: house.deviceToken(id) });
  const view = signal<SpeakerView | undefined>(undefined);
  const isUp = signal(true);
  const heard: { play: Play; bytes: number; end: 'whole' | 'cut' | 'still' }[] = [];
  screen.socket.on('speaker.view', (picture: SpeakerView) => {
    view.value = picture;
  });
  screen.socket.on('disconnect', () => {
    isUp.value = false;
  });
  // As the boards' own line: what a closed socket leaves unanswered is refused, never thrown.
  const line: SpeakerLine = {
    view,
    isUp,
    send: (name, input) =>
      house.send(screen.socket, name, input).catch(() => ({ ok: false, code: 'not-ready', message: '' })) as never,
  };
  let halt: () => void = () => undefined;
  const mouth: Mouth = {
    state: signal('running'),
    voices: () => [],
    prepare: () => Promise.resolve(),
    async say(play) {
      const sound = await house.get(play.url, house.asDevice(id));
      expect(sound.headers.get('content-type')).toBe('audio/wav');
      const entry: (typeof heard)[number] = { play, bytes: (await sound.arrayBuffer()).byteLength, end: 'still' };
      heard.push(entry);
      return new Promise((resolve) => {
        const end = (how: 'whole' | 'cut') => {
          entry.end = how;
          resolve(how === 'whole');
        };
        const timer = setTimeout(() => end('whole'), lengthOf(play));
        halt = () => {
          clearTimeout(timer);
          end('cut');
        };
      });
    },
    stop: () => halt(),
  };
  const stop = startSpeaker({ line, mouth, memory: aMemory(), now: () => performance.now() });
  await screen.subscribe('speaker.view');
  await until(`${id} reports`, () => house.app.announcer.facts.boards().some(({ device }) => device === id));
  return { id, heard, socket: screen.socket, stop };
}

function aMemory() {
  const known = new Set<string>();
  return { has: (key: string) => known.has(key), add: (key: string) => known.add(key) };
}

/** A ticket taken long enough ago, called to desk 1. */
async function call(): Promise<string> {
  const issued = await house.done('ticket.issue', { service: 'skhdt-doanh-nghiep' }, house.asDevice('kiosk-1'));
  await house.done('desk.call-next', { desk: deskId(1) }, await openDesk(house, 1));
  return issued.label;
}

test('[AN10] the speaker dies in mid-sentence: the other board says it once more, in compact form', async () => {
  const one = await aSpeaker('board-a', () => 60_000);
  const two = await aSpeaker('board-a-2', ({ expectedMs }) => expectedMs);
  const label = await call();
  await until('the first board speaks', () => one.heard.length + two.heard.length > 0, 15_000);
  // Which board was chosen is the server's business; with the first reporting first, it is the first.
  expect([one.heard.length, two.heard.length]).toEqual([1, 0]);
  expect(one.heard[0]).toMatchObject({ play: { variant: 'full', zone: 'A' } });
  expect(one.heard[0]?.bytes).toBeGreaterThan(10_000);
  one.socket.disconnect();
  await until('the other board has said it', () => two.heard[0]?.end === 'whole', 15_000);
  await until('it has ended', () => house.app.bus.state.announcements.size === 0);
  expect(one.heard.map(({ end }) => end)).toEqual(['cut']);
  expect(two.heard.map(({ play }) => [play.variant, play.announcement])).toEqual([
    ['compact', one.heard[0]?.play.announcement],
  ]);
  expect(label).toBe('A001');
  expect(house.faults).toEqual([]);
  for (const speaker of [one, two]) speaker.stop();
}, 60_000);

test('[AN10] a line that carries nothing and stays open: within 12 s the other board says it, never both at once', async () => {
  const one = aSpeakingBoard(`http://${proxy.host}`, house.deviceToken('board-a'), () => 60_000);
  const boards = () => house.app.announcer.facts.boards().map(({ device }) => device);
  await until('the first board reports', () => boards().includes('board-a' as DeviceId));
  const two = aSpeakingBoard(house.url, house.deviceToken('board-a-2'), ({ expectedMs }) => expectedMs);
  try {
    await until('the second board reports', () => boards().includes('board-a-2' as DeviceId));
    await call();
    await until('the first board speaks', () => one.heard.length > 0, 15_000);
    proxy.hold();
    await until('the second board speaks', () => two.heard.length > 0, 12_000);
    const [cut, again] = [one.heard[0], two.heard[0]];
    expect([cut?.isCut, again?.play.variant]).toEqual([true, 'compact']);
    expect(again?.play.epoch).toBeGreaterThan(cut?.play.epoch ?? Infinity);
    expect(again?.from).toBeGreaterThan(cut?.to ?? Infinity);
    proxy.release();
    await until('the second board has said it', () => two.heard[0]?.to !== undefined, 10_000);
    await until('the first board is back', () => boards().length === 2, 10_000);
    await until('nothing is left to say', () => house.app.bus.state.announcements.size === 0);
    expect([one.heard.length, two.heard.length, two.heard[0]?.isCut]).toEqual([1, 1, false]);
    expect(house.faults).toEqual([]);
  } finally {
    for (const board of [one, two]) board.close();
  }
}, 60_000);

test('[AN1] the picture comes before the voice, and a sound is for boards alone', async () => {
  const board = await openScreen(house, { token: house.deviceToken('board-b') });
  await board.subscribe('board.view', { zone: 'A' });
  const speaker = await aSpeaker('board-a', ({ expectedMs }) => expectedMs);
  await call();
  const picture = await board.picture('board.view', ({ calls }) => calls.length === 1);
  expect(picture.calls[0]?.label).toBe('A001');
  expect(speaker.heard).toEqual([]);
  await until('it is said', () => speaker.heard[0]?.end === 'whole', 15_000);
  const { url } = speaker.heard[0]?.play ?? { url: '' };
  const status = async (as: Record<string, string>) => (await house.get(url, as)).status;
  expect([await status({}), await status(house.asDevice('kiosk-1')), await status(house.asDevice('board-b'))]).toEqual([
    401, 403, 200,
  ]);
  expect((await house.get('/api/announcements/nothing.wav?v=full.vi', house.asDevice('board-a'))).status).toBe(404);
  speaker.stop();
}, 60_000);

test('[AN11] an emergency is given to both zones at once, and the hall sees who speaks', async () => {
  const a = await aSpeaker('board-a', ({ expectedMs }) => expectedMs);
  const hall = await aSpeaker('board-hall', ({ expectedMs }) => expectedMs);
  const supervisor = await house.asStaff('giamsat');
  await pause(300);
  await house.done(
    'announcement.say',
    { text: { vi: 'Mời rời khỏi tòa nhà; rm -rf /', en: 'Please leave' }, emergency: true },
    supervisor,
  );
  await until('both have said it', () => a.heard[0]?.end === 'whole' && hall.heard[0]?.end === 'whole', 15_000);
  expect([a.heard[0]?.play.zone, hall.heard[0]?.play.zone]).toEqual(['A', 'B']);
  expect([a.heard[0]?.play.volume, a.heard[0]?.play.emergency]).toEqual([100, true]);
  const view = (await (await house.get('/api/views/hall.view', supervisor)).json()) as {
    voice: { zones: { zone: string; speaker: string }[]; engines: unknown[] };
  };
  expect(view.voice.zones.map(({ zone, speaker }) => [zone, speaker])).toEqual([
    ['A', 'board-a'],
    ['B', 'board-hall'],
  ]);
  expect(view.voice.engines).toContainEqual({ engine: 'chime', ok: true });
  for (const speaker of [a, hall]) speaker.stop();
}, 60_000);

test('[AN16] what a person heard stands in the hall with name and time, in the file and in the journal', async () => {
  const supervisor = await house.asStaff('giamsat');
  const checks = async () => {
    const view = (await (await house.get('/api/views/hall.view', supervisor)).json()) as HallView;
    return { zones: view.voice?.zones.map(({ check }) => check), alerts: view.alerts.map(({ id }) => id) };
  };
  expect((await checks()).zones).toEqual([undefined, undefined]);
  await house.done('voice.confirm', { zone: 'A', heard: true }, supervisor);
  await house.done('voice.confirm', { zone: 'B', heard: false }, supervisor);
  await until('the hall is told', () => house.app.bus.state.alerts.has('voice-unheard:B'));
  await house.app.bus.settled();
  const by = [...house.app.bus.state.staff.values()].find(({ username }) => username === 'giamsat')?.displayName;
  expect(await checks()).toEqual({
    zones: [
      { heard: true, by, at: expect.any(Number) },
      { heard: false, by, at: expect.any(Number) },
    ],
    alerts: ['voice-unheard:B'],
  });
  const storage = openSqliteStorage({ file: join(house.dataDir, 'hall.db'), readonly: true });
  const { rows } = await storage.load('quang-binh' as CentreId);
  const { findings } = await verifyJournal(storage, 'quang-binh' as CentreId);
  await storage.close();
  expect(rows.voiceChecks.map(({ zone, heard }) => [zone, heard])).toEqual([
    ['A', true],
    ['B', false],
  ]);
  expect(findings).toEqual([]);
}, 60_000);
