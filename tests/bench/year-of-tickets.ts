// A data file with a year of closed days: believable tickets with their visits and ratings, and the journal of desks
// at work. Drawn from one seed and written by plain SQL.
import { join } from 'node:path';
import type { Catalogue, CentreId } from '@toiluot/shared/contract';
import Database from 'better-sqlite3';
import { logNormal, seededRandom } from '../../server/src/forecasting/random.ts';
import { openSqliteStorage } from '../../server/src/storage/sqlite/open-sqlite-storage.ts';
import { defaultCatalogue } from '../support/house.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const TICKETS_PER_DAY_KEY = 2 ** 20;
const LEVELS = ['very-satisfied', 'satisfied', 'satisfied', 'not-satisfied'] as const;

const TICKET = `INSERT INTO ticket (ticket_key, centre_id, day, label, number, issued_seq, issued_at, first_service, service,
  head_start_ms, language, accessible, state, rev, queue_key, queued_at, callable_at, came_back, journey, quote, ended_at,
  rating, copies, issued_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 'vi', 0, ?, 4, ?, ?, 0, 0, '[]', '{"ahead":3,"wait":{"fromMin":5,"toMin":20}}', ?, ?, 1, ?)`;
const VISIT = `INSERT INTO visit (ticket_key, n, centre_id, service, desk, officer, queued_at, called_at, last_call_at, calls,
  started_at, ended_at, "end", cause_kind) VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'longest-wait')`;
const DAY = `INSERT INTO day (day_key, centre_id, id, date, state, opened_at, closed_at, sessions, issued_count, last_issued_at)
  VALUES (?, ?, ?, ?, 'closed', ?, ?, ?, ?, ?)`;
const JOURNAL = `INSERT INTO journal (centre_id, seq, at, day, actor, request_id, command, type, v, hash, data)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, '', ?)`;

export type YearOptions = {
  readonly days: number;
  readonly perDay: number;
  /** Local date after the last day. */
  readonly before: string;
};

/** Working days (Monday to Friday) before a date, oldest first. */
function workingDays({ days, before }: YearOptions): string[] {
  const dates: string[] = [];
  for (let at = Date.parse(before) - DAY_MS; dates.length < days; at -= DAY_MS) {
    const weekday = new Date(at).getUTCDay();
    if (weekday > 0 && weekday < 6) dates.unshift(new Date(at).toISOString().slice(0, 10));
  }
  return dates;
}

/** Minutes since 07:30 of an arrival: a morning peak, a smaller one after the break. */
function arrivalMinute(random: () => number): number {
  const pick = random();
  if (pick < 0.25) return random() * 225;
  if (pick < 0.65) return 45 + random() * 100;
  if (pick < 0.85) return 360 + random() * 70;
  return 360 + random() * 195;
}

class YearWriter {
  readonly #random = seededRandom(2026);
  readonly #db: Database.Database;
  readonly #centre: string;
  readonly #catalogue: Catalogue;
  readonly #services: readonly string[];
  #seq: number;

  constructor(db: Database.Database, catalogue: Catalogue) {
    this.#db = db;
    this.#catalogue = catalogue;
    this.#centre = catalogue.centre.id;
    const enabled = new Set(catalogue.agencies.filter((a) => a.enabled).map((a) => a.id));
    this.#services = catalogue.services.filter((s) => enabled.has(s.agency)).map((s) => s.id);
    this.#seq = Number(db.prepare('SELECT seq FROM centre WHERE id = ?').pluck().get(this.#centre) ?? 0);
  }

