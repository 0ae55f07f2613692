// What can go wrong with a printer, on request.

export const FAULTS = [
  'jam',
  'out',
  'near-end',
  'cover',
  'offline',
  'hang-up',
  'slow',
  'silent',
  'deaf',
  'power-cycle',
] as const;
export type FaultKind = (typeof FAULTS)[number];

/**
 * jam        the cutter is stuck until the fault is taken away
 * out        no paper, at once or after so many more rows; printing goes on where it stopped after a refill
 * near-end   the sensor sees the end of the roll
 * cover      the cover is open
 * offline    switched offline for another reason
 * hang-up    drops each connection after so many bytes (8,000)
 * slow       takes 40 kB/s
 * silent     reads and prints, never answers
 * deaf       accepts connections, never reads
 * power-cycle  off and on: connection and buffers are gone; over at once
 */
export type Fault = { readonly kind: FaultKind; readonly afterRows?: number; readonly afterBytes?: number };

export const isFaultKind = (value: unknown): value is FaultKind => FAULTS.includes(value as FaultKind);
