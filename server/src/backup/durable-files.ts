// Files that are whole or not there under their name, and on the disk when the function returns.
import { chmodSync, closeSync, copyFileSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

function onDisk(path: string, flags: string): void {
  const handle = openSync(path, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Gives a finished file its name; only its owner may read it, because hashes of passwords are in it. */
export function putInPlace(unfinished: string, file: string): void {
  chmodSync(unfinished, 0o600);
  onDisk(unfinished, 'r+');
  renameSync(unfinished, file);
  // The name itself has to reach the disk too; Windows does it unasked and cannot open folders.
  if (process.platform !== 'win32') onDisk(dirname(file), 'r');
}

export const unfinishedOf = (file: string): string => `${file}.part`;

export function writeDurably(file: string, text: string): void {
  writeFileSync(unfinishedOf(file), text, { mode: 0o600 });
  putInPlace(unfinishedOf(file), file);
}

export function copyDurably(from: string, to: string): void {
  rmSync(unfinishedOf(to), { force: true });
  copyFileSync(from, unfinishedOf(to));
  putInPlace(unfinishedOf(to), to);
}
