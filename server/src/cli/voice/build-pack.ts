import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultPackRoot } from '../../announcing/default-engines.ts';
import { buildEspeakPack } from '../../announcing/packs/espeak-pack.ts';
import { writePack } from '../../announcing/packs/write-pack.ts';
import { deskNumber, languageOf } from './options.ts';
import { refuse, tell } from './tell.ts';

/** Makes the pack `<lang>-espeak` among the default packs, or in the folder named. */
export async function buildPack(words: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...words],
    options: { lang: { type: 'string' }, desks: { type: 'string' }, to: { type: 'string' } },
  });
  const lang = languageOf(values.lang, ['vi', 'en']);
  const desks = deskNumber(values.desks ?? '30');
  if (!lang) return refuse('Hãy ghi --lang vi hoặc --lang en.', 'Name --lang vi or --lang en.');
  if (!desks) return refuse('--desks phải từ 1 đến 99.', '--desks must be 1 to 99.');

  const built = await buildEspeakPack(lang, desks);
  if ('reason' in built && built.reason === 'not-found')
    return refuse(
      'Máy này chưa có espeak-ng. Trên Debian: apt-get install espeak-ng.',
      'build-pack needs espeak-ng on the PATH. On Debian: apt-get install espeak-ng.',
    );
  if ('reason' in built)
    return refuse(`espeak-ng không tạo được giọng: ${built.reason}.`, `espeak-ng made no voice: ${built.reason}.`);

  const { manifest, files } = built.pack;
  const folder = values.to === undefined ? join(defaultPackRoot, manifest.id) : resolve(values.to);
  await writePack(folder, built.pack, new Map([['LICENCE.txt', { text: built.licence }]]));
  const bytes = Array.from(files.values()).reduce((sum, file) => sum + file.length, 0);
  const { lufs, truePeakDb } = manifest.loudness;
  tell(`${folder}: ${files.size} clips, ${(bytes / 1e6).toFixed(1)} MB, ${lufs} LUFS, ${truePeakDb} dBTP`);
  return 0;
}
