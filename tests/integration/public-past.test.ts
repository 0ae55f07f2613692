// What the public is told of the past: a day's figures at its close, their correction, and the hours of the week.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { KioskView, PublicDays, PublicWaits } from '@toiluot/shared/contract';
import { publicDays, publicWaits } from '@toiluot/shared/contract/public';
import { compileChecker } from '@toiluot/shared/contract/validate';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeYear } from '../bench/year-of-tickets.ts';
import { deskId, openDesk } from '../support/clients.ts';
import { type As, dataFolder, type House, handClock, startHouse } from '../support/house.ts';

const land = { service: 'stnmt-dat-dai' };
const atDesk = { desk: deskId(5) };
const patiently = { timeout: 15_000, interval: 50 };
const ORIGIN = { origin: 'https://example.org' };

/** The newest data, past what the house keeps for five seconds. */
async function read<T>(house: House, machine: ReturnType<typeof handClock>, path: string): Promise<T> {
  machine.advance(6_000);
  const answer = await house.get(path, ORIGIN);
  expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
  return (await answer.json()) as T;
}

function sql<T>(dataDir: string, run: (db: Database.Database) => T): T {
  const db = new Database(join(dataDir, 'hall.db'));
  const result = run(db);
  db.close();
  return result;
}

describe('figures of a closed day', () => {
  const machine = handClock();
  let dataDir: string;
  let house: House;
  let officer: As;
  const days = () => read<PublicDays>(house, machine, '/api/public/days');

  /** One minute from the number to its call, two at the desk. */
  async function visit(level?: string): Promise<void> {
    const { token = '' } = await house.done('ticket.issue', land, house.asDevice('kiosk-1'));
    machine.advance(60_000);
    await house.done('desk.call-next', atDesk, officer);
    await house.done('desk.start', atDesk, officer);
    machine.advance(120_000);
    await house.done('desk.finish', atDesk, officer);
    if (level === undefined) return;
    const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
    const rated = await fetch(`${house.url}/api/ticket/rate`, {
      method: 'POST',
      headers: { ...headers, 'x-ticket-token': token },
      body: JSON.stringify({ level }),
    });
    expect(rated.status).toBe(200);
  }

  beforeAll(async () => {
    dataDir = dataFolder();
    house = await startHouse({ machine, dataDir });
    officer = await openDesk(house, 5);
  });
  afterAll(async () => {
    await house.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  test('[F-R09] come out by themselves at its close, complaints included', async () => {
    expect((await days()).days).toEqual([]);
    for (const level of ['satisfied', 'satisfied', 'very-satisfied', 'satisfied', 'not-satisfied', undefined])
      await visit(level);
    await house.done('ticket.issue', land, house.asDevice('kiosk-1'));
    const complaint = { ...atDesk, causes: ['long-wait'] };
    const { complaint: first } = await house.done('complaint.open', complaint, officer);
    await house.done('complaint.open', complaint, officer);
    const supervisor = await house.asStaff('giamsat');
    await house.done('complaint.answer', { complaint: first, answer: 'Đã xin lỗi' }, supervisor);
    await house.done('complaint.close', { complaint: first }, supervisor);
    await house.asSystem('day.close', {});
    const told = await days();
    expect(compileChecker(publicDays).problems(told)).toEqual([]);
    expect(told.days).toEqual([
      {
        date: '2026-11-25',
        publishedAt: expect.any(Number),
        figures: {
          issued: 7,
          served: 6,
          waitMin: { median: 1, p90: 1, targetMin: expect.any(Number), shareWithinTarget: 1 },
          satisfaction: { share: 0.8, ratings: 5 },
          // A rating "not satisfied" opens one by itself.
          complaints: { opened: 3, closed: 1 },
        },
      },
    ]);
    const waits = await read<PublicWaits>(house, machine, '/api/public/waits');
    expect(compileChecker(publicWaits).problems(waits)).toEqual([]);
    expect(waits.lastDays).toEqual(told.days);
  });

  test('[F-R09] stay as they are at a start that finds nothing wrong', async () => {
    const before = await days();
    const seq = house.app.bus.committedSeq;
    await house.stop();
    house = await startHouse({ machine, dataDir });
    // Hours of the week come with the same look; so few tickets fill none, and the look has to be waited for otherwise.
    await house.app.publicLook();
    expect(await days()).toEqual(before);
    const types = sql(dataDir, (db) => db.prepare('SELECT type FROM journal WHERE seq > ?').pluck().all(seq));
    expect(types).not.toContain('figures.published');
  });

  test('[F-R09] a correction is told beside what was told before, and once', async () => {
    const [before] = (await days()).days;
    await house.stop();
    sql(dataDir, (db) => db.exec(`UPDATE ticket SET state = 'no-show', rating = NULL WHERE number % 2 = 0`));
    house = await startHouse({ machine, dataDir });
    await expect.poll(async () => (await days()).days[0]?.before?.length, patiently).toBe(1);
    const [after] = (await days()).days;
    expect(after?.publishedAt).toBe(before?.publishedAt);
    expect(after?.before).toEqual([{ at: before?.publishedAt, figures: before?.figures }]);
    expect(after?.figures.served).toBeLessThan(6);
    expect(after?.figures.complaints).toEqual(before?.figures.complaints);
    expect(compileChecker(publicDays).problems(await days())).toEqual([]);
    await house.app.publicLook();
    expect((await days()).days[0]?.before).toHaveLength(1);
  });

  test('[F-R09] are kept back where the centre publishes nothing', async () => {
    const admin = await house.asStaff('quantri');
    await house.done('settings.save', { settings: { publicWaits: false } }, admin);
    expect((await house.get('/api/public/days')).status).toBe(404);
    await house.done('settings.save', { settings: { publicWaits: true } }, admin);
    expect((await house.get('/api/public/days')).status).toBe(200);
  });
});

describe('hours of the week', () => {
  const machine = handClock();
  let dataDir: string;
  let house: House;
  beforeAll(async () => {
    dataDir = dataFolder();
    await writeYear(dataDir, { days: 30, perDay: 90, before: '2026-11-25' });
    house = await startHouse({ machine, dataDir });
  });
  afterAll(async () => {
    await house.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  type Row = { day: string; issued: number; called: number; state: string };
  const HOUR = 3_600_000;
  const local = (at: number) => new Date(at + 7 * HOUR);
  /** Minutes of a wait outside the break from 11:30 to 13:30, counted minute by minute's end. */
  function waited({ day, issued, called }: Row): number {
    const at = (time: string) => Date.parse(`${day}T${time}:00+07:00`);
    const inside = (from: number, to: number) => Math.max(0, Math.min(called, to) - Math.max(issued, from));
    return inside(at('07:30'), at('11:30')) + inside(at('13:30'), at('17:00'));
  }

  test('[F-R10] four weeks by hour and weekday; what fewer than twenty stand behind is blank', async () => {
    const waits = () => read<PublicWaits>(house, machine, '/api/public/waits');
    await expect.poll(async () => (await waits()).bestHours !== undefined, patiently).toBe(true);
    const data = await waits();
    expect(compileChecker(publicWaits).problems(data)).toEqual([]);
    const rows = sql(dataDir, (db) =>
      db
        .prepare(
          `SELECT t.day, t.issued_at AS issued, v.called_at AS called, t.state FROM ticket t JOIN visit v USING (ticket_key)
           WHERE t.day >= '2026-10-28' AND t.day < '2026-11-25'`,
        )
        .all(),
    ) as Row[];
    const cells = new Map<string, number[]>();
    for (const row of rows) {
      const key = `${local(row.issued).getUTCDay()} ${local(row.issued).getUTCHours()}`;
      cells.set(key, [...(cells.get(key) ?? []), waited(row)]);
    }
    const expected = new Map(
      [...cells]
        .filter(([, list]) => list.length >= 20)
        .map(([key, list]) => [
          key,
          Math.round((list.sort((a, b) => a - b)[Math.ceil(list.length / 2) - 1] ?? 0) / 60_000),
        ]),
    );
    expect(new Map(data.bestHours?.cells.map((c) => [`${c.weekday} ${c.hour}`, c.medianMin]))).toEqual(expected);
    // Some hours are filled and some are not, or this would prove nothing.
    expect(expected.size).toBeGreaterThan(5);
    expect(cells.size).toBeGreaterThan(expected.size);
    expect([data.bestHours?.from, data.bestHours?.to]).toEqual(['2026-10-28', '2026-11-24']);
  });

  test('[F-R10] the calmest time is a run of whole hours of a session with the shortest wait', async () => {
    const { bestHours } = await read<PublicWaits>(house, machine, '/api/public/waits');
    const WHOLE = [8, 9, 10, 14, 15, 16];
    const whole = bestHours?.cells.filter(({ hour }) => WHOLE.includes(hour)) ?? [];
    const least = Math.min(...whole.map(({ medianMin }) => medianMin));
    const { weekday, fromHour, toHour, medianMin } = bestHours?.calmest ?? {
      weekday: 0,
      fromHour: 0,
      toHour: 0,
      medianMin: 0,
    };
    const inside = whole.filter((c) => c.weekday === weekday && fromHour <= c.hour && c.hour < toHour);
    expect(inside.map(({ hour }) => hour)).toEqual(Array.from({ length: toHour - fromHour }, (_, n) => fromHour + n));
    expect(Math.min(...inside.map((c) => c.medianMin))).toBe(least);
    expect(Math.max(...inside.map((c) => c.medianMin))).toBe(medianMin);
    expect(medianMin).toBeLessThanOrEqual(least + 5);
    const kiosk = (await (await house.get('/api/views/kiosk.view', house.asDevice('kiosk-1'))).json()) as KioskView;
    expect(kiosk.calmest).toEqual(bestHours?.calmest);
    const admin = await house.asStaff('quantri');
    await house.done('settings.save', { settings: { publicWaits: false } }, admin);
    const silent = await house.get('/api/views/kiosk.view', house.asDevice('kiosk-1'));
    expect((await silent.json()) as KioskView).not.toHaveProperty('calmest');
  });
});
