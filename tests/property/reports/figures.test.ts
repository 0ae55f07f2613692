// [JR3][JR4] Reports on a simulated week equal what is counted from the journal by other means, for every breakdown,
// from memory and from a file.
import type { ReportTable } from '@toiluot/shared/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeReport } from '../../../server/src/application/statistics/make-report.ts';
import { ReportSource } from '../../../server/src/application/statistics/report-source.ts';
import { type ReportScene, reportScene } from '../../../server/src/application/statistics/scene.ts';
import type { JournalRow, Storage } from '../../../server/src/storage/storage.ts';
import { byCounting, type Call, localDate, localHour, type Story, storiesOf } from '../../support/journal-figures.ts';
import { stepsAside } from '../../support/journal-steps.ts';
import { ReportWeek, WEEK_CENTRE, WEEK_DATES } from '../../support/report-week.ts';

const WHOLE = { from: '2026-11-01', to: '2026-12-31' } as const;
const MINUTE = 60_000;
const seed = Number(process.env.TOILUOT_SEED ?? 11);

let week: ReportWeek;
let onFile: Awaited<ReturnType<ReportWeek['onFile']>>;
let journal: JournalRow[];
let stories: Story[];
let scene: ReportScene;

beforeAll(async () => {
  week = new ReportWeek(seed);
  await week.play(130);
  expect(week.faults).toEqual([]);
  onFile = await week.onFile();
  journal = await week.journal();
  stories = storiesOf(journal);
  scene = reportScene(week.bus.state, week.time) as ReportScene;
}, 60_000);
afterAll(() => onFile.remove());

const STORAGES: readonly (readonly [string, () => Storage])[] = [
  ['memory', () => week.storage],
  ['a file', () => onFile.storage],
];

/** Rows by the Vietnamese name of their group, each cell by the key of its column. */
function rowsOf({ columns, rows }: Pick<ReportTable, 'columns' | 'rows'>) {
  const words = (cell: unknown) => (typeof cell === 'object' && cell !== null ? (cell as { vi: string }).vi : cell);
  return new Map(
    rows.map((row) => [
      String(words(row[0])),
      Object.fromEntries(columns.map(({ key }, index) => [key, words(row[index])])),
    ]),
  );
}
const totalOf = (table: ReportTable) => rowsOf({ columns: table.columns, rows: table.total ? [table.total] : [] });

type Held = { readonly story: Story; readonly call: Call };
const allCalls = (list: readonly Story[]): Held[] =>
  list.flatMap((story) => story.calls.map((call) => ({ story, call })));

/** What the report says of a group of tickets, and of the calls that belong to it. */
function expectedOf(tickets: readonly Story[], calls: readonly Held[], waits: readonly Story[] = tickets) {
  const ended = (how: string) => tickets.filter(({ end }) => end?.how === how);
  const served = ended('served');
  const waited = waits.filter((s) => s.calls.length > 0).map((s) => (s.calls[0]?.at ?? 0) - s.issuedAt);
  const ways = calls.filter(({ call }) => call.start).map(({ call }) => (call.start ?? 0) - call.last);
  const finished = calls.filter(({ call }) => call.end?.how === 'served');
  const services = finished.map(({ call }) => (call.end?.at ?? 0) - (call.start ?? call.end?.at ?? 0));
  const stays = served.map((s) => (s.end?.at ?? 0) - s.issuedAt);
  const parked = tickets.filter((s) => s.parkedMs > 0).map((s) => s.parkedMs);
  const times = (name: string, values: readonly number[]) => ({
    [`${name}-50`]: byCounting(values, 0.5),
    [`${name}-90`]: byCounting(values, 0.9),
    [`${name}-95`]: byCounting(values, 0.95),
  });
  return {
    issued: tickets.length,
    served: served.length,
    'no-show': ended('no-show').length,
    cancelled: ended('cancelled').length,
    expired: ended('expired').length,
    ...times('wait', waited),
    ...times('way', ways),
    ...times('serviceTime', services),
    ...times('stay', stays),
    'in-target': waited.length === 0 ? null : waited.filter((w) => w <= 30 * MINUTE).length / waited.length,
    recalls: calls.reduce((sum, { call }) => sum + call.times - 1, 0),
    parked: parked.length,
    'parked-50': byCounting(parked, 0.5),
    ...ratingsOf(served),
  };
}

