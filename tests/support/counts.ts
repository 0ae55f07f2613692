/**
 * How many cases a test runs: `usual` in `npm test`, the full count of the rule where somebody has an hour
 * (`npm test -- --whole NAME`).
 */
export const counted = (usual: number, whole: number): number => (process.env['TOILUOT_WHOLE'] === '1' ? whole : usual);

/** A time limit for a test whose length goes with its count. @param ms  for the usual count */
export const lastingFor = (ms: number, usual: number, whole: number): number => (ms * counted(usual, whole)) / usual;
