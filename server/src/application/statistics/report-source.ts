// The measured days of a range, kept as long as they cannot change.
import type { CentreId, ComplaintRecord, DayRecord, ReportQuery } from '@toiluot/shared/contract';
import type { JournalRow, Storage } from '../../storage/storage.ts';
import { Codes } from './codes.ts';
import { type DayColumns, measureDay } from './day-columns.ts';
import { type DeskSpan, deskSpans } from './desk-spans.ts';
import type { ReportScene } from './scene.ts';
import { dayFromStored, type MeasuredDays, storedDay } from './stored-day.ts';
import { type ZoneClock, zoneClock } from './zone-clock.ts';

/** A year of working days and some more; beyond it the days measured first are forgotten. */
const DAYS_KEPT = 450;

type ReportStorage = Pick<Storage, 'days' | 'report' | 'journalBefore' | 'journalAfter'>;
type Kept = { columns?: DayColumns; spans?: readonly DeskSpan[] };

export class ReportSource {
  readonly #storage: ReportStorage;
  readonly #centre: CentreId;
  readonly #measured: MeasuredDays | undefined;
  readonly #kept = new Map<string, Kept>();
  readonly codes = new Codes();
  #timezone = '';
  #clock: ZoneClock = zoneClock('UTC');

  /** @param measured  days measured by earlier runs; absent: each run measures for itself */
  constructor(storage: ReportStorage, centre: CentreId, measured?: MeasuredDays) {
    this.#storage = storage;
    this.#centre = centre;
    this.#measured = measured;
  }

  /** The centre's clock; what was measured by another one is forgotten. */
  clockOf(timezone: string): ZoneClock {
    if (timezone !== this.#timezone) {
      this.#kept.clear();
      this.#timezone = timezone;
      this.#clock = zoneClock(timezone);
    }
    return this.#clock;
  }

  /** Business days of the range, oldest first. */
  async days({ from, to }: Pick<ReportQuery, 'from' | 'to'>): Promise<readonly DayRecord[]> {
    const days = await this.#storage.days(this.#centre);
    return days.filter(({ date }) => from <= date && date <= to);
  }

  async columns(day: DayRecord, scene: ReportScene): Promise<DayColumns> {
    this.clockOf(scene.timezone);
    const kept = this.#keptOf(day);
    if (!kept) return this.#measure(day, scene);
    kept.columns ??= await this.#closedDay(day, scene);
    return kept.columns;
  }

  async #closedDay(day: DayRecord, scene: ReportScene): Promise<DayColumns> {
    if (!this.#measured) return this.#measure(day, scene);
    const key = await this.#keyOf(day, scene);
    const stored = this.#measured.read(day, key);
    if (stored) return dayFromStored(stored, day, this.codes);
    const columns = await this.#measure(day, scene);
    this.#measured.write(day, key, storedDay(columns, this.codes));
    return columns;
  }

  async #measure(day: DayRecord, { timezone, now }: ReportScene): Promise<DayColumns> {
    return measureDay(await this.tickets(day), { day, clock: this.clockOf(timezone), codes: this.codes, now });
  }

  /** The day's row, the centre's clock and the journal's last entry of the day, whose hash stands for all before it. */
  async #keyOf(day: DayRecord, { timezone }: ReportScene): Promise<string> {
    const last = await this.#storage.journalBefore(this.#centre, (day.closedAt ?? 0) + 1);
    const [entry] = await this.#storage.journalAfter(this.#centre, last - 1, 1);
    return JSON.stringify([this.#centre, timezone, day, last, entry?.hash]);
  }

  async spans(day: DayRecord, { now }: ReportScene): Promise<readonly DeskSpan[]> {
    const kept = this.#keptOf(day);
    if (kept?.spans) return kept.spans;
    const spans = deskSpans(await this.decisions(day), day.closedAt ?? now);
    if (kept) kept.spans = spans;
    return spans;
  }

  tickets(day: DayRecord) {
    return this.#storage.report(this.#centre, { of: 'tickets', day: day.id });
  }

  decisions(day: DayRecord): Promise<readonly JournalRow[]> {
    return this.#storage.report(this.#centre, { of: 'decisions', day: day.id });
  }

  /** As they stand now: an old day's complaint may be answered today. */
  complaints(day: DayRecord): Promise<readonly ComplaintRecord[]> {
    return this.#storage.report(this.#centre, { of: 'complaints', day: day.id });
  }

  /** Only a closed day is kept: nothing happens to its tickets any more. */
  #keptOf(day: DayRecord): Kept | undefined {
    if (day.state !== 'closed') return undefined;
    const key = `${day.id} ${day.closedAt}`;
    const kept = this.#kept.get(key) ?? {};
    this.#kept.set(key, kept);
    const oldest = this.#kept.keys().next().value;
    if (this.#kept.size > DAYS_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return kept;
  }
}
