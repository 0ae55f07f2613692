// Two groups: rules (quick, side by side) and house (real servers, processes and browsers, one file at a time).
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname, '../..');

export default defineConfig({
  root,
  cacheDir: path.join(root, 'node_modules/.cache/vitest'),
  test: {
    reporters: ['default', path.join(import.meta.dirname, 'count-reporter.ts')],
    pool: 'forks',
    maxWorkers: Math.max(2, Math.min(4, availableParallelism())),
    testTimeout: 30_000,
    hookTimeout: 60_000,
    passWithNoTests: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', 'tests/{integration,chaos,e2e}/**'],
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'house',
          include: ['tests/{integration,chaos,e2e}/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**'],
          fileParallelism: false,
          // Real clocks, disks and browsers on a machine that others use too: two more chances, shown in the output.
          retry: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
