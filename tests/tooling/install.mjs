// Brings node_modules in step with package-lock.json before anything else runs.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { filesUnder, fingerprint, readStamp, writeStamp } from './fingerprint.mjs';
import { onWindows, root, run, say } from './root.mjs';
import { workspaceFolders } from './workspaces.mjs';

/**
 * Installs when node_modules is missing or belongs to other manifests.
 * A whole tree is brought up to date in place, because the Node that runs us may lie in it; a missing or half-made
 * one (npm writes its own lock last) is made afresh by `npm ci`.
 *
 * @returns {Promise<boolean>} false when npm failed; npm has then said why
 */
export async function installIfNeeded() {
  const manifests = filesUnder([
    'package.json',
    'package-lock.json',
    ...workspaceFolders().map((f) => `${f}/package.json`),
  ]);
  const wanted = fingerprint(manifests);
  const isWhole = existsSync(path.join(root, 'node_modules', '.package-lock.json'));
  if (isWhole && readStamp('install') === wanted) return true;

  say('Đang cài các gói cần thiết bằng npm (chỉ khi lần đầu hoặc khi danh sách gói thay đổi)…');
  say('Installing the packages with npm (only the first time, or when the list of packages has changed)…');
  const code = await runNpm([isWhole ? 'install' : 'ci', '--loglevel=error', '--no-audit', '--no-fund']);
  if (code !== 0) {
    say(`npm không cài được các gói (mã ${code}). / npm could not install the packages (exit code ${code}).`);
    return false;
  }
  writeStamp('install', fingerprint(manifests));
  return true;
}

/**
 * npm as the outer npm runs it, with the Node that npm itself uses: the one on PATH may lie in node_modules.
 *
 * @param {readonly string[]} args plain words, safe for a shell
 */
function runNpm(args) {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  if (script?.endsWith('.js') && existsSync(script)) return run(node ?? process.execPath, [script, ...args]);
  return run('npm', args, { shell: onWindows });
}
