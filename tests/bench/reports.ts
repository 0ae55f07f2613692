// npm run bench -- --reports: a year of 250 days × 1,500 tickets; how long each report takes over HTTP the first time of
// all, right after a later start and afterwards, and what commands notice of it.
import { dataFolder, startHouse } from '../support/house.ts';
import { writeYear } from './year-of-tickets.ts';

const QUESTIONS = [
  'measures?by=total',
  'measures?by=day',
  'measures?by=service',
  'measures?by=hour',
  'measures?by=officer',
  'queue?',
  'arrivals?',
  'desk-time?by=desk',
  'overrides?',
  'override-counts?',
  'low-ratings?',
  'quotes?by=service',
  'quotes?by=hour',
  'fairness?by=service',
  'measures?by=service&format=csv',
  'measures?by=day&format=xlsx',
];
/** Each is the first question after a start of its own. */
const FIRST = ['measures?by=total', 'measures?by=day&format=xlsx', 'desk-time?by=desk', 'low-ratings?'];
const YEAR = { days: 250, perDay: 1_500, before: '2026-11-25' };
const RANGE = 'from=2025-11-01&to=2026-11-25';

const ms = (value: number): string => `${value.toFixed(0)} ms`.padStart(9);
const percentileOf = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? 0;

/** @param say  takes a line of the table */
export async function benchReports(say: (line: string) => void): Promise<void> {
  const dataDir = dataFolder();
  await writeYear(dataDir, YEAR);
  let house = await startHouse({ dataDir });
  let supervisor = await house.asStaff('giamsat');
  const ask = async (question: string): Promise<number> => {
    const began = performance.now();
    const response = await house.get(`/api/reports/${question.replace('?', `?${RANGE}&`)}`, supervisor);
    await response.arrayBuffer();
    if (response.status !== 200) throw new Error(`${question}: ${response.status}`);
    return performance.now() - began;
  };
  say(`${'first question of all'.padEnd(44)}${ms(await ask('measures?by=total'))}`);
  for (const question of FIRST) {
    await house.stop();
    house = await startHouse({ dataDir });
    supervisor = await house.asStaff('giamsat');
    say(`${`first after a start: ${question}`.padEnd(44)}${ms(await ask(question))}`);
  }
  for (const question of QUESTIONS) {
    const times = [await ask(question), await ask(question), await ask(question)];
    say(`${question.padEnd(44)}${ms(percentileOf(times, 0.5))}  slowest${ms(Math.max(...times))}`);
  }
  const kiosk = house.asDevice('kiosk-1');
  const issue = async (): Promise<number> => {
    const began = performance.now();
    await house.done('ticket.issue', { service: 'stnmt-dat-dai' }, kiosk);
    return performance.now() - began;
  };
  const many = async (): Promise<number[]> => {
    const times: number[] = [];
    for (let n = 0; n < 150; n += 1) times.push(await issue());
    return times;
  };
  const alone = await many();
  let isOver = false;
  const reports = (async () => {
    while (!isOver) await ask('measures?by=day');
  })();
  const beside = await many();
  isOver = true;
  await reports;
  for (const [name, times] of Object.entries({ 'ticket.issue alone': alone, 'ticket.issue beside reports': beside }))
    say(`${name.padEnd(44)}${ms(percentileOf(times, 0.5))}  p99${ms(percentileOf(times, 0.99))}`);
  await house.stop();
}
