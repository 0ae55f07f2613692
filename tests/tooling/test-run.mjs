// `npm test` and `npm run check`: the gates first, then Vitest, and one last line with the counts.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildScreens } from './build-screens.mjs';
import { findChromium, obtainChromium } from './chromium.mjs';
import { lint } from './lint.mjs';
import { cache, root, run, say } from './root.mjs';
import { checkTypes } from './types.mjs';

const countsFile = path.join(cache, 'test-counts.json');

/**
 * Everything. With arguments for Vitest (`-t NX3`, a file name) types and lint are left out: someone looks at one test.
 * `--whole` runs the counted tests with the full count of their rule.
 * A gate that fails (types, lint, a screen's build) counts as one failed; the tests run all the same.
 *
 * @param {string} node @param {readonly string[]} args for Vitest
 * @returns {Promise<number>} 0 only if at least one test ran and nothing failed
 */
export async function checkEverything(node, args) {
  const forVitest = args.filter((arg) => arg !== '--whole');
  const isNarrow = forVitest.length > 0;
  const chromium = isNarrow ? findChromium() : await obtainChromium();
  let failedGates = 0;
  if (!isNarrow) {
    if (!(await checkTypes(node))) failedGates += 1;
    if ((await lint(node, [])) !== 0) failedGates += 1;
  }
  failedGates += await buildScreens(node);
  return vitest(node, forVitest, failedGates, chromium, forVitest.length < args.length);
}

/** Types, lint and the tests without a running house. @param {string} node @param {readonly string[]} args */
export async function checkQuickly(node, args) {
  let failedGates = 0;
  if (!(await checkTypes(node))) failedGates += 1;
  if ((await lint(node, [])) !== 0) failedGates += 1;
  return vitest(node, ['--project', 'rules', ...args], failedGates, findChromium());
}

/** @param {string} node @param {readonly string[]} args @param {number} failedGates @param {string | undefined} chromium @param {boolean} [isWhole] */
async function vitest(node, args, failedGates, chromium, isWhole = false) {
  mkdirSync(cache, { recursive: true });
  rmSync(countsFile, { force: true });
  const program = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const config = path.join(root, 'tests', 'tooling', 'vitest.config.ts');
  const code = await run(node, [program, 'run', '--config', config, ...args], {
    env: {
      ...process.env,
      TOILUOT_TEST_COUNTS: countsFile,
      ...(chromium && { TOILUOT_CHROMIUM: chromium }),
      ...(isWhole && { TOILUOT_WHOLE: '1' }),
    },
  });
  const counts = existsSync(countsFile)
    ? JSON.parse(readFileSync(countsFile, 'utf8'))
    : { passed: 0, failed: 1, skipped: 0 };
  const failed = counts.failed + failedGates;
  if (failedGates > 0) say(`${failedGates} of the failures: types, lint or build, shown above the tests`);
  say(`${counts.passed} passed, ${failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`);
  if (code !== 0) return code;
  return failed > 0 || counts.passed === 0 ? 1 : 0;
}
