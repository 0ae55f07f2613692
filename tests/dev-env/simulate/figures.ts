import type { HallDay } from './hall-day.ts';

const MINUTE_MS = 60_000;

/** Minutes of hall time, one place. */
const minutes = (realMs: number, speed: number): string => ((realMs * speed) / MINUTE_MS).toFixed(1);

/** @param sorted ascending; nearest rank */
const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;

function waitsLine({ waitsMs }: HallDay, speed: number): string {
  const sorted = [...waitsMs].sort((a, b) => a - b);
  return `wait to first call: p50 ${minutes(quantile(sorted, 0.5), speed)} min, p90 ${minutes(quantile(sorted, 0.9), speed)} min of hall time`;
}

/** The day in plain lines: what came of every number, waits, and each desk. */
export function figuresText(day: HallDay, speed: number): string {
  const refused = [...day.refused].map(([code, count]) => `${count} × ${code}`).join(', ');
  const desks = [...day.desks]
    .sort(([a], [b]) => a - b)
    .map(
      ([number, { served, noShow, busyMs }]) =>
        `  desk ${String(number).padStart(2)}   served ${String(served).padStart(4)}   no-show ${String(noShow).padStart(2)}   at work ${minutes(busyMs, speed).padStart(6)} min`,
    );
  return [
    `issued ${day.issued}, served ${day.served}, no-show ${day.noShow}, cancelled ${day.cancelled}, still open ${day.open.size}${refused && `, refused at the kiosk: ${refused}`}`,
    ...(day.waitsMs.length > 0 ? [waitsLine(day, speed)] : []),
    ...desks,
  ].join('\n');
}

/** One line of progress. */
export const progressText = (day: HallDay, clock: string): string => {
  const waiting = [...day.open.values()].filter(({ called }) => !called).length;
  return `${clock}  issued ${day.issued}  waiting ${waiting}  served ${day.served}  no-show ${day.noShow}  cancelled ${day.cancelled}`;
};
