// npm run backup -- now | list | verify FILE   [--data DIR] [--backup-dir DIR] [--backup-copy DIR]
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { backupsIn } from '../backup/backup-folder.ts';
import { makeBackup } from '../backup/make-backup.ts';
import { readManifest } from '../backup/manifest.ts';
import { KEEP } from '../backup/usual-plan.ts';
import { verifyCopy } from '../backup/verify-copy.ts';
import { openSqliteStorage } from '../storage/sqlite/open-sqlite-storage.ts';
import { backupFolder, dataFolder } from './data-place.ts';

const USAGE = 'npm run backup -- now | list | verify FILE   [--data DIR] [--backup-dir DIR] [--backup-copy DIR]';
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const moment = (at: number): string => new Date(at).toISOString();

async function now(data: string, folder: string, second: string | undefined): Promise<number> {
  const file = join(data, 'hall.db');
  if (!existsSync(file)) throw new Error(`There is no data file in ${data}. Name the folder with --data DIR.`);
  const storage = openSqliteStorage({ file, readonly: true });
  try {
    const plan = { folder, second: second && resolve(second), keep: KEEP };
    const manifest = await makeBackup(storage, plan, Date.now());
    say(`${manifest.file}  ${manifest.bytes} bytes  row ${manifest.centres[0]?.seq ?? 0}`);
    return 0;
  } finally {
    await storage.close();
  }
}

function list(folder: string): number {
  for (const name of backupsIn(folder)) {
    const found = readManifest(join(folder, name));
    const centre = found?.centres[0];
    say(
      found && centre
        ? `${join(folder, name)}  ${moment(found.madeAt)}  row ${centre.seq} of ${moment(centre.lastAt)}`
        : `${join(folder, name)}  without a manifest: check it with "verify"`,
    );
  }
  return 0;
}

async function verify(file: string): Promise<number> {
  const verified = await verifyCopy(resolve(file));
  const manifest = readManifest(file);
  if (manifest && manifest.sha256 !== verified.sha256) {
    say(`${file}: whole, but not the file that was backed up: the checksum differs`);
    return 1;
  }
  for (const { id, seq, lastAt } of verified.centres) say(`${id}: whole up to row ${seq}, ${moment(lastAt)}`);
  return 0;
}

async function main(): Promise<number> {
  const options = {
    data: { type: 'string' },
    'backup-dir': { type: 'string' },
    'backup-copy': { type: 'string' },
  } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [task, file] = positionals;
  const data = dataFolder(values.data);
  const folder = backupFolder(data, values['backup-dir']);
  if (task === 'now') return now(data, folder, values['backup-copy']);
  if (task === 'list') return list(folder);
  if (task === 'verify' && file !== undefined) return verify(file);
  say(USAGE);
  return 2;
}

process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return 1;
});
