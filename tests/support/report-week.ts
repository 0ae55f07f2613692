// A seeded working week of a small hall by the calendar: everything that can happen to a ticket or a desk happens, in
// memory for speed; its rows and journal can be copied to a file, so that reports of both are held against the journal.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CentreId, Reply, TicketRecord } from '@toiluot/shared/contract';
import type { ActorRef } from '../../server/src/application/actor-ref.ts';
import { CommandBus } from '../../server/src/application/command-bus.ts';
import { createCommittedFeed } from '../../server/src/application/committed-feed.ts';
import { waitingCount } from '../../server/src/domain/queues.ts';
import { seededRandom } from '../../server/src/forecasting/random.ts';
import { createMemoryStorage } from '../../server/src/storage/memory/memory-storage.ts';
import { openSqliteStorage } from '../../server/src/storage/sqlite/open-sqlite-storage.ts';
import type { JournalRow, Storage } from '../../server/src/storage/storage.ts';
import { defaultCatalogue, type LogLine, quietLogger } from './house.ts';

export const WEEK_CENTRE = 'quang-binh' as CentreId;
const SYSTEM: ActorRef = { kind: 'system', part: 'trial' };
const SUPERVISOR: ActorRef = { kind: 'staff', id: 'supervisor' as never };
const DESKS = ['desk-01', 'desk-02', 'desk-03', 'desk-04'] as const;
const SERVICES = ['skhdt-doanh-nghiep', 'skhdt-dau-tu', 'skhdt-ket-qua', 'stnmt-dat-dai'] as const;
const SECOND = 1_000;
const MINUTE = 60_000;

/** Monday, Tuesday, Wednesday, and the Monday after: two Mondays, two weeks, two months. */
export const WEEK_DATES = ['2026-11-23', '2026-11-24', '2026-11-30', '2026-12-01'] as const;

const pick = <T>(list: readonly T[], random: () => number): T | undefined => list[Math.floor(random() * list.length)];

/** A rough quote, so that some hold and some do not; none where nobody waits. */
const told = (ahead: number) => (ahead === 0 ? undefined : { fromMin: 5 * ahead + 5, toMin: 10 * ahead + 35 });

export class ReportWeek {
  readonly faults: LogLine[] = [];
  readonly #random: () => number;
  readonly storage = createMemoryStorage();
  bus!: CommandBus;
  time = 0;
  #n = 0;

  constructor(seed: number) {
    this.#random = seededRandom(seed);
  }

  async play(visitorsPerDay: number): Promise<void> {
    this.bus = new CommandBus({
      storage: this.storage,
      centre: WEEK_CENTRE,
      trial: false,
      now: () => this.time,
      hashPassword: async () => 'none',
      waitFor: (service) => told(waitingCount(this.bus.state.queues, service)),
      feed: createCommittedFeed((what, error) => this.faults.push({ what, error })),
      log: quietLogger(this.faults),
    });
    this.time = Date.parse('2026-11-23T00:00:00Z');
    await this.bus.start();
    await this.#furnish();
    for (const [index, date] of WEEK_DATES.entries())
      await this.#day(date, visitorsPerDay, index === WEEK_DATES.length - 1);
  }

  /** The week's days, tickets and journal in a data file. */
  async onFile(): Promise<{ readonly storage: Storage; readonly remove: () => Promise<void> }> {
    const dir = mkdtempSync(join(tmpdir(), 'toi-luot-week-'));
    const storage = openSqliteStorage({ file: join(dir, 'hall.db'), trial: false });
    await storage.load(WEEK_CENTRE);
    const journal = await this.journal();
    const days = await this.storage.days(WEEK_CENTRE);
    let from = 0;
    for (const day of days) {
      const next = journal.findIndex((row, index) => index > from && row.type === 'day.opened' && row.day !== day.id);
      const rows = journal.slice(from, next < 0 ? journal.length : next);
      const tickets = await this.storage.ticketsOfDay(WEEK_CENTRE, day.id);
      const batch = { seq: from + rows.length, journal: rows, replies: [], rows: { day, tickets }, passwords: [] };
      await storage.commit(WEEK_CENTRE, from, batch);
      from += rows.length;
    }
    const remove = async () => {
      await storage.close();
      rmSync(dir, { recursive: true, force: true });
    };
    return { storage, remove };
  }

  async journal(): Promise<JournalRow[]> {
    const rows: JournalRow[] = [];
    for (;;) {
      const page = await this.storage.journalAfter(WEEK_CENTRE, rows.length, 5_000);
      if (page.length === 0) return rows;
      rows.push(...page);
    }
  }

