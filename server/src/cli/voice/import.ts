import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { centrePackRoot } from '../../announcing/default-engines.ts';
import { importPack } from '../../announcing/packs/import-pack.ts';
import { dataFolder } from './options.ts';
import { refuse, tell, tellFaults } from './tell.ts';

/** Recordings become a pack of the centre; the running server finds it within a minute. */
export async function importRecordings(words: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { to: { type: 'string' }, data: { type: 'string' } },
  });
  const [from] = positionals;
  if (from === undefined) return refuse('Hãy ghi thư mục bản thu.', 'Name the folder of the recordings.');
  const root = values.to === undefined ? centrePackRoot(dataFolder(values.data)) : resolve(values.to);
  const imported = await importPack(resolve(from), root);
  if ('faults' in imported) return tellFaults(imported.faults);

  const { folder, manifest, absent } = imported.report;
  const { lufs, truePeakDb } = manifest.loudness;
  for (const { id, variant, ms, rmsDb, text } of manifest.clips)
    tell(`${id}\t${variant}\t${ms} ms\t${rmsDb} dBFS\t${text}`);
  tell(`${folder}: ${manifest.clips.length} clips, ${lufs} LUFS, ${truePeakDb} dBTP`);
  if (absent.length > 0) tell(`Không có / not there: ${absent.join(' ')}`);
  return 0;
}
