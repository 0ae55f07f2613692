// What the public is told of the past: when it is calm (F-R10), and whether figures given out still hold (F-R09).
import type { BestHours, DayId } from '@toiluot/shared/contract';
import { type TicketFigures, ticketFigures } from '../../domain/policy/public-figures.ts';
import { bestHours } from './best-hours.ts';
import type { ReportSource } from './report-source.ts';
import type { ReportScene } from './scene.ts';

const MINUTE_MS = 60_000;
const WEEKS_MS = 28 * 86_400_000;

/** Plain data. `told` = days whose figures were given out, each with the target of then. */
export type PublicRecordRequest = {
  readonly scene: ReportScene;
  readonly told: readonly { readonly day: DayId; readonly targetMin: number }[];
};

export type PublicRecord = {
  readonly bestHours: BestHours | undefined;
  readonly figures: readonly { readonly day: DayId; readonly figures: TicketFigures }[];
};

/** Somebody waits for a report; nobody waits for this. */
const othersFirst = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export async function publicRecord({ scene, told }: PublicRecordRequest, source: ReportSource): Promise<PublicRecord> {
  const clock = source.clockOf(scene.timezone);
  const span = { from: clock.dateOf(scene.now - WEEKS_MS), to: clock.dateOf(scene.now) };
  const days = (await source.days(span)).filter(({ state }) => state === 'closed');
  const columns = [];
  for (const day of days) {
    columns.push(await source.columns(day, scene));
    await othersFirst();
  }
  const targets = new Map(told.map(({ day, targetMin }) => [day, targetMin * MINUTE_MS]));
  const figures = [];
  for (const day of days) {
    const targetMs = targets.get(day.id);
    if (targetMs === undefined) continue;
    figures.push({ day: day.id, figures: ticketFigures(await source.tickets(day), day, targetMs) });
    await othersFirst();
  }
  return { bestHours: bestHours(columns, clock), figures };
}
