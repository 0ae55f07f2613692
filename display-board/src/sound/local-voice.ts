// Link 3 of the chain: a voice of the device itself. Voices that send the words to a service elsewhere are not used.
import type { Language } from '@toiluot/shared/contract';
import { isLocalVoice } from '@toiluot/shared/speech';

export type LocalVoice = {
  languages(): Language[];
  /** @returns false when it did not come to an end in time, or was stopped */
  say(lang: Language, words: string, volume: number): Promise<boolean>;
  stop(): void;
};

/** Some engines never say that they have ended. */
const WATCHDOG_MS = 15_000;

export function createLocalVoice(): LocalVoice {
  const synthesis = typeof speechSynthesis === 'undefined' ? undefined : speechSynthesis;
  const voiceOf = (lang: Language) => synthesis?.getVoices().find((voice) => isLocalVoice(voice, lang));
  // Voices arrive late; asking once makes the browser look for them.
  synthesis?.getVoices();
  let halt: () => void = () => undefined;
  return {
    languages: () => (['vi', 'en', 'lo'] as const).filter((lang) => voiceOf(lang) !== undefined),
    say(lang, words, volume) {
      const voice = voiceOf(lang);
      if (!synthesis || !voice) return Promise.resolve(false);
      return new Promise((resolve) => {
        const utterance = new SpeechSynthesisUtterance(words);
        utterance.voice = voice;
        utterance.lang = voice.lang;
        utterance.volume = volume / 100;
        const end = (isWhole: boolean) => {
          clearTimeout(watchdog);
          halt = () => undefined;
          resolve(isWhole);
        };
        halt = () => {
          synthesis.cancel();
          end(false);
        };
        const watchdog = setTimeout(() => halt(), WATCHDOG_MS);
        utterance.onend = () => end(true);
        utterance.onerror = () => end(false);
        synthesis.speak(utterance);
      });
    },
    stop: () => halt(),
  };
}