function ratingsOf(served: readonly Story[]) {
  const rated = served.filter(({ rating }) => rating);
  const level = (name: string) => (rated.length < 5 ? null : rated.filter(({ rating }) => rating === name).length);
  const good = rated.filter(({ rating }) => rating !== 'not-satisfied').length;
  return {
    rated: rated.length,
    response: served.length === 0 ? null : rated.length / served.length,
    'satisfied-share': rated.length < 5 ? null : good / rated.length,
    'very-satisfied': level('very-satisfied'),
    'not-satisfied': level('not-satisfied'),
  };
}

const weekdayNames = ['', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ Nhật'];
const weekdayOf = (at: number): number => new Date(at + 7 * 3_600_000).getUTCDay() || 7;
const mondayOf = (at: number): string => localDate(at - (weekdayOf(at) - 1) * 86_400_000);
const serviceName = (id: string) => scene.services.find((s) => s.id === id)?.name.vi ?? id;
const agencyName = (service: string) => {
  const agency = scene.services.find((s) => s.id === service)?.agency;
  return scene.agencies.find((a) => a.id === agency)?.name.vi ?? service;
};
const originName = (actor: string) =>
  ({ 'device:kiosk-1': 'Máy lấy số 1', 'device:kiosk-2': 'Máy lấy số 2' })[actor] ?? 'Cán bộ cấp tại quầy';
const hourName = (hour: number) => `${hour}–${hour + 1} giờ`;

type Rule = { readonly ticket: (s: Story) => string; readonly call: (held: Held) => string };
const same = (of: (s: Story) => string): Rule => ({ ticket: of, call: ({ story }) => of(story) });
const RULES: Readonly<Record<string, () => Rule>> = {
  day: () => same((s) => localDate(s.issuedAt)),
  week: () => same((s) => mondayOf(s.issuedAt)),
  month: () => same((s) => `Tháng ${Number(localDate(s.issuedAt).slice(5, 7))}/2026`),
  weekday: () => same((s) => weekdayNames[weekdayOf(s.issuedAt)] ?? ''),
  hour: () => ({ ticket: (s) => hourName(localHour(s.issuedAt)), call: ({ call }) => hourName(localHour(call.at)) }),
  service: () => ({ ticket: (s) => serviceName(s.firstService), call: ({ call }) => serviceName(call.service) }),
  agency: () => ({ ticket: (s) => agencyName(s.firstService), call: ({ call }) => agencyName(call.service) }),
  origin: () => same((s) => originName(s.origin)),
};

describe.each(STORAGES)('reports from %s', (_name, storage) => {
  const ask = (report: Parameters<typeof makeReport>[0], query: object = {}) =>
    makeReport(report, { ...WHOLE, ...query }, scene, new ReportSource(storage(), WEEK_CENTRE));

  test('[F-R16][NX3] nobody was passed beyond the promise, though many were passed', async () => {
    const { total, columns } = await ask('fairness', { by: 'total' });
    const of = (key: string) => total?.[columns.findIndex((column) => column.key === key)] as number;
    expect(of('issued')).toBe(stories.length);
    expect(of('passed.beyond')).toBe(0);
    for (const right of ['head-start', 'chosen']) expect(of(`passed.${right}`), right).toBeGreaterThan(0);
  });

  test('[F-R11] told waits are met with the waits of the journal', async () => {
    const { total, columns } = await ask('quotes', { by: 'total' });
    const of = (key: string) => total?.[columns.findIndex((column) => column.key === key)];
    const told = journal.flatMap(({ type, data }) => {
      if (type !== 'ticket.issued') return [];
      const { ticket, quote } = JSON.parse(data);
      const story = stories.find(({ id }) => id === ticket);
      const call = story?.calls[0];
      return story && call ? [{ ...quote.wait, waited: (call.at - story.issuedAt) / MINUTE }] : [];
    });
    const known = told.filter(({ toMin }) => toMin !== undefined);
    const late = known.filter(({ toMin, waited }) => waited > toMin).length;
    const early = known.filter(({ fromMin, waited }) => waited < fromMin).length;
    expect([late, early, told.length - known.length].every((count) => count > 0)).toBe(true);
    expect(['told', 'untold', 'after-upper', 'before-lower'].map(of)).toEqual([
      known.length,
      told.length - known.length,
      late / known.length,
      early / known.length,
    ]);
  });

  test('the week has something of everything', () => {
    const kinds = new Set(stories.flatMap((s) => s.calls.map((call) => call.end?.how)));
    expect([...kinds]).toEqual(
      expect.arrayContaining(['served', 'no-show', 'parked', 'transferred', 'expired', undefined]),
    );
    expect(journal.some(({ type }) => type === 'desk.undone')).toBe(true);
    expect(journal.some(({ type }) => type === 'desk.taken-over')).toBe(true);
    expect(stories.length).toBeGreaterThan(300);
  });

  test.each(Object.keys(RULES))('[JR3] by %s every figure equals the count from the journal', async (by) => {
    const rule = RULES[by]?.() as Rule;
    const table = await ask('measures', { by });
    const calls = allCalls(stories);
    const names = new Set([...stories.map(rule.ticket), ...calls.map(rule.call)]);
    const rows = rowsOf(table);
    expect([...rows.keys()].sort()).toEqual([...names].sort());
    for (const name of names) {
      const tickets = stories.filter((s) => rule.ticket(s) === name);
      const held = calls.filter((c) => rule.call(c) === name);
      expect(rows.get(name), `${by} ${name}`).toMatchObject(expectedOf(tickets, held));
    }
    expect(totalOf(table).get('Tổng cộng')).toMatchObject(expectedOf(stories, calls));
  });

  test.each(['desk', 'officer'] as const)('[JR3] by %s, calls, waits and ratings belong to who called', async (by) => {
    const nameOf = (call: Call) =>
      by === 'desk'
        ? `Quầy ${Number(call.desk.slice(-2))}`
        : String(scene.staff.find(({ id }) => id === call.officer)?.name);
    const rows = rowsOf(await ask('measures', { by }));
    const calls = allCalls(stories);
    expect([...rows.keys()].sort()).toEqual([...new Set(calls.map(({ call }) => nameOf(call)))].sort());
    for (const [name, row] of rows) {
      const own = calls.filter(({ call }) => nameOf(call) === name);
      const first = stories.filter((s) => s.calls[0] && nameOf(s.calls[0]) === name);
      const closed = stories.filter((s) => {
        const last = s.calls.findLast((call) => call.end?.how === 'served');
        return s.end?.how === 'served' && last && nameOf(last) === name;
      });
      const { issued, cancelled, expired, parked, 'parked-50': _p, ...rest } = expectedOf(closed, own, first);
      const mine = Object.fromEntries(Object.entries(rest).filter(([key]) => !key.startsWith('stay')));
      const ended = (how: string) => own.filter(({ call }) => call.end?.how === how).length;
      expect(row, name).toMatchObject({ ...mine, served: ended('served'), 'no-show': ended('no-show') });
      expect(row).not.toHaveProperty('issued');
    }
  });

  test('[DY3] the break counts neither as waiting nor as service', async () => {
    const table = await ask('measures', { by: 'day' });
    const rows = rowsOf(table);
    const inSession = (from: number, to: number): number => {
      let open = 0;
      const date = localDate(from);
      for (const [opens, closes] of sessionsOf(date)) open += Math.max(0, Math.min(to, closes) - Math.max(from, opens));
      return open;
    };
    const sessionsOf = (date: string): [number, number][] => {
      const told = journal.findLast(({ type, day }) => /^(day.opened|session.changed)$/.test(type) && day === date);
      return JSON.parse(told?.data ?? '').sessions.map(({ opensAt, closesAt }: Record<string, number>) => [
        opensAt,
        closesAt,
      ]);
    };
    for (const date of WEEK_DATES) {
      const own = stories.filter((s) => localDate(s.issuedAt) === date && s.calls[0]);
      const waits = own.map((s) => inSession(s.issuedAt, s.calls[0]?.at ?? 0));
      expect(rows.get(date)).toMatchObject({
        'in.wait-50': byCounting(waits, 0.5),
        'in.wait-90': byCounting(waits, 0.9),
      });
    }
  });

  test('the queue at each five minutes is who was waiting at that moment', async () => {
    const { rows } = await ask('queue');
    expect(rows.length).toBeGreaterThan(100);
    const shown = new Map(rows.map(([clock, mean, most]) => [clock, [mean, most]]));
    for (let minutes = 0; minutes < 1440; minutes += 5) {
      const counts = WEEK_DATES.map((date) => Date.parse(`${date}T00:00:00+07:00`) + minutes * MINUTE)
        .filter((moment) => moment <= week.time)
        .map((moment) => stories.filter((s) => isQueued(s, moment)).length);
      const mean = counts.reduce((a, b) => a + b, 0) / Math.max(1, counts.length);
      expect(shown.get(minutes)?.[0] ?? 0, `at ${minutes}`).toBeCloseTo(mean, 9);
      expect(shown.get(minutes)?.[1] ?? 0).toBe(Math.max(0, ...counts));
    }
  });

  const isQueued = (s: Story, moment: number): boolean =>
    s.queued.some(([from, to]) => from <= moment && moment < to) ||
    (s.queuedFrom !== undefined && s.queuedFrom <= moment);

  test('arrivals are the mean per business day of that weekday', async () => {
    const table = await ask('arrivals');
    const rows = rowsOf(table);
    const mondays = ['2026-11-23', '2026-11-30'];
    for (let hour = 7; hour < 17; hour += 1) {
      const on = (dates: readonly string[]) =>
        stories.filter((s) => dates.includes(localDate(s.issuedAt)) && localHour(s.issuedAt) === hour).length;
      expect(rows.get(hourName(hour))?.['weekday-1'] ?? 0).toBe(on(mondays) / 2);
      expect(rows.get(hourName(hour))?.['all-week'] ?? 0).toBe(on([...WEEK_DATES]) / 4);
    }
    expect(table.columns.map(({ key }) => key)).toEqual(['hour', 'weekday-1', 'weekday-2', 'all-week']);
  });

  test('[JR3] a desk is open, calling, serving, paused or idle, and its times are those of the journal', async () => {
    const rows = rowsOf(await ask('desk-time', { by: 'desk' }));
    const expected = deskTimes(journal, week.time);
    expect([...rows.keys()].sort()).toEqual([...expected.keys()].map((d) => `Quầy ${Number(d.slice(-2))}`).sort());
    for (const [desk, times] of expected) expect(rows.get(`Quầy ${Number(desk.slice(-2))}`)).toMatchObject(times);
  });

  test('[F-S18] every step outside the order, with person, reason, ticket, desk and time, and each counted once', async () => {
    const { listed, counted } = stepsAside(journal);
    expect(Object.values(counted)).toEqual(Object.values(counted).map(() => expect.any(Number)));
    expect(Object.keys(counted).filter((kind) => counted[kind] === 0)).toEqual([]);
    expect(listed.filter(({ undone }) => undone).map(({ step }) => step)).toEqual(
      expect.arrayContaining(['Gọi ngoài thứ tự', 'Gọi ngoài giờ']),
    );
    const table = await ask('overrides');
    const words = (cell: unknown) => (typeof cell === 'object' && cell !== null ? (cell as { vi: string }).vi : cell);
    const rows = table.rows.map((row) =>
      Object.fromEntries(table.columns.map(({ key }, index) => [key, words(row[index])])),
    );
    const told = rows.map(({ at, person, step, label, desk, undone }) => ({
      at,
      person,
      step,
      label,
      desk,
      undone,
    }));
    expect(told).toEqual(listed);
    for (const { step, reason, note } of rows) {
      if (step === 'Đổi giờ trong ngày') expect(note).toMatch(/hết giờ \d\d:\d\d → \d\d:\d\d/);
      if (step === 'Làm thay cán bộ') expect(note).not.toMatch(/\./);
      else if (step !== 'Nhận thay quầy' && step !== 'Cho quay lại') expect(reason).not.toBeNull();
    }
    const counts = await ask('override-counts');
    const titles = counts.columns.slice(1).map(({ title }) => title.vi);
    const totals = Object.fromEntries(titles.map((title, index) => [title, counts.total?.[index + 1]]));
    expect(totals).toEqual(counted);
    const supervisor = counts.rows.find(([person]) => person === 'Phạm Giám Sát');
    expect(supervisor?.slice(1)).toEqual(
      titles.map(
        (title) => listed.filter((o) => o.person === 'Phạm Giám Sát' && o.step === title && o.undone === null).length,
      ),
    );
    const own = await ask('overrides', { officer: 'supervisor' as never });
    expect(own.rows).toHaveLength(listed.filter(({ person }) => person === 'Phạm Giám Sát').length);
  });

  test('[F-R13] each rating "not satisfied" is listed with its reasons', async () => {
    const { rows } = await ask('low-ratings');
    expect(rows).toHaveLength(stories.filter(({ rating }) => rating === 'not-satisfied').length);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row[4]).toEqual({ vi: 'Chờ lâu', en: 'Long wait' });
  });

  test('filters keep what belongs to an agency or a service and nothing else', async () => {
    const of = (service: string) => stories.filter((s) => s.firstService === service).length;
    const issued = async (query: object) => totalOf(await ask('measures', query)).get('Tổng cộng')?.['issued'] ?? 0;
    expect(await issued({ service: 'stnmt-dat-dai' })).toBe(of('stnmt-dat-dai'));
    expect(await issued({ agency: scene.services.find((s) => s.id === 'stnmt-dat-dai')?.agency })).toBe(
      of('stnmt-dat-dai'),
    );
    expect(await issued({ from: '2026-11-24', to: '2026-11-24' })).toBe(
      stories.filter((s) => localDate(s.issuedAt) === '2026-11-24').length,
    );
  });

  test('[F-R03] a range without a business day says so', async () => {
    const table = await ask('measures', { from: '2026-12-05', to: '2026-12-06', by: 'day' });
    expect(table).toMatchObject({ dayCount: 0, rows: [], total: null });
  });
});

