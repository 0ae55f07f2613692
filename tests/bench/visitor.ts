// npm run bench -- --visitor: what somebody who takes a number waits for, and what the agent beside the kiosk costs.
import { availableParallelism, cpus, loadavg } from 'node:os';
import { forecastRows } from './visitor/forecast.ts';
import { kioskBundleRow } from './visitor/kiosk-bundle.ts';
import { paperRows } from './visitor/paper.ts';
import { searchRow } from './visitor/search.ts';
import { lineOf, type VisitorRow } from './visitor/visitor-row.ts';

/** @param say takes a line of the table; @param base a folder on a disk; @param isQuick fewer of everything */
export async function benchVisitor(say: (line: string) => void, base: string, isQuick: boolean): Promise<void> {
  const tell = (rows: readonly VisitorRow[]): void => {
    for (const row of rows) say(lineOf(row));
  };
  say(`${availableParallelism()} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}`);
  say(`load at the start: ${loadavg()[0]?.toFixed(1)} (aims are for an idle machine)\n`);
  tell([searchRow(), ...kioskBundleRow()]);
  tell(await forecastRows(isQuick ? 5 : 20));
  tell(await paperRows(base, isQuick ? { taps: 100, papers: 200 } : { taps: 400, papers: 1_000 }));
}
