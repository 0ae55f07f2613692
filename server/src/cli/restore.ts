// npm run restore -- FILE [--data DIR]: puts a backup in the place of the data file and says what is lost.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Restored, restore } from '../backup/restore.ts';
import { dataFolder } from './data-place.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const moment = (at: number): string => (at === 0 ? '–' : new Date(at).toISOString());

function report({ centre, backup, lost, aside }: Restored): void {
  say(`Đã khôi phục / restored: ${centre}, row ${backup.seq}, ${moment(backup.at)}`);
  if (aside === undefined) say('Không có tệp cũ / there was no file before.');
  else if (lost === undefined)
    say(`Tệp cũ không đọc được, đã chuyển sang / the old file cannot be read and now lies in: ${aside}`);
  else {
    const rows = Math.max(0, lost.seq - backup.seq);
    say(`Tệp cũ đã chuyển sang / the old file now lies in: ${aside}`);
    say(`Mất / lost: ${rows} rows, after ${moment(backup.at)} up to ${moment(lost.at)}`);
  }
  say(
    'Số mới bỏ qua 50 số mỗi dãy, để không trùng phiếu đã in / every series goes on 50 numbers later: no paper gets a twin.',
  );
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ options: { data: { type: 'string' } }, allowPositionals: true });
  const [backup] = positionals;
  if (backup === undefined) {
    say('npm run restore -- FILE [--data DIR]   (npm run backup -- list)');
    return 2;
  }
  report(await restore(resolve(backup), join(dataFolder(values.data), 'hall.db'), Date.now()));
  return 0;
}

process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return 1;
});
