// Biome over the whole tree; its settings lie beside this file, so it is told where they are.
import path from 'node:path';
import { capture, root, run, say } from './root.mjs';

const settings = ['--config-path=tests/tooling/biome.json', '--colors=off'];

/** @param {string} node @param {readonly string[]} words */
function commandLine(node, words) {
  return /** @type {const} */ ([
    node,
    [path.join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome'), ...words],
  ]);
}

/**
 * Lint with every finding in full; of files badly laid out only the names.
 *
 * @param {string} node path of the Node to use
 * @param {readonly string[]} paths repository-relative; none means the whole tree
 * @returns {Promise<number>} 0 when there is no error
 */
export async function lint(node, paths) {
  const findings = await capture(
    ...commandLine(node, [
      'check',
      '--formatter-enabled=false',
      '--assist-enabled=false',
      '--max-diagnostics=60',
      ...settings,
      ...paths,
    ]),
  );
  const layout = await capture(
    ...commandLine(node, ['check', '--linter-enabled=false', '--reporter=json', ...settings, ...paths]),
  );
  if (findings.code !== 0 || findings.output.includes('Found ')) say(findings.output.trim());
  if (layout.code !== 0) {
    say(`lint: not formatted, \`npm run format\` puts it right:\n${unformattedFiles(layout.output).join('\n')}`);
  }
  const isClean = findings.code === 0 && layout.code === 0;
  say(`lint: ${isClean ? 'ok' : 'errors'}`);
  return isClean ? 0 : 1;
}

/** @param {string} report Biome's JSON, among lines for people; what does not read as such is shown as it is */
function unformattedFiles(report) {
  const json = /^\{.*\}$/m.exec(report)?.[0];
  if (json === undefined) return [report.trim()];
  /** @type {{ diagnostics: { location?: { path?: string } }[] }} */
  const { diagnostics } = JSON.parse(json);
  return [...new Set(diagnostics.map(({ location }) => `  ${location?.path ?? '?'}`))];
}

/** Formats, sorts imports and makes safe repairs. @param {string} node @param {readonly string[]} paths */
export function format(node, paths) {
  return run(...commandLine(node, ['check', '--write', '--max-diagnostics=60', ...settings, ...paths]));
}