  #send(name: string, input: object, ref: ActorRef): Promise<Reply> {
    this.#n += 1;
    return this.bus.execute(name, input, ref, `w${this.#n}`);
  }

  async #must(name: string, input: object): Promise<void> {
    const reply = await this.#send(name, input, SYSTEM);
    if (!reply.ok) throw new Error(`${name}: ${reply.code} ${JSON.stringify(reply.details)}`);
  }

  async #furnish(): Promise<void> {
    const catalogue = defaultCatalogue();
    const settings = { ...catalogue.settings, kioskIntervalMs: 0, kioskPerMinute: 0, recallIntervalMs: 5_000 };
    await this.#must('catalogue.import', { catalogue: { ...catalogue, settings } });
    const person = (username: string, role: string, displayName: string) =>
      this.#must('staff.save', { username, password: 'long enough', role, displayName });
    for (const [index, name] of ['Đỗ Thị Ánh', 'Bùi Văn Âu', 'Lê Ý', 'Trần Đức', 'Ngô Thị Hà'].entries())
      await person(`officer-${index + 1}`, 'officer', name);
    await person('supervisor', 'supervisor', 'Phạm Giám Sát');
    await this.#must('device.approve', { device: 'kiosk-1', kind: 'kiosk', name: 'Máy lấy số 1', printers: [] });
    await this.#must('device.approve', { device: 'kiosk-2', kind: 'kiosk', name: 'Máy lấy số 2', printers: [] });
  }

  async #day(date: string, visitors: number, isLast: boolean): Promise<void> {
    this.time = Date.parse(`${date}T07:20:00+07:00`);
    await this.#must('day.open', {});
    const services = SERVICES.map((service, n) => ({ service, handicapMinutes: n * 3 }));
    for (const [n, desk] of DESKS.entries()) {
      await this.#send('desk.assign', { desk, services }, SUPERVISOR);
      await this.#send('desk.open', { desk }, this.#officer(n));
    }
    const endsAt = Date.parse(`${date}T16:50:00+07:00`);
    const gap = (endsAt - this.time) / (visitors * 9);
    while (this.time < endsAt) {
      this.time += Math.floor(gap * 2 * this.#random());
      await this.#step();
    }
    if (isLast) return;
    this.time = Date.parse(`${date}T17:10:00+07:00`);
    await this.#must('day.close', { force: true });
  }

  #officer(n: number): ActorRef {
    return { kind: 'staff', id: `officer-${(n % 5) + 1}` as never };
  }

  #ticketIn(...states: TicketRecord['state'][]): TicketRecord | undefined {
    return pick(
      [...this.bus.state.tickets.values()].filter(({ state }) => states.includes(state)),
      this.#random,
    );
  }

  async #step(): Promise<void> {
    const chance = this.#random();
    if (chance < 0.14) return this.#issue();
    if (chance < 0.8) return this.#work(Math.floor(this.#random() * DESKS.length));
    return this.#rare();
  }

  async #issue(): Promise<void> {
    const service = pick(SERVICES, this.#random);
    const isFar = this.#random() < 0.08;
    const atDesk = this.#random() < 0.1;
    await this.#send(
      'ticket.issue',
      {
        service,
        ...(isFar && { journey: [pick(SERVICES, this.#random)] }),
        ...(this.#random() < 0.1 && { priorityClass: 'elderly-60' }),
      },
      atDesk ? this.#officer(0) : { kind: 'device', id: (this.#random() < 0.7 ? 'kiosk-1' : 'kiosk-2') as never },
    );
  }

  /** What an officer does next at a desk, by its state. */
  async #work(n: number): Promise<void> {
    const desk = DESKS[n] ?? DESKS[0];
    const record = this.bus.state.desks.get(desk as never);
    const officer: ActorRef = { kind: 'staff', id: record?.officer ?? (`officer-${n + 1}` as never) };
    const chance = this.#random();
    const at = { desk };
    if (record?.state === 'closed') await this.#send('desk.open', at, this.#officer(n));
    else if (record?.state === 'paused') chance < 0.5 && (await this.#send('desk.resume', at, officer));
    else if (record?.state === 'open') {
      if (chance < 0.85) await this.#callNext(desk, officer);
      else if (chance < 0.93)
        await this.#send('desk.pause', { desk, reason: chance < 0.9 ? 'short-break' : 'paperwork' }, officer);
      else await this.#send('desk.undo', at, officer);
    } else if (record?.state === 'calling') {
      if (chance < 0.55) await this.#send('desk.start', at, officer);
      else if (chance < 0.75) await this.#send('desk.recall', at, officer);
      else if (chance < 0.9) await this.#send('desk.no-show', at, officer);
      else if (chance < 0.93) await this.#undoSoon(desk, officer);
      else if (chance < 0.97)
        await this.#send('ticket.put-back', { ticket: record.ticket, reason: 'Gọi nhầm số' }, officer);
      else await this.#send('ticket.park', { ticket: record.ticket }, officer);
    } else if (record?.state === 'serving') {
      if (chance < 0.6) await this.#finish(desk, record.ticket, officer);
      else if (chance < 0.66) await this.#send('ticket.park', { ticket: record.ticket }, officer);
      else if (chance < 0.72)
        await this.#send(
          'ticket.transfer',
          { ticket: record.ticket, toService: pick(SERVICES, this.#random) },
          officer,
        );
    }
  }

  /** Outside hours now and then with a reason, as DY5 lets staff do. */
  async #callNext(desk: string, ref: ActorRef): Promise<void> {
    const reply = await this.#send('desk.call-next', { desk }, ref);
    if (reply.ok || reply.code !== 'session-closed' || this.#random() < 0.8) return;
    await this.#send('desk.call-next', { desk, reason: 'Khách ở xa' }, ref);
    if (this.#random() < 0.3) await this.#undoSoon(desk, ref);
  }

  /** A supervisor acts at a desk that somebody else works, or moves the end of a session. */
  async #asSupervisor(desk: string): Promise<void> {
    const record = this.bus.state.desks.get(desk as never);
    const session = this.bus.state.day?.sessions.find(({ closesAt }) => closesAt > this.time);
    if (session && this.#random() < 0.3) {
      const closesAt = session.closesAt + 5 * MINUTE;
      await this.#send('session.change', { session: session.id, closesAt, reason: 'Còn đông người' }, SUPERVISOR);
    } else if (record?.state === 'open') await this.#callNext(desk, SUPERVISOR);
    else if (record?.state === 'calling') await this.#send('desk.recall', { desk }, SUPERVISOR);
    else if (record?.state === 'paused') await this.#send('desk.resume', { desk }, SUPERVISOR);
  }

  async #undoSoon(desk: string, officer: ActorRef): Promise<void> {
    this.time += 2 * SECOND;
    await this.#send('desk.undo', { desk }, officer);
  }

  async #finish(desk: string, ticket: TicketRecord['id'] | null, officer: ActorRef): Promise<void> {
    await this.#send('desk.finish', { desk, callNext: this.#random() < 0.2 }, officer);
    if (this.#random() < 0.06) return this.#undoSoon(desk, officer);
    if (ticket === null || this.#random() < 0.45) return;
    this.time += 20 * SECOND;
    const level = pick(['very-satisfied', 'satisfied', 'satisfied', 'not-satisfied'], this.#random);
    const isLow = level === 'not-satisfied';
    await this.#send(
      'ticket.rate',
      { ticket, level, ...(isLow && { reasons: ['long-wait'], comment: '=HYPERLINK("x")' }) },
      { kind: 'visitor', ticket },
    );
  }

  async #rare(): Promise<void> {
    const chance = this.#random();
    const waiting = this.#ticketIn('waiting');
    const n = Math.floor(this.#random() * DESKS.length);
    const desk = DESKS[n] ?? DESKS[0];
    const officer: ActorRef = { kind: 'staff', id: this.bus.state.desks.get(desk as never)?.officer ?? ('x' as never) };
    if (chance < 0.14 && waiting)
      await this.#send('ticket.cancel', { ticket: waiting.id, reason: 'left' }, chance < 0.07 ? SUPERVISOR : officer);
    else if (chance < 0.2 && waiting)
      await this.#send('ticket.cancel', { ticket: waiting.id }, { kind: 'visitor', ticket: waiting.id });
    else if (chance < 0.3 && waiting) {
      await this.#send('desk.call', { desk, ticket: waiting.id, reason: 'health', note: '@ghi chú' }, officer);
      if (this.#random() < 0.25) await this.#undoSoon(desk, officer);
    } else if (chance < 0.36 && waiting)
      await this.#send(
        'ticket.set-priority',
        { ticket: waiting.id, priorityClass: 'disabled', reason: 'seen' },
        SUPERVISOR,
      );
    else if (chance < 0.44) {
      const gone = this.#ticketIn('no-show', 'cancelled');
      if (gone) await this.#send('ticket.reinstate', { ticket: gone.id }, SUPERVISOR);
    } else if (chance < 0.8) {
      const parked = this.#ticketIn('parked');
      if (parked) await this.#send('ticket.resume', { ticket: parked.id }, SUPERVISOR);
    } else if (chance < 0.85) await this.#send('desk.open', { desk, takeOver: true }, this.#officer(4));
    else if (chance < 0.88) await this.#send('desk.close', { desk, afterThis: true }, officer);
    else if (chance < 0.9) await this.#asSupervisor(desk);
    else if (chance < 0.92 && waiting && waiting.visits.length === 0)
      await this.#send('ticket.transfer', { ticket: waiting.id, toService: pick(SERVICES, this.#random) }, SUPERVISOR);
    else {
      this.time += Math.floor(this.#random() * 2 * MINUTE);
      await this.#send('hall.tick', {}, SYSTEM);
    }
  }
}
