// An announcement as one sound: chime, then a sentence per language, all joined here (voice.md section 1).
import type { AnnouncementRecord, Language, SaidVariant } from '@toiluot/shared/contract';
import type { Utterance } from '@toiluot/shared/speech';
import type { SpokenByBoard } from '../application/voice-facts.ts';
import { join } from './sound/join.ts';
import { resample } from './sound/resample.ts';
import { decodeWav, durationMs, encodeWav, type Sound } from './sound/wav.ts';
import type { RenderedSpeech } from './speech-chain.ts';

export type Plan = { readonly variant: SaidVariant; readonly said: readonly Language[] };

export type AnnouncementSound = {
  readonly wav: Buffer;
  readonly engine: string;
  readonly skipped: readonly { readonly engine: string; readonly reason: string }[];
  /** Of the whole, what the board's own voice says included. */
  readonly expectedMs: number;
  readonly local: readonly SpokenByBoard[];
};

export type SoundParts = {
  readonly render: (utterance: Utterance, onlyEngine: string | null) => Promise<RenderedSpeech>;
  /** Words of an utterance for a voice of the board's own; undefined where there are none. */
  readonly wordsOf: (utterance: Utterance) => string | undefined;
  readonly deskOf: (record: AnnouncementRecord) => Utterance['desk'];
};

/** Between chime and sentence, and between the languages. */
const PAUSE_MS = 250;

/** A sentence by a voice whose pace is unknown. */
const LOCAL_MS = 6_000;

function utteranceOf(record: AnnouncementRecord, lang: Language, variant: SaidVariant, parts: SoundParts): Utterance {
  const text = record.text && (lang === 'vi' ? record.text.vi : (record.text.en ?? record.text.vi));
  return {
    kind: record.kind,
    label: record.label,
    desk: parts.deskOf(record),
    lang,
    variant,
    ...(text !== null && { text }),
  };
}

function soundOf({ wav, engine }: RenderedSpeech): Sound {
  const sound = decodeWav(wav);
  if ('reason' in sound) throw new Error(`engine ${engine} gave no sound: ${sound.reason}`);
  return sound;
}

/**
 * @param boardVoices  languages the board could say itself, used where the chain has no voice
 */
export async function makeSound(
  record: AnnouncementRecord,
  { variant, said }: Plan,
  boardVoices: readonly Language[],
  parts: SoundParts,
): Promise<AnnouncementSound> {
  const chime = await parts.render(utteranceOf(record, 'vi', 'chime', parts), null);
  const sounds = [soundOf(chime)];
  const local: SpokenByBoard[] = [];
  let spoken: RenderedSpeech | undefined;
  let last: RenderedSpeech = chime;
  for (const lang of said) {
    const utterance = utteranceOf(record, lang, variant, parts);
    const rendered = await parts.render(utterance, record.onlyEngine);
    last = rendered;
    if (rendered.engine !== 'chime') {
      spoken ??= rendered;
      sounds.push(soundOf(rendered));
    } else if (boardVoices.includes(lang)) {
      const words = parts.wordsOf(utterance);
      if (words !== undefined) local.push({ lang, words });
    }
  }
  const rate = sounds.reduce((highest, sound) => Math.max(highest, sound.rate), 0);
  const pieces = sounds.flatMap((sound) => [resample(sound, rate), { pauseMs: PAUSE_MS }]).slice(0, -1);
  const joined = join(pieces, rate);
  return {
    wav: encodeWav(joined),
    engine: spoken?.engine ?? (local.length > 0 ? 'browser' : 'chime'),
    skipped: (spoken ?? last).skipped,
    expectedMs: durationMs(joined) + local.length * LOCAL_MS,
    local,
  };
}
