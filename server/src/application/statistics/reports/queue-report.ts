// How many tickets waited at each five minutes of the day, over the business days of a range.
import { instantOf } from '../../../domain/policy/local-time.ts';
import type { DayColumns } from '../day-columns.ts';
import type { ReportContext } from './report-context.ts';
import { type ReportBody, titled } from './table-parts.ts';

const SLOT_MINUTES = 5;
const SLOT_MS = SLOT_MINUTES * 60_000;
const SLOTS = (24 * 60) / SLOT_MINUTES;

/** Waiting at each slot of one day; a ticket counts where it waits at that very moment. */
function waitingAt(day: DayColumns, midnight: number, isAsked: (row: number) => boolean): Int32Array {
  const changes = new Int32Array(SLOTS + 1);
  const slotFrom = (at: number) => Math.min(SLOTS, Math.max(0, Math.ceil((at - midnight) / SLOT_MS)));
  for (let row = 0; row < day.queues.count; row += 1) {
    if (!isAsked(row)) continue;
    const [from, to] = [slotFrom(day.queues.from[row] ?? 0), slotFrom(day.queues.to[row] ?? 0)];
    changes[from] = (changes[from] ?? 0) + 1;
    changes[to] = (changes[to] ?? 0) - 1;
  }
  let waiting = 0;
  return changes.map((change) => {
    waiting += change;
    return waiting;
  });
}

export function queueReport({ columns, filter, scene }: ReportContext): ReportBody {
  const [sums, most, days] = [new Int32Array(SLOTS), new Int32Array(SLOTS), new Int32Array(SLOTS)];
  for (const day of columns) {
    const midnight = instantOf(day.day.date, '00:00', scene.timezone);
    const waiting = waitingAt(day, midnight, (row) => filter.queue(day, row));
    for (let slot = 0; slot < SLOTS && midnight + slot * SLOT_MS <= scene.now; slot += 1) {
      const here = waiting[slot] ?? 0;
      sums[slot] = (sums[slot] ?? 0) + here;
      most[slot] = Math.max(most[slot] ?? 0, here);
      days[slot] = (days[slot] ?? 0) + 1;
    }
  }
  const first = most.findIndex((n) => n > 0);
  const last = most.findLastIndex((n) => n > 0);
  const slots = first < 0 ? [] : Array.from({ length: Math.min(SLOTS - 1, last + 1) - first + 1 }, (_, n) => first + n);
  return {
    columns: [titled('clock', 'clock'), titled('mean-waiting', 'decimal'), titled('most-waiting', 'count')],
    rows: slots
      .filter((slot) => (days[slot] ?? 0) > 0)
      .map((slot) => [slot * SLOT_MINUTES, (sums[slot] ?? 0) / (days[slot] ?? 1), most[slot] ?? 0]),
    total: null,
  };
}
