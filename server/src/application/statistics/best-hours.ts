// F-R10: how long people waited in each hour of the week, over the measured days given.
import type { BestHours } from '@toiluot/shared/contract';
import type { DayColumns } from './day-columns.ts';
import { percentile } from './percentile.ts';
import { Samples } from './samples.ts';
import type { ZoneClock } from './zone-clock.ts';

const MINUTE_MS = 60_000;
/** A cell that fewer tickets stand behind is chance, and is left blank. */
const FEWEST = 20;
/** A neighbour of the calmest hour that is no more than this longer belongs to it. */
const HARDLY_LONGER_MIN = 5;

type Cell = BestHours['cells'][number];

/** Whether a number can be had all through the hour, as the weekday was worked last. */
function isWhole({ weekday, hour }: Cell, days: readonly DayColumns[], { hourOf }: ZoneClock): boolean {
  const sessions = days.findLast((day) => day.weekday === weekday)?.day.sessions ?? [];
  return sessions.some(({ opensAt, closesAt }) => hourOf(opensAt - 1) < hour && hour < hourOf(closesAt));
}

function calmestOf(whole: readonly Cell[]): BestHours['calmest'] {
  const best = whole.reduce<Cell | undefined>(
    (least, c) => (!least || c.medianMin < least.medianMin ? c : least),
    undefined,
  );
  if (!best) return undefined;
  const isCalm = (hour: number): boolean =>
    whole.some(
      (c) => c.weekday === best.weekday && c.hour === hour && c.medianMin <= best.medianMin + HARDLY_LONGER_MIN,
    );
  let [from, to] = [best.hour, best.hour + 1];
  while (isCalm(from - 1)) from -= 1;
  while (isCalm(to)) to += 1;
  const longest = whole.filter((c) => c.weekday === best.weekday && from <= c.hour && c.hour < to);
  const medianMin = Math.max(...longest.map((c) => c.medianMin));
  return { weekday: best.weekday, fromHour: from, toHour: to, medianMin };
}

/** Median wait by weekday and hour of the ticket, breaks left out; undefined while every cell is blank. */
export function bestHours(days: readonly DayColumns[], clock: ZoneClock): BestHours | undefined {
  const found = new Map<number, Samples>();
  for (const { weekday, tickets } of days)
    for (let row = 0; row < tickets.count; row += 1) {
      const key = weekday * 24 + (tickets.hour[row] ?? 0);
      const samples = found.get(key) ?? new Samples();
      found.set(key, samples);
      samples.add(tickets.waitIn[row] ?? -1);
    }
  const cells = [...found]
    .filter(([, samples]) => samples.count >= FEWEST)
    .sort(([a], [b]) => a - b)
    .map(([key, samples]) => ({
      weekday: Math.floor(key / 24),
      hour: key % 24,
      medianMin: Math.round((percentile(samples.sorted(), 0.5) ?? 0) / MINUTE_MS),
    }));
  const [first, last] = [days[0], days.at(-1)];
  if (cells.length === 0 || !first || !last) return undefined;
  const calmest = calmestOf(cells.filter((cell) => isWhole(cell, days, clock)));
  return { from: first.day.date, to: last.day.date, cells, ...(calmest && { calmest }) };
}
