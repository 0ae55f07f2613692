// npm run soak: a trial hall at work for hours of hall time, with boards in a browser, and what its memory does meanwhile.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { CDPSession } from 'playwright-core';
import { startBrowser } from '../support/browser.ts';
import { screenUrl, startTrial, type Trial } from '../support/trial.ts';
import { USUAL_SHARES } from './simulate/arrivals.ts';
import { Pace } from './simulate/pace.ts';
import { runDay } from './simulate/run-day.ts';
import { TrialClient } from './simulate/trial-client.ts';
import { NodeInspector } from './soak/node-inspector.ts';
import { growthText, headText, type Sample, sampleText } from './soak/soak-table.ts';

const BOARDS = ['Đang gọi', 'Lưới 20 quầy'];
const VISITORS_A_DAY = 700;
const SAMPLES = 8;
/** Code is compiled and caches fill; what comes after is growth. */
const WARM_UP_MS = 30_000;

const HELP = `npm run soak -- [options]

  --speed S     hall time runs S times as fast (default 60)
  --minutes M   minutes of this machine's time (default 2: two hours of hall at 60)
  --seed N      who comes when (default 7)`;

const say = (text: string): void => void process.stdout.write(`${text}\n`);

function readNumber(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value <= 0) throw new RangeError(`--${name} takes a number above 0, not "${text}".`);
  return value;
}

/** Day after day, until the pace is stopped. */
async function visitorsAndOfficers(trial: Trial, pace: Pace, seed: number): Promise<void> {
  const client = new TrialClient(trial.url);
  for (let day = 0; !pace.isStopped; day += 1)
    await runDay({
      client,
      info: trial.info,
      seed: seed + day,
      visitors: VISITORS_A_DAY,
      shares: USUAL_SHARES,
      withOfficers: true,
      pace,
    });
}

async function look(
  trial: Trial,
  inspector: NodeInspector,
  pages: readonly CDPSession[],
  hallMs: number,
): Promise<Sample> {
  const { issued } = (await (await fetch(`${trial.url}/api/trial/status`)).json()) as { issued: number };
  const wal = statSync(join(trial.dataDir, 'hall.db-wal'), { throwIfNoEntry: false })?.size ?? 0;
  const seen: Sample['pages'][number][] = [];
  for (const page of pages) {
    await page.send('HeapProfiler.collectGarbage');
    const { metrics } = await page.send('Performance.getMetrics');
    const value = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0;
    seen.push({ heap: value('JSHeapUsedSize'), nodes: value('Nodes'), listeners: value('JSEventListeners') });
  }
  return { hallHours: hallMs / 3_600_000, tickets: issued, server: await inspector.memory(), wal, pages: seen };
}

async function main(): Promise<void> {
  const options = {
    speed: { type: 'string', default: '60' },
    minutes: { type: 'string', default: '2' },
    seed: { type: 'string', default: '7' },
    help: { type: 'boolean', default: false },
  } as const;
  const { values } = parseArgs({ options });
  if (values.help) return say(HELP);
  const pace = new Pace(readNumber('speed', values.speed));
  const lengthMs = readNumber('minutes', values.minutes) * 60_000;
  const [trial, browser] = await Promise.all([startTrial(['--fresh'], ['--inspect=0']), startBrowser()]);
  try {
    const inspector = await NodeInspector.of(trial.said);
    const pages: CDPSession[] = [];
    for (const name of BOARDS) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
      await page.goto(screenUrl(trial, name));
      const session = await page.context().newCDPSession(page);
      await session.send('Performance.enable');
      pages.push(session);
    }
    const startedAt = performance.now();
    const work = visitorsAndOfficers(trial, pace, Math.floor(Number(values.seed)));
    const failure = work.then(
      () => undefined,
      (error: unknown) => error,
    );
    say(headText(BOARDS));
    const samples: Sample[] = [];
    await pause(Math.min(WARM_UP_MS, lengthMs / 4));
    const from = performance.now() - startedAt;
    for (let n = 0; n <= SAMPLES; n += 1) {
      const due = startedAt + from + ((lengthMs - from) * n) / SAMPLES;
      const ended = await Promise.race([pause(Math.max(0, due - performance.now()), 'time'), failure]);
      if (ended !== 'time') throw ended;
      const sample = await look(trial, inspector, pages, (performance.now() - startedAt) * pace.speed);
      samples.push(sample);
      say(sampleText(sample));
    }
    pace.stop();
    await failure;
    const [first, middle, last] = [samples[0], samples[SAMPLES / 2], samples[SAMPLES]];
    if (first && middle && last)
      say(`\nFirst half\n${growthText(first, middle)}\n\nSecond half\n${growthText(middle, last)}`);
    inspector.close();
  } finally {
    await browser.close();
    await trial.stop();
  }
}

try {
  await main();
} catch (error) {
  process.stderr.write(
    `${error instanceof RangeError ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exitCode = 1;
}
// Lines of officers that were cut off would keep the process alive.
setTimeout(() => process.exit(), 2_000).unref();
