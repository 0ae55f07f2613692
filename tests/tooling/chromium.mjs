// The system's Chromium for the browser tests and the screenshots: found, or fetched with apt-get where that is allowed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { run, say } from './root.mjs';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** @returns {string | undefined} path of a Chromium or Chrome; CHROMIUM_PATH goes first */
export function findChromium() {
  const { CHROMIUM_PATH: named, PROGRAMFILES: programs, 'PROGRAMFILES(X86)': programs86 } = process.env;
  const windowsPlaces = [programs, programs86]
    .filter((folder) => folder !== undefined)
    .map((folder) => path.join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'));
  return [named, ...usualPlaces, ...windowsPlaces].find((place) => place !== undefined && existsSync(place));
}

/**
 * Finds Chromium, or installs Debian's with fonts that hold Vietnamese.
 *
 * @returns {Promise<string | undefined>} `undefined` when it cannot be had; the reason has been printed
 */
export async function obtainChromium() {
  const found = findChromium();
  if (found) return found;
  const prefix = aptPrefix();
  if (prefix === undefined) return sayMissing();

  say('Chưa có Chromium để kiểm thử màn hình, đang cài bằng apt-get…');
  say('Chromium is needed for the browser tests and is not here; installing it with apt-get…');
  const packages = ['chromium', 'fonts-noto-core'];
  /** @type {import('node:child_process').SpawnOptions} */
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'] };
  await apt(prefix, ['update'], quiet);
  await apt(prefix, ['install', '-y', '--no-install-recommends', ...packages], quiet);
  return findChromium() ?? sayMissing();
}

/** @returns {string[] | undefined} words before `apt-get`; `undefined` where it cannot be used */
function aptPrefix() {
  if (process.platform !== 'linux' || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0)
    return undefined;
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : undefined;
}

/** @param {string[]} prefix @param {string[]} args @param {import('node:child_process').SpawnOptions} options */
function apt(prefix, args, options) {
  const [command = 'env', ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...args];
  return run(command, rest, options);
}

function sayMissing() {
  say('Không có Chromium: các kiểm thử màn hình sẽ báo lỗi. Hãy cài Chromium hoặc đặt CHROMIUM_PATH.');
  say('No Chromium: the browser tests will fail. Install Chromium, or set CHROMIUM_PATH to one.');
  return undefined;
}
