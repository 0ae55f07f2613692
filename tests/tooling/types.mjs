// The type check: every project at once, each by the native compiler.

import { availableParallelism } from 'node:os';
import path from 'node:path';
import { filesUnder } from './fingerprint.mjs';
import { capture, root, say } from './root.mjs';

/** Folders with a tsconfig.json; the two pure ones stand twice, once alone with no Node and no DOM. */
const projects = [
  'shared/contract',
  'server/src/domain',
  'shared',
  'server',
  'printer',
  'kiosk-ui',
  'counter-ui',
  'display-board',
  'tests',
];

/**
 * @param {string} node path of the Node to use
 * @returns {Promise<boolean>} true when every project is free of errors; what is wrong has been printed
 */
export async function checkTypes(node) {
  const started = Date.now();
  const open = projects.filter(hasSources);
  const compiler = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  /** @type {string[]} */
  const failed = [];
  const checkNext = async () => {
    for (let project = open.shift(); project !== undefined; project = open.shift()) {
      const { code, output } = await capture(node, [compiler, '-p', project, '--pretty', 'false']);
      if (code === 0) continue;
      failed.push(project);
      say(`types: ${project}\n${output.trimEnd()}`);
    }
  };
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, checkNext));
  say(`types: ${failed.length === 0 ? 'ok' : `errors in ${failed.join(', ')}`} (${seconds(started)})`);
  return failed.length === 0;
}

/** A screen's vite.config.ts belongs to the tests project. @param {string} project */
function hasSources(project) {
  return filesUnder([project]).some((file) => /\.tsx?$/.test(file) && !file.endsWith('/vite.config.ts'));
}

/** @param {number} started epoch ms */
export function seconds(started) {
  return `${((Date.now() - started) / 1000).toFixed(1)} s`;
}
