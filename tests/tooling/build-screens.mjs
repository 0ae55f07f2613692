// Builds the screens whose sources have changed. A build goes to a side folder and takes the place of `dist` only when
// it is whole, so a failed build leaves the last good one and a running server never serves half a screen.
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { filesUnder, fingerprint, readStamp, removeStamp, writeStamp } from './fingerprint.mjs';
import { cache, capture, root, say } from './root.mjs';
import { seconds } from './types.mjs';
import { screens } from './workspaces.mjs';

const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');

/**
 * @param {string} node path of the Node to use
 * @param {{ always?: boolean }} [options] `always` builds what has not changed too
 * @returns {Promise<number>} how many screens failed to build
 */
export async function buildScreens(node, { always = false } = {}) {
  const results = await Promise.all(screens.map((screen) => buildScreen(node, screen, always)));
  return results.filter((built) => !built).length;
}

/** @param {string} node @param {string} screen @param {boolean} always */
async function buildScreen(node, screen, always) {
  if (!existsSync(path.join(root, screen, 'index.html'))) {
    say(`build: ${screen} has no index.html, nothing to build`);
    return true;
  }
  const wanted = fingerprint(sourcesOf(screen));
  const dist = path.join(root, screen, 'dist');
  if (!always && existsSync(dist) && readStamp(screen) === wanted) return true;

  const started = Date.now();
  const aside = path.join(cache, `build-${screen}-${process.pid}`);
  const { code, output } = await capture(
    node,
    [vite, 'build', '--outDir', aside, '--emptyOutDir', '--logLevel', 'warn'],
    {
      cwd: path.join(root, screen),
    },
  );
  if (code !== 0) {
    rmSync(aside, { recursive: true, force: true });
    say(`Không dựng được màn hình ${screen}. / build: ${screen} failed\n${output.trimEnd()}`);
    return false;
  }
  replaceFolder(dist, aside);
  writeStamp(screen, wanted);
  say(`Đã dựng màn hình ${screen}. / build: ${screen} (${seconds(started)})`);
  if (output.trim() !== '') say(output.trimEnd());
  return true;
}

/** Everything a screen's picture depends on. @param {string} screen */
function sourcesOf(screen) {
  return filesUnder([
    screen,
    'shared',
    'package-lock.json',
    'tsconfig.base.json',
    'tests/tooling/screen-build.ts',
    'tests/tooling/gzip-assets.ts',
  ]);
}

/** @param {string} folder @param {string} replacement moved into its place */
function replaceFolder(folder, replacement) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.dirname(folder), { recursive: true });
  try {
    renameSync(replacement, folder);
  } catch {
    cpSync(replacement, folder, { recursive: true });
    rmSync(replacement, { recursive: true, force: true });
  }
}

/** Arguments that keep a screen's `dist` fresh while its sources are edited; its stamp no longer holds. @param {string} screen */
export function watchArguments(screen) {
  removeStamp(screen);
  return [vite, 'build', '--watch', '--logLevel', 'warn'];
}
