// Against burn-in: the whole picture moves a little once a minute. Pure.

const STEPS = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
  [-1, 1],
  [-1, 0],
  [-1, -1],
  [0, -1],
  [1, -1],
] as const;
const STEP_PX = 12;
const EVERY_MS = 60_000;

/** Offset in CSS pixels, at most 12 to each side of the middle: 24 from end to end. */
export function driftAt(now: number): { x: number; y: number } {
  const [x, y] = STEPS[Math.floor(now / EVERY_MS) % STEPS.length] ?? [0, 0];
  return { x: x * STEP_PX, y: y * STEP_PX };
}
