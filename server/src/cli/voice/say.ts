import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultSpeechSettings, HELP_DESK, spokenText, type Utterance } from '@toiluot/shared/speech';
import { createDefaultEngines } from '../../announcing/default-engines.ts';
import { createSpeechChain } from '../../announcing/speech-chain.ts';
import { dataFolder, deskNumber, languageOf } from './options.ts';
import { refuse, tell } from './tell.ts';

/** Writes one call as a WAV file, by the very chain a hall has, and names the engine that spoke. */
export async function say(words: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      lang: { type: 'string' },
      style: { type: 'string' },
      recall: { type: 'boolean' },
      compact: { type: 'boolean' },
      data: { type: 'string' },
      out: { type: 'string' },
    },
  });
  const [label = '', desk] = positionals;
  const lang = languageOf(values.lang ?? 'vi', ['vi', 'en', 'lo']);
  const labelStyle = (['digits', 'pair', 'whole'] as const).find((style) => style === (values.style ?? 'digits'));
  const number = deskNumber(desk);
  if (!lang) return refuse('--lang phải là vi, en hoặc lo.', '--lang must be vi, en or lo.');
  if (!labelStyle) return refuse('--style phải là digits, pair hoặc whole.', '--style must be digits, pair or whole.');
  if (!/^[A-ZĐ]+[0-9]{3,}$/.test(label)) return refuse('Số thứ tự phải như A012.', 'The label must be like A012.');
  if (number === undefined && desk !== HELP_DESK)
    return refuse('Số quầy phải từ 1 đến 99, hoặc help.', 'The desk must be 1 to 99, or help.');
  if (values.out === undefined) return refuse('Hãy ghi --out TỆP.wav.', 'Name --out FILE.wav.');

  const settings = { ...defaultSpeechSettings, labelStyle };
  const utterance: Utterance = {
    kind: values.recall ? 'recall' : 'call',
    label,
    desk: number === undefined ? { named: HELP_DESK } : { number },
    lang,
    variant: values.compact ? 'compact' : 'full',
  };
  const chain = createSpeechChain({ engines: createDefaultEngines(dataFolder(values.data), settings) });
  const { engine, wav, ms, skipped } = await chain.render(utterance);
  await writeFile(resolve(values.out), wav);
  const spoken = spokenText(utterance, settings);
  if ('text' in spoken) tell(spoken.text);
  for (const link of skipped) tell(`${link.engine}: ${link.reason}`);
  tell(`${engine}: ${(ms / 1000).toFixed(2)} s, ${values.out}`);
  return 0;
}
