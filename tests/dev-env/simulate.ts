// npm run simulate: a day of visitors and officers at a running trial, through its public entrances.
import { parseArgs } from 'node:util';
import { OPENS_AT_MINUTE, USUAL_SHARES } from './simulate/arrivals.ts';
import { figuresText, progressText } from './simulate/figures.ts';
import type { HallDay } from './simulate/hall-day.ts';
import { Pace } from './simulate/pace.ts';
import { runDay } from './simulate/run-day.ts';
import { SimulationError, TrialClient } from './simulate/trial-client.ts';

const HELP = `npm run simulate -- [options]        needs a running trial: npm start

  --seed N         who comes when; the same seed gives the same arrivals (default 7)
  --speed S        hall time runs S times as fast (default 60)
  --visitors V     how many come (default 200)
  --url ADDRESS    where the trial runs (default http://127.0.0.1:8080)
  --no-officers    visitors only: somebody else works at the desks
  --help           this text

The times that the rules set (between two calls, before a no-show) stay real ones at every speed.
Ctrl-C ends the day: whoever is at a desk is served, and the desks close.`;

const PROGRESS_MS = 5_000;

const say = (text: string): void => void process.stdout.write(`${text}\n`);

function numberOf(name: string, text: string, smallest: number): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value < smallest)
    throw new SimulationError(`--${name} takes a number from ${smallest}, not "${text}".`);
  return value;
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        seed: { type: 'string', default: '7' },
        speed: { type: 'string', default: '60' },
        visitors: { type: 'string', default: '200' },
        url: { type: 'string', default: 'http://127.0.0.1:8080' },
        'no-officers': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new SimulationError(`${(error as Error).message.split('.')[0]}. See --help.`);
  }
}

/** The hall's clock, HH:MM, so many ms of hall time after opening. */
function clockText(hallMs: number): string {
  const minutes = OPENS_AT_MINUTE + Math.floor(hallMs / 60_000);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function reportProgress(day: HallDay, firstAtMs: number, pace: Pace): NodeJS.Timeout {
  const began = performance.now();
  return setInterval(
    () => say(progressText(day, clockText(firstAtMs + (performance.now() - began) * pace.speed))),
    PROGRESS_MS,
  );
}

async function main(): Promise<void> {
  const values = readArguments();
  if (values.help) return say(HELP);
  const pace = new Pace(numberOf('speed', values.speed, 0.1));
  const visitors = Math.floor(numberOf('visitors', values.visitors, 1));
  const seed = Math.floor(numberOf('seed', values.seed, 0));
  const client = new TrialClient(values.url);
  const info = await client.info();
  let progress: NodeJS.Timeout | undefined;
  process.once('SIGINT', () => {
    say('\nThe day ends early; the desks close.');
    pace.stop();
  });
  const day = await runDay({
    client,
    info,
    seed,
    visitors,
    shares: USUAL_SHARES,
    withOfficers: !values['no-officers'],
    pace,
    onBegin: (begun, { name, firstAtMs }) => {
      say(`${visitors} visitors, seed ${seed} (arrivals ${name}), ${pace.speed} times as fast, at ${client.url}`);
      progress = reportProgress(begun, firstAtMs, pace);
    },
  }).finally(() => clearInterval(progress));
  say(`\n${figuresText(day, pace.speed)}`);
}

try {
  await main();
} catch (error) {
  process.stderr.write(
    `${error instanceof SimulationError ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exitCode = 1;
}
// Lines of officers that were cut off would keep the process alive.
setTimeout(() => process.exit(), 2_000).unref();
