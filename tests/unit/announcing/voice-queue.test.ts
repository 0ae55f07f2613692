// The queue of a zone and its speakers on a clock moved by hand (voice.md section 4).
import { beforeEach, describe, expect, test } from 'vitest';
import { volumeAt } from '../../../server/src/domain/policy/voice-volume.ts';
import { LENGTHS, VoiceHall } from '../../support/voice-hall.ts';

let hall: VoiceHall;

/** Desks 1 and 2 stand in zone A, desk 3 in zone B. */
async function aHall(...boards: string[]): Promise<VoiceHall> {
  const made = new VoiceHall(boards);
  await made.start();
  await made.furnish();
  for (const service of ['alpha', 'alpha', 'beta', 'beta', 'gamma', 'gamma', 'gamma']) await made.issue(service);
  await made.pass(10_000);
  return made;
}

/** Label, variant and board of everything heard, in order. */
const heard = () => hall.heard.map(({ record, board }) => [record.label, record.variant, board]);
const labels = () => hall.heard.map(({ record }) => record.label);
const journalled = async (type: string) =>
  (await hall.storage.journalAfter('quang-binh' as never, 0, 10_000))
    .filter((row) => row.type === type)
    .map((row) => JSON.parse(row.data) as Record<string, unknown>);
const supervisor = (name: string, input: object) => hall.must(name, input, hall.supervisor);

describe('order and truth', () => {
  beforeEach(async () => {
    hall = await aHall('board-a', 'board-b');
  });

  test('[AN1] calls of a zone are said one after the other, those of another zone at the same time', async () => {
    await hall.atDesk(1, 'desk.call-next');
    await hall.atDesk(2, 'desk.call-next');
    await hall.atDesk(3, 'desk.call-next');
    await hall.pass(20_000);
    expect(labels().sort()).toEqual(['A001', 'A002', 'B001']);
    const [a1, a2] = hall.heard.filter(({ zone }) => zone === 'A');
    const [b1] = hall.heard.filter(({ zone }) => zone === 'B');
    expect(a2?.from).toBeGreaterThanOrEqual(a1?.to ?? 0);
    expect(b1?.from).toBeLessThan(a1?.to ?? 0);
  });

  test('[AN2] a recall of what still waits goes to the end, is said once, and not as a repetition', async () => {
    await hall.atDesk(1, 'desk.call-next');
    await supervisor('announcement.say', { zone: 'A', text: { vi: 'Một câu dài' } });
    await hall.atDesk(2, 'desk.call-next');
    await supervisor('announcement.say', { zone: 'A', text: { vi: 'Thêm một câu dài' } });
    await hall.pass(15_200);
    await hall.atDesk(2, 'desk.recall');
    await hall.pass(30_000);
    const calls = hall.heard.filter(({ record }) => record.ticket);
    expect(calls.map(({ record }) => [record.label, record.kind])).toEqual([
      ['A001', 'call'],
      ['B001', 'call'],
    ]);
  });

  test('[AN2] a recall of what was said is said again as a repetition', async () => {
    await hall.atDesk(1, 'desk.call-next');
    await hall.pass(15_000);
    await hall.atDesk(1, 'desk.recall');
    await hall.pass(15_000);
    expect(hall.heard.map(({ record }) => record.kind)).toEqual(['call', 'recall']);
  });

  test('[AN2] what began to be served while it waited is not said', async () => {
    await supervisor('announcement.say', { zone: 'A', text: { vi: 'Một câu dài' } });
    await hall.pass(400);
    await hall.atDesk(1, 'desk.call-next');
    await hall.atDesk(1, 'desk.start');
    await hall.pass(20_000);
    expect(labels()).toEqual(['']);
    expect(hall.state.announcements.size).toBe(0);
  });

  test('[AN5] two calls of one desk within 2 s, the older taken back: only the newer is said', async () => {
    await supervisor('announcement.say', { zone: 'A', text: { vi: 'Một câu dài' } });
    await hall.pass(400);
    await hall.atDesk(1, 'desk.call-next');
    await hall.pass(600);
    await hall.atDesk(1, 'desk.undo');
    await hall.atDesk(1, 'desk.call-next');
    await hall.pass(30_000);
    expect(labels()).toEqual(['', 'A001']);
  });

  test('[AN6] a ticket called at once is said 8 s after it was issued; the board shows it at once', async () => {
    await hall.issue('alpha');
    const issued = hall.time;
    for (const name of ['desk.call-next', 'desk.start', 'desk.finish']) await hall.atDesk(1, name);
    for (const name of ['desk.call-next', 'desk.start', 'desk.finish']) await hall.atDesk(1, name);
    await hall.atDesk(1, 'desk.call-next');
    expect(hall.state.figures.recentCalls[0]?.label).toBe('A003');
    await hall.pass(20_000);
    expect(labels()).toEqual(['A003']);
    expect(hall.heard[0]?.from).toBeGreaterThanOrEqual(issued + 8_000);
  });

  test('[AN6] one that may not be said yet holds up nobody', async () => {
    await hall.issue('alpha');
    for (const name of ['desk.call-next', 'desk.start', 'desk.finish']) await hall.atDesk(1, name);
    for (const name of ['desk.call-next', 'desk.start', 'desk.finish']) await hall.atDesk(1, name);
    await hall.atDesk(1, 'desk.call-next');
    await hall.atDesk(2, 'desk.call-next');
    await hall.pass(20_000);
    expect(labels()).toEqual(['B001', 'A003']);
  });
});

