// Fingerprints of source files: has anything changed since the stamp was written?
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cache, root } from './root.mjs';

const notSource = new Set(['node_modules', 'dist', 'coverage', '.git']);

/**
 * Every file under the given repository paths, a folder read to the bottom, sorted; a path that is not there is left out.
 *
 * @param {readonly string[]} places repository-relative files or folders
 * @returns {string[]} repository-relative, with forward slashes
 */
export function filesUnder(places) {
  return places.flatMap((place) => walk(place)).sort();
}

/** @param {string} place @returns {string[]} */
function walk(place) {
  const full = path.join(root, place);
  if (!existsSync(full)) return [];
  const entries = readdirSyncOrFile(full);
  if (entries === undefined) return [place];
  return entries
    .filter((entry) => !notSource.has(entry.name) && !entry.isSymbolicLink())
    .flatMap((entry) => (entry.isDirectory() ? walk(`${place}/${entry.name}`) : [`${place}/${entry.name}`]));
}

/** @param {string} full */
function readdirSyncOrFile(full) {
  try {
    return readdirSync(full, { withFileTypes: true });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** SHA-256 over names and contents. @param {readonly string[]} files */
export function fingerprint(files) {
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(`${file}\0`);
    hash.update(readFileSync(path.join(root, file)));
    hash.update('\0');
  }
  return hash.digest('hex');
}

/** The stamp last written under this name; `undefined` when there is none. @param {string} name */
export function readStamp(name) {
  const file = path.join(cache, `${name}.stamp`);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** @param {string} name @param {string} value */
export function writeStamp(name, value) {
  mkdirSync(cache, { recursive: true });
  writeFileSync(path.join(cache, `${name}.stamp`), value);
}

/** @param {string} name */
export function removeStamp(name) {
  rmSync(path.join(cache, `${name}.stamp`), { force: true });
}
