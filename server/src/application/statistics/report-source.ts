// The measured days of a range, kept as long as they cannot change.
import type { CentreId, ComplaintRecord, DayRecord, ReportQuery } from '@toiluot/shared/contract';
import type { JournalRow, Storage } from '../../storage/storage.ts';
import { Codes } from './codes.ts';
import { type DayColumns, measureDay } from './day-columns.ts';
import { type DeskSpan, deskSpans } from './desk-spans.ts';
import type { ReportScene } from './scene.ts';
import { type ZoneClock, zoneClock } from './zone-clock.ts';

/** A year of working days and some more; beyond it the days measured first are forgotten. */
const DAYS_KEPT = 450;

type Kept = { columns?: DayColumns; spans?: readonly DeskSpan[] };

export class ReportSource {
  readonly #storage: Pick<Storage, 'days' | 'report'>;
  readonly #centre: CentreId;
  readonly #kept = new Map<string, Kept>();
  readonly codes = new Codes();
  #timezone = '';
  #clock: ZoneClock = zoneClock('UTC');

  constructor(storage: Pick<Storage, 'days' | 'report'>, centre: CentreId) {
    this.#storage = storage;
    this.#centre = centre;
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

  async columns(day: DayRecord, { timezone, now }: ReportScene): Promise<DayColumns> {
    const clock = this.clockOf(timezone);
    const kept = this.#keptOf(day);
    if (kept?.columns) return kept.columns;
    const facts = await this.#storage.report(this.#centre, { of: 'tickets', day: day.id });
    const columns = measureDay(facts, { day, clock, codes: this.codes, now });
    if (kept) kept.columns = columns;
    return columns;
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