describe('after a gap', () => {
  /** Two calls wait behind a sentence that is being said when the power goes. */
  async function cutOff(downMs: number): Promise<void> {
    hall = await aHall('board-a');
    await supervisor('announcement.say', { zone: 'A', text: { vi: 'Một câu dài' } });
    await hall.pass(400);
    await hall.atDesk(1, 'desk.call-next');
    await hall.atDesk(2, 'desk.call-next');
    await hall.pass(400);
    await hall.restart(downMs);
    await hall.pass(40_000);
  }

  test('[AN3] back after 30 s nothing is said of it', async () => {
    await cutOff(30_000);
    expect(labels()).toEqual(['']);
    expect((await journalled('announcement.ended')).map(({ state, reason }) => [state, reason])).toEqual([
      ['failed', 'restart'],
      ['expired', 'too-old'],
      ['expired', 'too-old'],
    ]);
  });

  test('[AN3] back after 8 s it is said in order, and what was being said is not said again', async () => {
    await cutOff(8_000);
    expect(labels()).toEqual(['', 'A001', 'B001']);
  });

  test('[AN3] a board that comes back after 25 s is silent about what was called before', async () => {
    hall = await aHall('board-a');
    hall.switchOff('board-a');
    await hall.atDesk(1, 'desk.call-next');
    await hall.pass(25_000);
    await hall.atDesk(2, 'desk.call-next');
    hall.switchOn('board-a');
    await hall.pass(20_000);
    expect(labels()).toEqual(['B001']);
  });
});

