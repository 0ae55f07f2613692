// npm run backtest -- [--days 5] [--visitors 700] [--seed 1]: plays working days and says how honest the quoted waits were.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { catalogueFromFiles } from '../../server/src/application/catalogue-files.ts';
import { bandAround, type Kept, type Score, scoreOf } from './backtest/score.ts';
import { type Outcome, simulateDay } from './backtest/simulated-day.ts';

const { values } = parseArgs({
  options: {
    days: { type: 'string', default: '5' },
    visitors: { type: 'string', default: '700' },
    seed: { type: 'string', default: '1' },
  },
});
const DAY_MS = 86_400_000;
/** Monday, 07:30 in Đồng Hới. */
const MONDAY = Date.parse('2026-11-23T00:30:00Z');

const data = join(import.meta.dirname, '..', '..', 'server', 'data');
const read = (name: string): string => readFileSync(join(data, name), 'utf8');
const catalogue = catalogueFromFiles({
  centre: read('centre.json'),
  procedures: read('procedures.csv'),
  synonyms: read('synonyms.csv'),
});

const percent = (value: number): string => `${(value * 100).toFixed(1)} %`.padStart(8);
const minutes = (value: number): string => `${value.toFixed(1)} min`.padStart(9);
const line = (name: string, s: Score): string =>
  `${name.padEnd(28)}${String(s.quotes).padStart(7)}${percent(s.before)}${percent(s.after)}${percent(s.held)}${minutes(s.width)}${minutes(s.error)}${minutes(s.bias)}`;

const outcomes: Outcome[] = [];
for (let day = 0; day < Number(values.days); day += 1) {
  const started = performance.now();
  outcomes.push(...simulateDay(catalogue, Number(values.seed) + day, Number(values.visitors), MONDAY + day * DAY_MS));
  process.stdout.write(`day ${day + 1}: played in ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
}

const kept = (quoteOf: (o: Outcome) => { fromMin: number; toMin: number } | undefined): Kept[] =>
  outcomes.flatMap((o) => {
    const quote = quoteOf(o);
    return quote ? [{ ...quote, waited: o.waited }] : [];
  });
const band = (value: number | undefined) => (value === undefined ? undefined : bandAround(value));
const waits = outcomes.map((o) => o.waited).sort((a, b) => a - b);

process.stdout.write(
  `\nwaits: p50 ${waits[Math.floor(waits.length * 0.5)]?.toFixed(1)} min, p90 ${waits[Math.floor(waits.length * 0.9)]?.toFixed(1)} min\n`,
);
process.stdout.write(
  `${'rule'.padEnd(28)}${'quotes'.padStart(7)}${'before'.padStart(8)}${'after'.padStart(8)}${'held'.padStart(8)}${'width'.padStart(9)}${'error'.padStart(9)}${'bias'.padStart(9)}\n`,
);
const MINUTE_MS = 60_000;
const raw = (o: Outcome) => o.raw && { fromMin: o.raw.lowMs / MINUTE_MS, toMin: o.raw.highMs / MINUTE_MS };
const isWait = (o: Outcome): boolean => (o.raw?.lowMs ?? 0) > 30_000;
const rules: readonly (readonly [string, (o: Outcome) => { fromMin: number; toMin: number } | undefined])[] = [
  ['forecast, as told (rounded)', (o) => o.quote],
  ['  where a wait was foreseen', (o) => (isWait(o) ? o.quote : undefined)],
  ['  the same, before rounding', (o) => (isWait(o) ? raw(o) : undefined)],
  ['ahead × mean / desks', (o) => band(o.naive.aheadTimesMean)],
  ['  where a wait was foreseen', (o) => (isWait(o) ? band(o.naive.aheadTimesMean) : undefined)],
  ['last one waited', (o) => band(o.naive.lastWaited)],
  ['  where a wait was foreseen', (o) => (isWait(o) ? band(o.naive.lastWaited) : undefined)],
];
for (const [name, quoteOf] of rules) process.stdout.write(`${line(name, scoreOf(kept(quoteOf)))}\n`);
