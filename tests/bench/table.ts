import type { Figures } from './figures.ts';
import type { Measured } from './measure.ts';
import { type Aim, OLD_TICKETS_AIM } from './rows.ts';

const NAME_WIDTH = 44;
const WIDTHS = [8, 9, 9, 9, 12, 12];

const cells = (name: string, values: readonly string[]): string =>
  name.padEnd(NAME_WIDTH) + values.map((value, index) => value.padStart(WIDTHS[index] ?? 0)).join('');

const numbers = ({ p50, p99, rate, cpuUs }: Figures): string[] => [
  p50.toFixed(2),
  p99.toFixed(2),
  rate.toFixed(0),
  cpuUs.toFixed(0),
];

const mark = (holds: boolean | undefined): string => (holds === undefined ? '   ' : holds ? ' ok' : ' !!');

function against(base: Figures, found: Figures, aim: Aim): string[] {
  const rate = found.rate / base.rate;
  const p99 = found.p99 / base.p99;
  return [
    `${rate.toFixed(2)}${mark(aim.rate === undefined ? undefined : rate >= aim.rate)}`,
    `${p99.toFixed(2)}${mark(aim.p99 === undefined ? undefined : p99 <= aim.p99)}`,
  ];
}

function block({ row, house, floor, oldHouse }: Measured): string[] {
  const lines = [
    cells(row.name, [...numbers(house), ...against(floor, house, row.aim)]),
    cells('  floor', numbers(floor)),
  ];
  if (oldHouse)
    lines.push(
      cells('  with old tickets (against the house without)', [
        ...numbers(oldHouse),
        ...against(house, oldHouse, { p99: OLD_TICKETS_AIM }),
      ]),
    );
  return lines;
}

/** One table; `ok` and `!!` say whether an aim holds on this machine in this run. */
export function tableOf(measured: readonly Measured[]): string {
  const head = cells('', ['p50 ms', 'p99 ms', 'per s', 'CPU µs', 'rate/floor', 'p99/floor']);
  return [head, ...measured.flatMap(block)].join('\n');
}
