import { expect, test } from 'vitest';
import { lagLevel, saidAt } from '../../../server/src/domain/policy/lag-policy.ts';

const call = { ticket: '2026-11-25.1' as never, repeat: false, languages: ['vi', 'en'] as const };

test('[AN7] beyond 15, 30 and 45 s a step is taken, at the threshold not yet', () => {
  const steps = [0, 15_000, 15_001, 30_000, 30_001, 45_000, 45_001].map((lag) => lagLevel(0, lag));
  expect(steps).toEqual([0, 0, 1, 1, 2, 2, 3]);
});

test.each([
  [1, 15_000, 1],
  [1, 10_001, 1],
  [1, 10_000, 0],
  [2, 25_001, 2],
  [2, 25_000, 1],
  [3, 40_001, 3],
  [3, 40_000, 2],
  [3, 0, 0],
])('[AN7] at step %i a lag of %i ms leads to step %i: back only 5 s under the threshold', (before, lag, after) => {
  expect(lagLevel(before, lag)).toBe(after);
});

test('[AN7] each step says less: both languages, the first, label and desk, chime', () => {
  expect([0, 1, 2, 3].map((level) => saidAt(level, call))).toEqual([
    { variant: 'full', said: ['vi', 'en'] },
    { variant: 'first', said: ['vi'] },
    { variant: 'compact', said: ['vi'] },
    { variant: 'chime', said: [] },
  ]);
});

test('[AN7] one language is full also at the first step; a cut one is compact; a text is said whole', () => {
  expect(saidAt(1, { ...call, languages: ['vi'] })).toEqual({ variant: 'full', said: ['vi'] });
  expect(saidAt(0, { ...call, repeat: true })).toEqual({ variant: 'compact', said: ['vi'] });
  expect(saidAt(3, { ...call, ticket: null })).toEqual({ variant: 'full', said: ['vi', 'en'] });
});
