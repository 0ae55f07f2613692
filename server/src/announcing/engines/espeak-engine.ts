import { type SpeechLanguage, type SpeechSettings, spokenText, type Utterance } from '@toiluot/shared/speech';
import type { SpeechEngine } from '../engine.ts';
import { level } from '../sound/level.ts';
import { LOUDNESS_LUFS, loudnessLufs } from '../sound/loudness.ts';
import { trim } from '../sound/silence.ts';
import { decodeWav, durationMs, encodeWav } from '../sound/wav.ts';
import { ESPEAK_VOICES, type EspeakVoice, espeakSay, runEspeak } from './espeak-process.ts';

const MOST_CHARACTERS = 400;
const OLDEST_MINOR = 49;

/** Speech in words a minute: slower than speaking, as a hall needs it. */
const SPEED: Readonly<Partial<Record<SpeechLanguage, number>>> = { vi: 140, en: 150 };

const defaultVoices = { vi: 'vi', en: 'en-gb' } as const satisfies Partial<Record<SpeechLanguage, EspeakVoice>>;

/**
 * espeak-ng of the operating system, when it is there: one process at a time, 2 s each, 400 characters at most.
 *
 * @param command  program, by name or path
 */
export function createEspeakEngine({
  settings,
  voices = defaultVoices,
  command = 'espeak-ng',
}: {
  readonly settings: SpeechSettings;
  readonly voices?: Readonly<Partial<Record<SpeechLanguage, EspeakVoice>>>;
  readonly command?: string;
}): SpeechEngine {
  let version = '';
  let running: Promise<unknown> = Promise.resolve();
  const oneAtATime = <Result>(run: () => Promise<Result>): Promise<Result> => {
    const result = running.then(run);
    running = result.catch(() => undefined);
    return result;
  };

  return {
    id: 'espeak',
    languages: ['vi', 'en'],
    async probe() {
      const started = performance.now();
      const answered = (reason?: string) => {
        const ms = Math.round(performance.now() - started);
        return reason === undefined ? { ok: true, ms } : { ok: false, reason, ms };
      };
      const output = await oneAtATime(() => runEspeak(command, ['--version']));
      if ('reason' in output) return answered(output.reason);
      version = versionOf(output.bytes.toString('utf8')) ?? '';
      return answered(isRecent(version) ? undefined : 'version');
    },
    async render(utterance) {
      const voice = voices[utterance.lang];
      if (!voice || !ESPEAK_VOICES.includes(voice)) return { reason: `no-voice(${utterance.lang})` };
      const spoken = spokenText(utterance, settings);
      if ('reason' in spoken) return spoken;
      if (spoken.text.length > MOST_CHARACTERS) return { reason: `too-long(${spoken.text.length})` };
      const text = utterance.lang === 'en' ? spoken.text.replace(/\bA\b/g, 'eh') : spoken.text;
      const output = await oneAtATime(() => espeakSay(command, voice, SPEED[utterance.lang] ?? 140, text));
      return 'reason' in output ? output : finished(output.bytes);
    },
    soundKey: (utterance: Utterance) =>
      JSON.stringify([version, voices[utterance.lang], SPEED[utterance.lang], spokenText(utterance, settings)]),
  };
}

function finished(bytes: Buffer): { readonly wav: Buffer; readonly ms: number } | { readonly reason: string } {
  const decoded = decodeWav(bytes);
  if ('reason' in decoded) return decoded;
  const trimmed = trim(decoded);
  if (!trimmed) return { reason: 'silent' };
  const sound = level(trimmed, LOUDNESS_LUFS, loudnessLufs);
  return { wav: encodeWav(sound), ms: durationMs(sound) };
}

/** `eSpeak NG text-to-speech: 1.51  Data at: …` → 1.51 */
function versionOf(line: string): string | undefined {
  return /eSpeak NG[^0-9]*([0-9]+\.[0-9]+[0-9.]*)/.exec(line)?.[1];
}

function isRecent(version: string): boolean {
  const [major, minor] = version.split('.').map(Number);
  return Number(major) > 1 || (Number(major) === 1 && Number(minor) >= OLDEST_MINOR);
}
