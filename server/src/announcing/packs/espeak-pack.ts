import { defaultSpeechSettings } from '@toiluot/shared/speech';
import { type EspeakVoice, espeakSay, runEspeak } from '../engines/espeak-process.ts';
import { resample } from '../sound/resample.ts';
import { trim } from '../sound/silence.ts';
import { decodeWav } from '../sound/wav.ts';
import { type FinishedPack, finishPack, type Recording } from './finish-pack.ts';
import { PACK_FORMAT, type PackHead } from './manifest.ts';
import { completeClips, type NeededClip } from './needed-clips.ts';

type EspeakLanguage = 'vi' | 'en';

/** Wideband speech: what a hall's loudspeakers carry, and three quarters of espeak-ng's own 22.05 kHz in bytes. */
const RATE = 16_000;

interface Speaker {
  readonly voice: EspeakVoice;
  readonly wordsPerMinute: number;
  readonly region: string;
  readonly named: string;
}

const speakers: Readonly<Record<EspeakLanguage, Speaker>> = {
  vi: { voice: 'vi', wordsPerMinute: 140, region: 'northern', named: 'voice vi (Northern)' },
  en: { voice: 'en-gb', wordsPerMinute: 150, region: 'gb', named: 'voice en-gb' },
};

/**
 * A complete pack in the voice of an installed espeak-ng; the same version gives the same samples.
 *
 * @param lastDesk  desks 1 to this one, at most 99
 * @returns  pack and its licence note, or the reason of the process (`not-found`) or `silent(id)`
 */
export async function buildEspeakPack(
  lang: EspeakLanguage,
  lastDesk: number,
  command = 'espeak-ng',
): Promise<{ readonly pack: FinishedPack; readonly licence: string } | { readonly reason: string }> {
  const answered = await runEspeak(command, ['--version']);
  if ('reason' in answered) return answered;
  const version = /: ([0-9][^ ]*)/.exec(answered.bytes.toString('utf8'))?.[1] ?? 'unknown';
  const head = headOf(lang, lastDesk, version);
  const recordings: Recording[] = [];
  for (const clip of completeClips(head, { ...defaultSpeechSettings, namedDesks: {} })) {
    const recorded = await record(clip, speakers[lang], command);
    if ('reason' in recorded) return recorded;
    recordings.push(recorded);
  }
  return { pack: finishPack(head, recordings), licence: licenceNote(version, speakers[lang]) };
}

async function record(
  { id, text }: NeededClip,
  { voice, wordsPerMinute }: Speaker,
  command: string,
): Promise<Recording | { readonly reason: string }> {
  const output = await espeakSay(command, voice, wordsPerMinute, text);
  if ('reason' in output) return output;
  const sound = decodeWav(output.bytes);
  if ('reason' in sound) return sound;
  return trim(sound) ? { id, variant: 'any', sound: resample(sound, RATE) } : { reason: `silent(${id})` };
}

function headOf(lang: EspeakLanguage, lastDesk: number, toolVersion: string): PackHead {
  const { voice, wordsPerMinute, region } = speakers[lang];
  return {
    format: PACK_FORMAT,
    id: `${lang}-espeak`,
    version: '1',
    lang,
    region,
    voiceName: `eSpeak NG ${voice}`,
    source: {
      kind: 'synthesised',
      tool: 'eSpeak NG',
      toolVersion,
      command: `espeak-ng -b 1 -v ${voice} -s ${wordsPerMinute} -z --stdout --stdin`,
    },
    licence: {
      text: 'See LICENCE.txt',
      holder: 'none claimed: output of a program',
      note: 'Meant for trial and testing; for a public hall record a speaker with written consent.',
    },
    styles: ['digits', 'pair', 'whole'],
    desks: { from: 1, to: lastDesk },
  };
}

function licenceNote(version: string, { named }: Speaker): string {
  return `Synthesised with eSpeak NG ${version}, ${named}, by the command in pack.json.

eSpeak NG is GPL-3.0-or-later; none of its code or data is part of this product. The FSF's general position is that a
program's output is not covered by the program's licence (https://www.gnu.org/licenses/gpl-faq.html#WhatCaseIsOutputGPL);
no statement of the eSpeak projects on generated audio is known to us (asked in
https://github.com/rhdunn/espeak/issues/111).

Meant for trial and testing; for a public hall record a speaker with written consent, or take legal advice before
selling this pack.
`;
}
