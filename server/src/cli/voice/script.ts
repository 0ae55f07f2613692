import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { SpeechLanguage } from '@toiluot/shared/speech';
import { recordedClips } from '../../announcing/packs/recorded-clips.ts';
import { recordingScript } from '../../announcing/packs/recording-script.ts';
import { deskNumber, languageOf } from './options.ts';
import { refuse, tell } from './tell.ts';

const guide: Readonly<Record<SpeechLanguage, string>> = {
  vi: `# Kịch bản thu âm. Một người đọc, một phòng yên tĩnh, một buổi (khoảng một giờ). Đọc cả câu, giọng rõ và đều, không
# đọc từng từ rời. Cắt lấy phần "text", lưu WAV mono 16 bit (16, 22,05 hoặc 44,1 kHz, cả bộ một tần số) theo tên "file".
# Cần văn bản đồng ý của người đọc. Sau đó: npm run voice -- import THƯ_MỤC`,
  en: `# Recording script. One speaker, one quiet room, one session (about an hour). Read whole sentences, clearly and evenly,
# never single words. Cut out what "text" says, save it as mono 16-bit WAV (16, 22.05 or 44.1 kHz, one rate for all)
# under the name "file". The speaker's written consent is needed. Then: npm run voice -- import FOLDER`,
  lo: `# Recording script, DRAFT: a Lao speaker must approve every text before it is recorded.
# Mono 16-bit WAV, one rate for all, under the name "file". Then: npm run voice -- import FOLDER`,
};

/** Tab-separated: state, file, text, sentence. */
export async function script(words: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...words],
    options: { lang: { type: 'string' }, desks: { type: 'string' }, have: { type: 'string' } },
  });
  const lang = languageOf(values.lang, ['vi', 'en', 'lo']);
  const desks = deskNumber(values.desks ?? '30');
  if (!lang) return refuse('Hãy ghi --lang vi, en hoặc lo.', 'Name --lang vi, en or lo.');
  if (!desks) return refuse('--desks phải từ 1 đến 99.', '--desks must be 1 to 99.');
  const there = values.have === undefined ? new Set<string>() : await recordedClips(resolve(values.have));
  const lines = recordingScript({ lang, styles: ['digits', 'pair', 'whole'], desks: { from: 1, to: desks } });
  tell(guide[lang]);
  tell('state\tfile\ttext\tsentence');
  let missing = 0;
  for (const { id, variant, text, sentence } of lines) {
    const name = `${id}${variant === 'any' ? '' : `.${variant}`}`;
    const isThere = there.has(name) || there.has(id);
    if (!isThere) missing += 1;
    tell(`${isThere ? 'there' : 'MISSING'}\tclips/${name}.wav\t${text}\t${sentence}`);
  }
  tell(`# ${lines.length} câu, còn thiếu ${missing} / ${lines.length} sentences, ${missing} missing`);
  return 0;
}
