import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FileCare } from '../storage/storage.ts';
import { backupName, backupsIn, outlived, removeBackup, removeUnfinished } from './backup-folder.ts';
import { copyDurably, putInPlace, unfinishedOf, writeDurably } from './durable-files.ts';
import { type Manifest, manifestOf } from './manifest.ts';
import { sha256Of, verifyCopy } from './verify-copy.ts';

export type BackupPlan = {
  readonly folder: string;
  /** Another disk or machine, where there is one. */
  readonly second?: string | undefined;
  /** The newest so many, and of so many days before one each. */
  readonly keep: { readonly last: number; readonly days: number };
};

/**
 * Copy, check, name, second place, rotation: only a copy that was read from end to end gets a name, and none is
 * dropped before a newer one stands.
 *
 * @param at  epoch ms
 * @throws Error when anything of it failed
 */
export async function makeBackup(source: Pick<FileCare, 'backup'>, plan: BackupPlan, at: number): Promise<Manifest> {
  mkdirSync(plan.folder, { recursive: true, mode: 0o700 });
  removeUnfinished(plan.folder);
  const file = join(plan.folder, backupName(at));
  const unfinished = unfinishedOf(file);
  await source.backup(unfinished);
  const manifest: Manifest = { ...(await verifyCopy(unfinished, true)), file, madeAt: at };
  putInPlace(unfinished, file);
  writeDurably(manifestOf(file), JSON.stringify(manifest, null, 1));
  rotate(plan.folder, plan.keep);
  if (plan.second !== undefined) await copyToSecondPlace(manifest, plan.second, plan.keep);
  return manifest;
}

async function copyToSecondPlace(manifest: Manifest, second: string, keep: BackupPlan['keep']): Promise<void> {
  mkdirSync(second, { recursive: true, mode: 0o700 });
  removeUnfinished(second);
  const file = join(second, backupName(manifest.madeAt));
  copyDurably(manifest.file, file);
  if ((await sha256Of(file)) !== manifest.sha256) throw new Error(`the copy ${file} differs from its original`);
  writeDurably(manifestOf(file), JSON.stringify({ ...manifest, file }, null, 1));
  rotate(second, keep);
}

function rotate(folder: string, keep: BackupPlan['keep']): void {
  for (const name of outlived(backupsIn(folder), keep)) removeBackup(folder, name);
}
