import { randomUUID } from 'node:crypto';

const run = randomUUID().slice(0, 8);
let count = 0;

/** As long as the ids that screens make, without the price of randomness at every one. */
export function newRequestId(): string {
  count += 1;
  return `${run}-bench-request-${String(count).padStart(12, '0')}`;
}
