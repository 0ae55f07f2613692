/** A figure with its aim: it holds when it is below. */
export type VisitorRow = {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'MB' | 'KB';
  /** Absent: told for comparison. */
  readonly below?: number;
};

const NAME_WIDTH = 64;

export function lineOf({ name, value, unit, below }: VisitorRow): string {
  const figure = `${value.toFixed(unit === 'ms' && value < 10 ? 2 : 0)} ${unit}`.padStart(10);
  const aim = below === undefined ? '' : `   aim < ${below} ${unit}  ${value < below ? 'ok' : '!!'}`;
  return `${name.padEnd(NAME_WIDTH)}${figure}${aim}`;
}
