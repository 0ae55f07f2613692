/** A promise in minutes and the wait that came. */
export type Kept = { readonly fromMin: number; readonly toMin: number; readonly waited: number };

export type Score = {
  readonly quotes: number;
  readonly before: number;
  readonly after: number;
  readonly held: number;
  readonly width: number;
  readonly error: number;
  readonly bias: number;
};

const STEP_MIN = 5;

/** A point estimate as the range of 5 minutes in which it lies, like ours: both ends rounded outwards. */
export const bandAround = (minutes: number): { fromMin: number; toMin: number } => {
  const fromMin = Math.floor(minutes / STEP_MIN) * STEP_MIN;
  return { fromMin, toMin: Math.max(fromMin + STEP_MIN, Math.ceil(minutes / STEP_MIN) * STEP_MIN) };
};

const share = (list: readonly Kept[], test: (p: Kept) => boolean): number =>
  list.filter(test).length / Math.max(1, list.length);
const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / Math.max(1, values.length);

const middleOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/**
 * How promises did: called before the lower end, after the upper end, within; in minutes mean width, median of
 * |wait − middle| and mean of wait − middle. */
export function scoreOf(list: readonly Kept[]): Score {
  return {
    quotes: list.length,
    before: share(list, (p) => p.waited < p.fromMin),
    after: share(list, (p) => p.waited > p.toMin),
    held: share(list, (p) => p.waited >= p.fromMin && p.waited <= p.toMin),
    width: mean(list.map((p) => p.toMin - p.fromMin)),
    error: middleOf(list.map((p) => Math.abs(p.waited - (p.fromMin + p.toMin) / 2))),
    bias: mean(list.map((p) => p.waited - (p.fromMin + p.toMin) / 2)),
  };
}
