// npm run verify-journal -- [--data DIR]: reads the whole journal again and says whether the rows agree with it.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { CentreId } from '@toiluot/shared/contract';
import { verifyJournal } from '../application/replay.ts';
import { openSqliteStorage } from '../storage/sqlite/open-sqlite-storage.ts';

const { values } = parseArgs({ options: { data: { type: 'string' }, centre: { type: 'string' } } });
const folder = resolve(values.data ?? (existsSync('data/centre') ? 'data/centre' : 'data/trial'));
const file = join(folder, 'hall.db');

if (!existsSync(file)) {
  process.stderr.write(`There is no data file in ${folder}. Name the folder with --data DIR.\n`);
  process.exit(1);
}
const storage = openSqliteStorage({ file, readonly: true });
const { rows, days, tickets, findings } = await verifyJournal(storage, (values.centre ?? 'quang-binh') as CentreId);
await storage.close();
for (const { seq, what } of findings) process.stdout.write(`${seq}: ${what}\n`);
process.stdout.write(
  `${rows} journal rows, ${days} days, ${tickets} tickets: ${findings.length === 0 ? 'journal and rows agree' : `${findings.length} findings`}\n`,
);
process.exit(findings.length === 0 ? 0 : 1);
