// Small steps of a parser that asks for its bytes.

/** A parser step: yields how many bytes it wants, receives exactly so many. */
export type Asking<Result = void> = Generator<number, Result, Uint8Array>;

export function* bytes(count: number): Asking<Uint8Array> {
  return count === 0 ? new Uint8Array() : yield count;
}

export function* byte(): Asking<number> {
  const [only = 0] = yield 1;
  return only;
}

/** Low byte first. */
export function* uint16(): Asking<number> {
  const [low = 0, high = 0] = yield 2;
  return low + 256 * high;
}

/** Passed over a little at a time: the receive buffer is smaller than some commands. */
export function* skip(count: number): Asking {
  for (let left = count; left > 0; left -= 1024) yield Math.min(left, 1024);
}

export function* textUntilNul(): Asking<number> {
  let length = 0;
  while ((yield* byte()) !== 0) length += 1;
  return length;
}
