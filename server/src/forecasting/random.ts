/** A seeded source of numbers in [0, 1): same seed, same answer (WT5). mulberry32, 32 bits of state. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A standard normal number from two uniform ones (Box and Muller 1958). */
export function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** A log-normal number with the given mean and shape `sigma` (standard deviation of its logarithm). */
export function logNormal(random: () => number, mean: number, sigma: number): number {
  return mean * Math.exp(sigma * normal(random) - (sigma * sigma) / 2);
}

/**
 * A standard normal number above `least`, without trying in vain far out in the tail.
 * Source: C. P. Robert, Simulation of truncated normal variables, Statistics and Computing 5 (1995).
 */
export function normalAbove(random: () => number, least: number): number {
  if (least < 0.5) {
    for (;;) {
      const drawn = normal(random);
      if (drawn > least) return drawn;
    }
  }
  const rate = (least + Math.sqrt(least * least + 4)) / 2;
  for (;;) {
    const drawn = least - Math.log(1 - random()) / rate;
    if (random() <= Math.exp(-((drawn - rate) ** 2) / 2)) return drawn;
  }
}

/** What is left of a log-normal time of which `passed` is over; undefined where nothing is drawn (`sigma` 0) and it is over. */
export function restOfLogNormal(random: () => number, mean: number, sigma: number, passed: number): number | undefined {
  if (sigma === 0) return mean > passed ? mean - passed : undefined;
  const centre = Math.log(mean) - (sigma * sigma) / 2;
  const least = passed > 0 ? (Math.log(passed) - centre) / sigma : Number.NEGATIVE_INFINITY;
  return Math.exp(centre + sigma * normalAbove(random, least)) - passed;
}
