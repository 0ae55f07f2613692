// Puts a backup in the place of the data file. Nothing is overwritten: what lies there is moved aside first.
import { randomUUID } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { CentreId } from '@toiluot/shared/contract';
import { CommandBus } from '../application/command-bus.ts';
import { createCommittedFeed } from '../application/committed-feed.ts';
import { readLastPosition } from '../storage/sqlite/inspect-copy.ts';
import { renewEpoch } from '../storage/sqlite/meta.ts';
import { openSqliteStorage } from '../storage/sqlite/open-sqlite-storage.ts';
import { lockForThisProcess } from '../storage/sqlite/process-lock.ts';
import { copyDurably, putInPlace } from './durable-files.ts';
import { readManifest } from './manifest.ts';
import { type Verified, verifyCopy } from './verify-copy.ts';

/** More than a hall gives out of one series, or in all, between two backups. */
const SKIP_NUMBERS = 50;
const SKIP_IDS = 1_000;

export type Restored = {
  readonly centre: string;
  readonly backup: { readonly seq: number; readonly at: number };
  /** How far the file came that was moved aside; undefined where there was none or it could not be read. */
  readonly lost: { readonly seq: number; readonly at: number } | undefined;
  /** Where the old file lies now. */
  readonly aside: string | undefined;
};

/** The backup is not whole, or not what its manifest says; nothing was touched. */
export class BackupUnusable extends Error {
  override readonly name = 'BackupUnusable';
}

/**
 * @param backup  a file made by `makeBackup`
 * @param file    the data file, which may be damaged or missing
 * @param now     epoch ms
 * @throws BackupUnusable | DataFolderInUse | Error; the data file is where it was then
 */
export async function restore(backup: string, file: string, now: number): Promise<Restored> {
  const verified = await usable(backup);
  mkdirSync(dirname(file), { recursive: true });
  const target = existsSync(file) ? realpathSync(file) : resolve(file);
  const lock = lockForThisProcess(target);
  try {
    const fresh = `${target}.restoring`;
    removeWithLogs(fresh);
    copyDurably(backup, fresh);
    const centre = verified.centres[0];
    const lost = existsSync(target) ? readLastPosition(target) : undefined;
    await noteRestore(fresh, verified, lost, now);
    const aside = moveAside(target, now);
    putInPlace(fresh, target);
    return {
      centre: centre?.id ?? '',
      backup: { seq: centre?.seq ?? 0, at: centre?.lastAt ?? 0 },
      lost,
      aside,
    };
  } finally {
    lock.release();
  }
}

async function usable(backup: string): Promise<Verified> {
  if (!existsSync(backup)) throw new BackupUnusable(`There is no file ${backup}.`);
  const verified = await verifyCopy(backup).catch((cause: unknown) => {
    throw new BackupUnusable(`${backup} is not a whole backup and was not used.`, { cause });
  });
  const manifest = readManifest(backup);
  if (manifest && manifest.sha256 !== verified.sha256)
    throw new BackupUnusable(`${backup} is not the file that was backed up: its checksum differs. It was not used.`);
  return verified;
}

/** A history of its own from here on: new epoch, series and ids behind the paper that is out, one journal row. */
async function noteRestore(
  file: string,
  { trial, centres }: Verified,
  lost: Restored['lost'],
  now: number,
): Promise<void> {
  const storage = openSqliteStorage({ file, trial });
  try {
    for (const { id, lastAt } of centres) {
      const bus = new CommandBus({
        storage,
        centre: id as CentreId,
        trial,
        // Not before the paper that is out; a damaged file may name any time, and the hall must not begin in the future.
        now: () => Math.max(lastAt, Math.min(lost?.at ?? 0, now)),
        hashPassword: async () => '',
        feed: createCommittedFeed(() => {}),
        log: { command: () => {}, fault: () => {} },
      });
      await bus.start();
      const input = { ...(lost && { lost }), skipNumbers: SKIP_NUMBERS, skipIds: SKIP_IDS };
      const by = { kind: 'system', part: 'restore' } as const;
      const reply = await bus.execute('hall.note-restore', input, by, `restore-${randomUUID()}`);
      if (!reply.ok) throw new Error(`the restore could not be noted in the journal: ${reply.code}`);
      await bus.stop();
    }
  } finally {
    await storage.close();
  }
  renewEpoch(file);
  rmSync(`${file}.lock`, { force: true });
}

/**
 * The data file and its log, in a folder beside it. The file itself stays in its place as well until the backup takes
 * it: a power cut in between must not leave a hall without a file, which would then be set up as a new one.
 */
function moveAside(file: string, now: number): string | undefined {
  if (!existsSync(file)) return undefined;
  const folder = join(dirname(file), `aside-${new Date(now).toISOString().replace(/[-:]|\.\d+/g, '')}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  keepAlso(file, join(folder, basename(file)));
  for (const ending of ['-wal', '-shm'])
    if (existsSync(file + ending)) renameSync(file + ending, join(folder, basename(file) + ending));
  return folder;
}

function keepAlso(file: string, aside: string): void {
  try {
    linkSync(file, aside);
  } catch {
    copyDurably(file, aside);
  }
}

function removeWithLogs(file: string): void {
  for (const ending of ['', '-wal', '-shm', '.lock']) rmSync(file + ending, { force: true });
}