type Times = { open: number; calling: number; serving: number; paused: number; idle: number };

/** By walking through the journal with a stopwatch per desk; what was taken back is reset. */
function deskTimes(rows: readonly JournalRow[], now: number): Map<string, Times> {
  type Watch = { state: 'closed' | 'idle' | 'calling' | 'serving' | 'paused'; since: number; times: Times };
  const watches = new Map<string, Watch>();
  const before = new Map<string, Watch>();
  const beforeCall = new Map<string, Watch>();
  const zero = (): Times => ({ open: 0, calling: 0, serving: 0, paused: 0, idle: 0 });
  const turn = (desk: string, state: Watch['state'], at: number) => {
    const watch = watches.get(desk) ?? { state: 'closed', since: at, times: zero() };
    watches.set(desk, watch);
    if (watch.state !== 'closed') {
      watch.times.open += at - watch.since;
      watch.times[watch.state] += at - watch.since;
    }
    Object.assign(watch, { state, since: at });
  };
  const NEXT: Readonly<Record<string, Watch['state']>> = {
    'desk.opened': 'idle',
    'desk.closed': 'closed',
    'desk.paused': 'paused',
    'desk.resumed': 'idle',
    'ticket.called': 'calling',
    'ticket.started': 'serving',
    'ticket.finished': 'idle',
    'ticket.marked-no-show': 'idle',
    'ticket.parked': 'idle',
    'ticket.transferred': 'idle',
  };
  const STEP = new Set([
    'ticket.called',
    'ticket.finished',
    'ticket.marked-no-show',
    'ticket.parked',
    'ticket.transferred',
  ]);
  // A ticket in hand when the day closes is expired first; its desk is closed in the same breath.
  for (const { type, data, at } of rows) {
    const { desk: named, from } = JSON.parse(data);
    const desk = named ?? from;
    if (!desk || typeof desk !== 'string') continue;
    const watch = watches.get(desk);
    if (type === 'ticket.cancelled' && watch) before.set(desk, structuredClone(watch));
    if (type === 'desk.undone') watches.set(desk, structuredClone(before.get(desk) as Watch));
    if (type === 'ticket.called' && watch) beforeCall.set(desk, structuredClone(watch));
    if (type === 'ticket.put-back') watches.set(desk, structuredClone(beforeCall.get(desk) as Watch));
    const next = NEXT[type];
    if (!next) continue;
    if (STEP.has(type) && watch) before.set(desk, structuredClone(watch));
    turn(desk, next, at);
  }
  for (const desk of watches.keys()) turn(desk, 'closed', now);
  return new Map([...watches].map(([desk, { times }]) => [desk, times]));
}