  day(key: number, date: string, perDay: number): void {
    const at = (time: string) => Date.parse(`${date}T${time}:00+07:00`);
    const sessions = [
      {
        id: 'morning',
        name: { vi: 'Buổi sáng' },
        opensAt: at('07:30'),
        closesAt: at('11:30'),
        lastTicketAt: at('11:15'),
      },
      {
        id: 'afternoon',
        name: { vi: 'Buổi chiều' },
        opensAt: at('13:30'),
        closesAt: at('17:00'),
        lastTicketAt: at('16:45'),
      },
    ];
    const day = [
      key,
      this.#centre,
      date,
      date,
      at('07:15'),
      at('17:30'),
      JSON.stringify(sessions),
      perDay,
      at('16:45'),
    ];
    this.#db.prepare(DAY).run(...day);
    this.#desks(date, at);
    const arrivals = Array.from({ length: perDay }, () =>
      Math.round(at('07:30') + arrivalMinute(this.#random) * MINUTE_MS),
    );
    for (const [index, issuedAt] of arrivals.sort((a, b) => a - b).entries())
      this.#ticket(key, date, index + 1, issuedAt);
  }

  finish(): void {
    this.#db.prepare('UPDATE centre SET seq = ? WHERE id = ?').run(this.#seq, this.#centre);
  }

  #entry(date: string, at: number, type: string, data: object): void {
    this.#seq += 1;
    const row = [
      this.#centre,
      this.#seq,
      at,
      date,
      'system:bench',
      `y${this.#seq}`,
      'bench',
      type,
      JSON.stringify(data),
    ];
    this.#db.prepare(JOURNAL).run(...row);
  }

  #desks(date: string, at: (time: string) => number): void {
    for (const { id: desk, number } of this.#catalogue.desks) {
      const officer = `canbo${String(number).padStart(2, '0')}`;
      const wander = () => Math.round(this.#random() * 12 * MINUTE_MS);
      this.#entry(date, at('07:28') + wander(), 'desk.opened', { desk, officer });
      const pause = { reason: this.#random() < 0.6 ? 'short-break' : 'paperwork', note: null, until: null };
      const pausedAt = at('09:30') + wander() * 3;
      this.#entry(date, pausedAt, 'desk.paused', { desk, pause });
      this.#entry(date, pausedAt + wander(), 'desk.resumed', { desk });
      this.#entry(date, at('11:35') + wander(), 'desk.closed', { desk });
      this.#entry(date, at('13:28') + wander(), 'desk.opened', { desk, officer });
      this.#entry(date, at('17:00') + wander(), 'desk.closed', { desk });
    }
  }

  #ticket(key: number, date: string, seq: number, issuedAt: number): void {
    const random = this.#random;
    const service = this.#services[Math.floor(this.#services.length * random() ** 2)] ?? '';
    const desk = this.#catalogue.desks[Math.floor(this.#catalogue.desks.length * random())];
    const fate = random() < 0.03 ? 'cancelled' : random() < 0.05 ? 'no-show' : 'served';
    const hour = new Date(issuedAt + 7 * 3_600_000).getUTCHours();
    const crowd = hour === 9 || hour === 8 ? 1.8 : hour === 14 ? 1.3 : 0.8;
    const calledAt = issuedAt + Math.round(logNormal(random, 9 * MINUTE_MS * crowd, 0.7));
    const calls = fate === 'no-show' ? 2 : random() < 0.12 ? 2 : 1;
    const lastCallAt = calledAt + (calls - 1) * 25_000;
    const startedAt = lastCallAt + Math.round(logNormal(random, 25_000, 0.5));
    const finishedAt = startedAt + Math.round(logNormal(random, 6 * MINUTE_MS, 0.6));
    const endedAt = { cancelled: issuedAt + 5 * MINUTE_MS, 'no-show': lastCallAt + 40_000, served: finishedAt }[fate];
    const level = LEVELS[Math.floor(random() ** 1.4 * LEVELS.length)];
    const isRated = fate === 'served' && random() < 0.25;
    const reasons = level === 'not-satisfied' ? ['long-wait'] : [];
    const rating = isRated ? JSON.stringify({ level, reasons, comment: null, at: endedAt + 20_000 }) : null;
    const label = `Z${String(seq).padStart(4, '0')}`;
    const origin = random() < 0.6 ? 'device:kiosk-1' : 'device:kiosk-2';
    const ticketKey = key * TICKETS_PER_DAY_KEY + seq;
    const head = [ticketKey, this.#centre, date, label, seq, seq, issuedAt, service, service, fate];
    this.#db.prepare(TICKET).run(...head, issuedAt, issuedAt, endedAt, rating, origin);
    if (fate === 'cancelled' || !desk) return;
    const officer = `canbo${String(desk.number).padStart(2, '0')}`;
    const isServed = fate === 'served';
    const visit = [ticketKey, this.#centre, service, desk.id, officer, issuedAt, calledAt, lastCallAt, calls];
    this.#db.prepare(VISIT).run(...visit, isServed ? startedAt : null, endedAt, fate);
  }
}

/** Makes `hall.db` in a folder, or adds to the one of a new trial hall there. */
export async function writeYear(dataDir: string, options: YearOptions): Promise<void> {
  const file = join(dataDir, 'hall.db');
  const catalogue = defaultCatalogue();
  const storage = openSqliteStorage({ file, trial: true });
  await storage.load(catalogue.centre.id as CentreId);
  await storage.close();
  const db = new Database(file);
  db.pragma('synchronous = OFF');
  db.pragma('cache_size = -262144');
  db.transaction(() => {
    const writer = new YearWriter(db, catalogue);
    for (const [index, date] of workingDays(options).entries()) writer.day(index + 1, date, options.perDay);
    writer.finish();
  })();
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}
