// Writes how many tests passed, failed and were skipped, for the last line that test-run.mjs prints.
import { writeFileSync } from 'node:fs';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';

export interface TestCounts {
  passed: number;
  failed: number;
  skipped: number;
}

/** A file that does not load, a failing hook and an error outside every test each count as one failed. */
export function countTests(modules: readonly TestModule[], unhandledCount: number): TestCounts {
  const counts: TestCounts = { passed: 0, failed: unhandledCount, skipped: 0 };
  for (const module of modules) {
    counts.failed += module.errors().length;
    for (const suite of module.children.allSuites()) counts.failed += suite.errors().length;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed') counts.passed += 1;
      else if (state === 'failed') counts.failed += 1;
      else counts.skipped += 1;
    }
  }
  return counts;
}

export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const file = process.env['TOILUOT_TEST_COUNTS'];
    if (file) writeFileSync(file, JSON.stringify(countTests(modules, unhandled.length)));
  }
}
