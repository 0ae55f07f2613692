// DY1-DY6, O05, O06: days turn by the calendar, exactly once, whatever the machine's clock and power do.
import { rmSync } from 'node:fs';
import type { HallEvent } from '@toiluot/shared/contract';
import { viewCheckers } from '@toiluot/shared/contract/validate';
import { afterEach, expect, test } from 'vitest';
import { openSqliteStorage } from '../../server/src/storage/sqlite/open-sqlite-storage.ts';
import { deskId, openDesk, seeded } from '../support/clients.ts';
import { dataFolder, defaultCatalogue, type House, handClock, startHouse } from '../support/house.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Local time of Đồng Hới: UTC+7, no daylight saving. 2026-11-25 is a Wednesday. */
const local = (text: string): number => Date.parse(`${text}:00+07:00`);
const land = { service: 'stnmt-dat-dai' };

let stopLater: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stopLater.reverse()) await stop();
  stopLater = [];
});

function folder(): string {
  const made = dataFolder();
  stopLater.push(async () => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** A house that keeps the centre's hours by a clock moved by hand; its own seconds are stopped. */
async function calendarHouse(
  at: number,
  dataDir?: string,
): Promise<{
  house: House;
  clock: ReturnType<typeof handClock>;
  go: (to: number, stepMs?: number) => Promise<void>;
  stop: () => Promise<void>;
}> {
  const clock = handClock(at);
  const house = await startHouse({ machine: clock, alwaysOpen: false, ...(dataDir && { dataDir }) });
  house.app.scheduler.stop();
  let stopped = false;
  const stop = async () => {
    if (!stopped) await house.stop();
    stopped = true;
  };
  stopLater.push(stop);
  /** Time passes in steps, each followed by a second's work. */
  const go = async (to: number, stepMs = 10 * MINUTE) => {
    while (clock.wall() < to) {
      clock.advance(Math.min(stepMs, to - clock.wall()));
      await house.app.scheduler.second();
    }
  };
  await house.app.scheduler.second();
  return { house, clock, go, stop };
}

async function journal(
  house: House,
): Promise<{ type: HallEvent['type']; at: number; day: string | null; seq: number }[]> {
  const reader = openSqliteStorage({ file: `${house.dataDir}/hall.db`, readonly: true });
  const rows = await reader.journalAfter(defaultCatalogue().centre.id, 0, 100_000);
  await reader.close();
  return rows.map(({ type, at, day, seq }) => ({ type: type as HallEvent['type'], at, day, seq }));
}

const turns = async (house: House): Promise<string[]> =>
  (await journal(house))
    .filter(({ type }) => type === 'day.opened' || type === 'day.closed')
    .map(({ type, day }) => `${type} ${day}`);

const issue = (house: House) => house.post('ticket.issue', land, house.asDevice('kiosk-1'));
const sessionOf = async (house: House) =>
  (
    (await (await house.get('/api/views/board.view', house.asDevice('board-hall'))).json()) as {
      session: { state: string };
    }
  ).session.state;

test('[DY2] a working day runs by the calendar: open, last numbers, break, afternoon, closed', async () => {
  const { house, go } = await calendarHouse(local('2026-11-25T06:00'));
  const seen: string[] = [];
  const at = async (time: string) => {
    await go(local(`2026-11-25T${time}`));
    const { reply } = await issue(house);
    seen.push(`${time} ${await sessionOf(house)} ${reply.ok ? 'issued' : reply.code}`);
  };
  for (const time of [
    '06:20',
    '07:00',
    '07:20',
    '07:30',
    '11:14',
    '11:15',
    '11:30',
    '13:00',
    '13:20',
    '13:30',
    '16:44',
    '16:45',
    '17:00',
    '23:50',
  ])
    await at(time);
  expect(seen).toEqual([
    '06:20 before-opening day-not-open',
    '07:00 before-opening session-closed',
    '07:20 before-opening issued',
    '07:30 open issued',
    '11:14 open issued',
    '11:15 closing session-closed',
    '11:30 break session-closed',
    '13:00 break session-closed',
    '13:20 break issued',
    '13:30 open issued',
    '16:44 open issued',
    '16:45 closing session-closed',
    '17:00 closed session-closed',
    '23:50 closed session-closed',
  ]);
  expect(await turns(house)).toEqual(['day.opened 2026-11-25']);
});

test('[O06] over a week days open and close once each, weekends not at all, and every series begins anew', async () => {
  const { house, go } = await calendarHouse(local('2026-11-25T06:00'));
  const labels: string[] = [];
  for (const date of ['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30']) {
    await go(local(`${date}T09:00`));
    for (let n = 0; n < 3; n += 1) {
      const { reply } = await issue(house);
      labels.push(reply.ok ? `${reply.result.ticket} ${reply.result.label}` : reply.code);
    }
  }
  expect(await turns(house)).toEqual([
    'day.opened 2026-11-25',
    'day.closed 2026-11-25',
    'day.opened 2026-11-26',
    'day.closed 2026-11-26',
    'day.opened 2026-11-27',
    'day.closed 2026-11-27',
    'day.opened 2026-11-30',
  ]);
  expect(labels).toEqual(
    ['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30'].flatMap((date) =>
      [1, 2, 3].map((n) => `${date}.${n} C00${n}`),
    ),
  );
  const closes = (await journal(house)).filter(({ type }) => type === 'day.closed').map(({ at }) => at);
  expect(closes.map((at) => new Date(at + 7 * HOUR).toISOString().slice(11, 13))).toEqual(['00', '00', '00']);
});

test('[DY4] midnight ends what is open: tickets expire, a desk in service is closed, tokens are dead', async () => {
  const { house, go } = await calendarHouse(local('2026-11-25T09:00'));
  const first = await house.done('ticket.issue', land, house.asDevice('kiosk-1'));
  await house.done('ticket.issue', land, house.asDevice('kiosk-1'));
  const officer = await openDesk(house, 4);
  await house.done('desk.call-next', { desk: deskId(4) }, officer);
  await house.done('desk.start', { desk: deskId(4) }, officer);
  await go(local('2026-11-26T00:01'));
  const events = await journal(house);
  expect(events.filter(({ type }) => type === 'day.closed')).toHaveLength(1);
  expect(house.app.bus.state.day?.state).toBe('closed');
  expect([...house.app.bus.state.tickets.values()].filter((t) => !['expired', 'served'].includes(t.state))).toEqual([]);
  expect(house.app.bus.state.desks.get(deskId(4) as never)).toMatchObject({
    state: 'closed',
    ticket: null,
    officer: null,
  });
  expect((await house.get('/api/views/ticket.view', { 'x-ticket-token': first.token ?? '' })).status).not.toBe(200);
  const hall: unknown = await (await house.get('/api/views/hall.view', await house.asStaff('giamsat'))).json();
  expect(viewCheckers['hall.view'].problems(hall)).toEqual([]);
});

test.each([
  [
    'at midnight',
    '2026-11-25T18:00',
    '2026-11-26T08:00',
    ['day.opened 2026-11-25', 'day.closed 2026-11-25', 'day.opened 2026-11-26'],
  ],
  [
    'over a weekend',
    '2026-11-27T10:00',
    '2026-11-30T08:00',
    ['day.opened 2026-11-27', 'day.closed 2026-11-27', 'day.opened 2026-11-30'],
  ],
  [
    'from working day to Sunday',
    '2026-11-27T10:00',
    '2026-11-29T12:00',
    ['day.opened 2026-11-27', 'day.closed 2026-11-27'],
  ],
  ['for a minute at noon', '2026-11-25T11:59', '2026-11-25T12:00', ['day.opened 2026-11-25']],
  [
    'for three weeks',
    '2026-11-25T09:00',
    '2026-12-16T09:00',
    ['day.opened 2026-11-25', 'day.closed 2026-11-25', 'day.opened 2026-12-16'],
  ],
])(
  '[O06] the server was off %s: yesterday is closed and today opened exactly once',
  async (_what, off, on, expected) => {
    const dataDir = folder();
    const date = off.slice(0, 10);
    const before = await calendarHouse(local(`${date}T09:00`), dataDir);
    await issue(before.house);
    await before.go(local(off));
    await before.stop();
    const after = await calendarHouse(local(on), dataDir);
    for (let n = 0; n < 3; n += 1) await after.house.app.scheduler.second();
    expect(await turns(after.house)).toEqual(expected);
    await after.stop();
    const again = await calendarHouse(local(on) + MINUTE, dataDir);
    expect(await turns(again.house)).toEqual(expected);
  },
);

test('[O06] stopped between closing yesterday and opening today, the rest happens once at the next start', async () => {
  const dataDir = folder();
  const before = await calendarHouse(local('2026-11-25T09:00'), dataDir);
  await before.go(local('2026-11-26T00:10'));
  expect(await turns(before.house)).toEqual(['day.opened 2026-11-25', 'day.closed 2026-11-25']);
  await before.stop();
  const after = await calendarHouse(local('2026-11-26T07:31'), dataDir);
  expect(await turns(after.house)).toEqual(['day.opened 2026-11-25', 'day.closed 2026-11-25', 'day.opened 2026-11-26']);
  expect((await issue(after.house)).reply).toMatchObject({ ok: true, result: { label: 'C001' } });
});

test('[DY1] a day closed by a supervisor is not opened again by the calendar', async () => {
  const { house, go } = await calendarHouse(local('2026-11-25T09:00'));
  await house.done('day.close', { force: true }, await house.asStaff('giamsat'));
  await go(local('2026-11-25T20:00'));
  expect(await turns(house)).toEqual(['day.opened 2026-11-25', 'day.closed 2026-11-25']);
  await go(local('2026-11-26T08:00'));
  expect((await turns(house)).at(-1)).toBe('day.opened 2026-11-26');
});

test('[DY2] a holiday stays shut', async () => {
  const { house, go } = await calendarHouse(local('2026-12-31T09:00'));
  await go(local('2027-01-01T12:00'));
  expect([await sessionOf(house), (await issue(house)).reply]).toMatchObject([
    'holiday',
    { ok: false, code: 'day-not-open' },
  ]);
  expect((await turns(house)).at(-1)).toBe('day.closed 2026-12-31');
});

const JUMPS = [
  1_000,
  -1_000,
  30_000,
  -30_000,
  61_000,
  -61_000,
  HOUR,
  -HOUR,
  24 * HOUR,
  -24 * HOUR,
  48 * HOUR,
  -48 * HOUR,
];

test.each(JUMPS)(
  '[DY6][O05] a wall clock that steps by %i ms in mid-session moves no number, no wait, no day',
  async (jump) => {
    const { house, clock, go } = await calendarHouse(local('2026-11-25T09:00'));
    const officer = await openDesk(house, 4);
    const issuedAt: number[] = [];
    const labels: string[] = [];
    const take = async () => {
      const result = await house.done('ticket.issue', land, house.asDevice('kiosk-1'));
      issuedAt.push(result.issuedAt);
      labels.push(result.label);
    };
    for (let n = 0; n < 4; n += 1) await take();
    clock.jumpWall(jump);
    for (let n = 0; n < 4; n += 1) {
      clock.advance(5_000);
      await house.app.scheduler.second();
      await take();
    }
    expect(labels).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((n) => `C00${n}`));
    expect(issuedAt).toEqual([...issuedAt].sort((a, b) => a - b));
    const called = [];
    for (let n = 0; n < 8; n += 1) {
      called.push((await house.done('desk.call-next', { desk: deskId(4) }, officer)).label);
      for (const name of ['desk.start', 'desk.finish'] as const) await house.done(name, { desk: deskId(4) }, officer);
    }
    expect(called).toEqual(labels);
    for (const ticket of house.app.bus.state.tickets.values()) {
      const visit = ticket.visits[0];
      expect((visit?.calledAt ?? 0) - ticket.issuedAt).toBeGreaterThanOrEqual(0);
      expect((visit?.calledAt ?? 0) - ticket.issuedAt).toBeLessThan(10 * MINUTE);
    }
    expect(await turns(house)).toEqual(['day.opened 2026-11-25']);
    const times = (await journal(house)).map(({ at }) => at);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    await go(clock.wall() + 20_000, 5_000);
    expect(house.app.bus.state.day?.state).toBe('open');
  },
);

test.each([-48 * HOUR, -24 * HOUR, -HOUR, -1_000])(
  '[DY6][O05] a clock set back by %i ms while the server was off: no day reopens, no number comes twice',
  async (jump) => {
    const dataDir = folder();
    const before = await calendarHouse(local('2026-11-26T09:00'), dataDir);
    for (let n = 0; n < 3; n += 1) await issue(before.house);
    await before.stop();
    const after = await calendarHouse(local('2026-11-26T09:00') + jump, dataDir);
    expect(await turns(after.house)).toEqual(['day.opened 2026-11-26']);
    expect((await issue(after.house)).reply).toMatchObject({
      ok: true,
      result: { ticket: '2026-11-26.4', label: 'C004' },
    });
    const rows = (await journal(after.house)).map(({ at }) => at);
    expect(rows).toEqual([...rows].sort((a, b) => a - b));
  },
);

test('[DY6][O05] a day closed stays closed when the clock goes back to before its closing', async () => {
  const dataDir = folder();
  const before = await calendarHouse(local('2026-11-25T09:00'), dataDir);
  await issue(before.house);
  await before.go(local('2026-11-26T00:05'));
  await before.stop();
  const after = await calendarHouse(local('2026-11-25T10:00'), dataDir);
  await after.go(local('2026-11-25T12:00'));
  expect(await turns(after.house)).toEqual(['day.opened 2026-11-25', 'day.closed 2026-11-25']);
  expect((await issue(after.house)).reply).toMatchObject({ ok: false, code: 'day-not-open' });
});

test('[O05] 60 random steps of -2 days to +2 days in one morning (seed 6): order, numbers and waits hold', async () => {
  const random = seeded(6);
  const { house, clock } = await calendarHouse(local('2026-11-25T08:00'));
  const officer = await openDesk(house, 4);
  let lastIssuedAt = 0;
  for (let n = 1; n <= 60; n += 1) {
    clock.jumpWall(Math.round((random() - 0.5) * 2 * 48 * HOUR * random() ** 3));
    clock.advance(Math.round(random() * 20_000));
    await house.app.scheduler.second();
    const result = await house.done('ticket.issue', land, house.asDevice('kiosk-1'));
    expect(result.label).toBe(`C0${String(n).padStart(2, '0')}`);
    expect(result.issuedAt).toBeGreaterThanOrEqual(lastIssuedAt);
    lastIssuedAt = result.issuedAt;
    if (n % 2 === 0) {
      const call = await house.done('desk.call-next', { desk: deskId(4) }, officer);
      expect(call.label).toBe(`C0${String(n / 2).padStart(2, '0')}`);
      for (const name of ['desk.start', 'desk.finish'] as const) await house.done(name, { desk: deskId(4) }, officer);
    }
  }
  expect(await turns(house)).toEqual(['day.opened 2026-11-25']);
  for (const { issuedAt, visits } of house.app.bus.state.tickets.values())
    for (const visit of visits) expect(visit.calledAt - issuedAt).toBeGreaterThanOrEqual(0);
});
