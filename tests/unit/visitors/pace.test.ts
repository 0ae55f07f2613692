import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PaceFacts, paceOf } from '../../../kiosk-ui/src/visitors/pace.ts';

const facts = (changes: Partial<PaceFacts> = {}): PaceFacts => ({
  everyMs: 5000,
  isHidden: false,
  misses: 0,
  askedMs: 0,
  ...changes,
});

describe('how soon a phone looks again', () => {
  test('as often as the page wishes while it is seen and the server answers', () => {
    expect(paceOf(facts())).toBe(5000);
  });

  test('less often when nobody sees it', () => {
    expect(paceOf(facts({ isHidden: true }))).toBe(15_000);
  });

  test('ever less often while the server is away, and never less than twice a minute', () => {
    const paces = [0, 1, 2, 3, 4, 8, 50].map((misses) => paceOf(facts({ misses })));
    expect(paces).toEqual([5000, 7500, 11_250, 16_875, 25_312.5, 30_000, 30_000]);
  });

  test('never sooner than the server asks, never sooner than the page wishes', () => {
    const some = fc.record({
      everyMs: fc.integer({ min: 1000, max: 60_000 }),
      isHidden: fc.boolean(),
      misses: fc.nat(1000),
      askedMs: fc.nat(600_000),
    });
    fc.assert(
      fc.property(some, (given) => {
        const pace = paceOf(given);
        expect(pace).toBeGreaterThanOrEqual(Math.max(given.askedMs, given.everyMs));
        expect(pace).toBeLessThanOrEqual(Math.max(given.askedMs, given.everyMs, 30_000));
      }),
    );
  });
});