describe('speakers', () => {
  test('[AN10] a board of the zone goes before a board of no zone, which speaks for zones that have none', async () => {
    hall = await aHall('board-hall', 'board-a');
    await hall.atDesk(1, 'desk.call-next');
    await hall.atDesk(3, 'desk.call-next');
    await hall.pass(20_000);
    expect(heard().sort()).toEqual([
      ['A001', 'full', 'board-a'],
      ['A002', 'full', 'board-hall'],
    ]);
  });

  test('[AN10] one board for two zones says one thing at a time', async () => {
    hall = await aHall('board-hall');
    await hall.atDesk(3, 'desk.call-next');
    await hall.pass(400);
    await hall.atDesk(1, 'desk.call-next');
    await hall.pass(20_000);
    expect(labels()).toEqual(['A001', 'A002']);
    expect(hall.heard[1]?.from).toBeGreaterThanOrEqual(hall.heard[0]?.to ?? Infinity);
  });

  test('[AN10] its socket closed in mid-sentence: another says it once more, compact, within 5 s', async () => {
    hall = await aHall('board-a', 'board-a-2');
    await hall.atDesk(1, 'desk.call-next');
    await hall.pass(3_000);
    const first = hall.heard[0]?.board ?? '';
    hall.switchOff(first);
    const lostAt = hall.time;
    await hall.pass(30_000);
    expect(heard()).toEqual([
      ['A001', 'full', first],
      ['A001', 'compact', first === 'board-a' ? 'board-a-2' : 'board-a'],
    ]);
    expect((hall.heard[1]?.from ?? Infinity) - lostAt).toBeLessThanOrEqual(5_000);
  });

  test('[AN10] a silent split: the next one speaks within 12 s, never both at once', async () => {
    hall = await aHall('board-a', 'board-a-2');
    await hall.atDesk(1, 'desk.call-next');
    await hall.pass(1_000);
    const first = hall.heard[0]?.board ?? '';
    hall.board(first).isCutOff = true;
    const lostAt = hall.time;
    await hall.pass(30_000);
    const [, second] = hall.heard;
    expect(second?.board).not.toBe(first);
    expect((second?.from ?? Infinity) - lostAt).toBeLessThanOrEqual(12_000);
    expect(second?.from).toBeGreaterThanOrEqual(hall.heard[0]?.to ?? Infinity);
  });

  test('[AN10] a silent split, healed: the hall was told, the old epoch is refused, and only the other is heard', async () => {
    hall = await aHall('board-a', 'board-a-2');
    await hall.atDesk(1, 'desk.call-next');
    await hall.pass(1_000);
    const [first] = hall.heard;
    const old = hall.board(first?.board ?? '');
    old.isCutOff = true;
    await hall.pass(10_200);
    const [, second] = hall.heard;
    expect([second?.board === old.id, second?.record.variant, second?.isCut]).toEqual([false, 'compact', false]);
    expect(second?.to).toBeGreaterThan(hall.time);
    await hall.must('hall.tick', {});
    expect([...hall.state.alerts.keys()]).toContain(`speaker-failed:${old.id}`);
    old.isCutOff = false;
    old.reportedAt = 0;
    const { id: announcement, epoch } = first?.record ?? {};
    const asOld = { kind: 'device', id: old.id as never } as const;
    for (const [name, more] of [
      ['announcement.started', {}],
      ['announcement.ended', { outcome: 'done' }],
    ] as const)
      expect(await hall.send(name, { announcement, epoch, ...more }, asOld)).toMatchObject({
        code: 'speaker-lease-lost',
      });
    await hall.pass(20_000);
    expect(hall.heard.map(({ board, isCut }) => [board, isCut])).toEqual([
      [old.id, true],
      [second?.board, false],
    ]);
  });

  test('[AN10] one that has begun, reports on and never ends is given up 3 s after its length', async () => {
    hall = await aHall('board-a', 'board-a-2');
    await hall.atDesk(1, 'desk.call-next');
    await hall.pass(1_000);
    const [first] = hall.heard;
    const { expectedMs } = first?.record ?? {};
    hall.board(first?.board ?? '').isHung = true;
    const untilGivenUp = (first?.from ?? 0) + (expectedMs ?? 0) + 3_000 - hall.time;
    await hall.pass(untilGivenUp);
    expect(hall.heard).toHaveLength(1);
    await hall.pass(1_000);
    expect(hall.heard.map(({ record }) => record.variant)).toEqual(['full', 'compact']);
    expect(hall.heard[1]?.board).not.toBe(first?.board);
    await hall.must('hall.tick', {});
    expect([...hall.state.alerts.keys()]).toContain(`speaker-failed:${first?.board}`);
  });

  test('[AN10] one cut short whose ticket is served by then is not said again', async () => {
    hall = await aHall('board-a', 'board-a-2');
    await hall.atDesk(1, 'desk.call-next');
    await hall.pass(1_000);
    await hall.atDesk(1, 'desk.start');
    hall.switchOff(hall.heard[0]?.board ?? '');
    await hall.pass(20_000);
    expect(labels()).toEqual(['A001']);
  });

  test('[AN10] a speaker that does not begin within 2 s is passed over and told of', async () => {
    hall = await aHall('board-a', 'board-a-2');
    const deaf = hall.announcer.facts.speakerOf('A' as never) ?? '';
    hall.board(deaf).isHung = true;
    await hall.atDesk(1, 'desk.call-next');
    await hall.pass(6_000);
    expect(heard()).toEqual([['A001', 'compact', deaf === 'board-a' ? 'board-a-2' : 'board-a']]);
    await hall.must('hall.tick', {});
    expect([...hall.state.alerts.keys()]).toContain(`speaker-failed:${deaf}`);
  });

  test('[AN10] a speaker with an older epoch, and a second start, are told to stay silent', async () => {
    hall = await aHall('board-a');
    await hall.atDesk(1, 'desk.call-next');
    await hall.pass(1_000);
    const { id, epoch } = hall.heard[0]?.record ?? {};
    const board = { kind: 'device', id: 'board-a' as never } as const;
    expect(
      await hall.send('announcement.started', { announcement: id, epoch: Number(epoch) - 1 }, board),
    ).toMatchObject({
      code: 'speaker-lease-lost',
    });
    expect(await hall.send('announcement.started', { announcement: id, epoch }, board)).toMatchObject({
      code: 'announcement-wrong-state',
    });
  });

  test('[AN12] a board whose sound is blocked raises an alert and is no candidate; one touch and it speaks', async () => {
    hall = await aHall('board-a');
    const board = hall.board('board-a');
    board.audio = 'blocked';
    await hall.pass(4_000);
    await hall.must('hall.tick', {});
    expect([...hall.state.alerts.keys()]).toContain('sound-blocked:board-a');
    await hall.atDesk(1, 'desk.call-next');
    await hall.pass(4_000);
    expect(labels()).toEqual([]);
    board.audio = 'running';
    await hall.pass(6_000);
    await hall.must('hall.tick', {});
    expect(labels()).toEqual(['A001']);
    expect([...hall.state.alerts.keys()]).not.toContain('sound-blocked:board-a');
  });
});

describe('texts, volume, silence', () => {
  beforeEach(async () => {
    hall = await aHall('board-a');
  });

  test('[AN11] an emergency cuts in within 1 s; the call it cut is said after it, compact', async () => {
    await hall.atDesk(1, 'desk.call-next');
    await hall.pass(2_000);
    await supervisor('announcement.say', { text: { vi: 'Mời rời khỏi tòa nhà', en: 'Please leave' }, emergency: true });
    const asked = hall.time;
    await hall.pass(30_000);
    expect(hall.heard.map(({ record }) => [record.label, record.variant])).toEqual([
      ['A001', 'full'],
      ['', 'full'],
      ['A001', 'compact'],
    ]);
    expect((hall.heard[1]?.from ?? Infinity) - asked).toBeLessThanOrEqual(1_000);
  });

  test('[AN11] a text that an emergency cut is said after it by the same board', async () => {
    await supervisor('announcement.say', { zone: 'A', text: { vi: 'Mời chủ xe' } });
    await hall.pass(2_000);
    await supervisor('announcement.say', { zone: 'A', text: { vi: 'Có cháy' }, emergency: true });
    await hall.pass(30_000);
    expect(hall.heard.map(({ record, isCut }) => [record.text?.vi, isCut])).toEqual([
      ['Mời chủ xe', true],
      ['Có cháy', false],
      ['Mời chủ xe', false],
    ]);
  });

  test("[AN11] a supervisor's text goes before calls that wait and cuts nobody", async () => {
    await hall.atDesk(1, 'desk.call-next');
    await hall.pass(1_000);
    await hall.atDesk(2, 'desk.call-next');
    await supervisor('announcement.say', { zone: 'A', text: { vi: 'Mời chủ xe' } });
    await hall.pass(40_000);
    expect(labels()).toEqual(['A001', '', 'B001']);
    expect(hall.heard.some(({ isCut }) => isCut)).toBe(false);
  });

  test('[AN9] a muted zone is silent with its reason until the time; an emergency is said all the same', async () => {
    await supervisor('voice.mute', { zone: 'A', reason: 'Lễ chào cờ', until: hall.time + 20_000 });
    await hall.atDesk(1, 'desk.call-next');
    await hall.pass(1_000);
    await supervisor('announcement.say', { zone: 'A', text: { vi: 'Có cháy' }, emergency: true });
    await hall.pass(20_000);
    await hall.must('hall.tick', {});
    await hall.atDesk(2, 'desk.call-next');
    await hall.pass(10_000);
    expect(labels()).toEqual(['', 'B001']);
  });

  test('[AN8] quiet times and volume by hour and zone; outside every row the usual volume', async () => {
    const rows = [
      { from: '00:00', to: '07:30', volume: 0 },
      { from: '08:00', to: '09:00', volume: 60 },
      { zone: 'A', from: '08:00', to: '08:30', volume: 0 },
    ];
    await hall.must('settings.save', { settings: { voiceVolume: rows } });
    const at = (time: string) => Date.parse(`2026-11-25T${time}:00+07:00`);
    const zones = ['A', 'B'] as never[];
    expect(zones.map((zone) => volumeAt(hall.state, zone, at('08:10')))).toEqual([0, 60]);
    expect(zones.map((zone) => volumeAt(hall.state, zone, at('08:45')))).toEqual([60, 60]);
    expect(volumeAt(hall.state, zones[0] as never, at('10:00'))).toBe(80);
    expect(volumeAt(hall.state, zones[0] as never, at('08:10'), true)).toBe(100);
    await hall.atDesk(1, 'desk.call-next');
    await hall.pass(10_000);
    expect(labels()).toEqual([]);
    expect(await journalled('announcement.ended')).toContainEqual(expect.objectContaining({ reason: 'quiet-time' }));
  });

  test('"say this now" is a test call of the zone, said by nobody who is not a supervisor', async () => {
    await supervisor('announcement.say', { zone: 'A' });
    await hall.pass(LENGTHS.vi + LENGTHS.en + 3_000);
    expect(hall.heard.map(({ record }) => [record.kind, record.label, record.desk])).toEqual([
      ['test', 'A012', 'desk-01'],
    ]);
    expect(await hall.send('announcement.say', { zone: 'A' }, hall.staffAt(1))).toMatchObject({ code: 'not-allowed' });
  });
});
