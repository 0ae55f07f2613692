import { signal } from '@preact/signals';
import type { Language } from '@toiluot/shared/contract';
import { isLocalVoice } from '@toiluot/shared/speech';
import type { Voice } from './voice.ts';

/** Voices of the machine itself; one that would send the text elsewhere is never used (safety section 12). */
export function browserVoice(): Voice {
  const synthesis = (globalThis as { readonly speechSynthesis?: SpeechSynthesis }).speechSynthesis;
  // The machine tells its voices some time after the page has begun.
  const told = signal(0);
  synthesis?.addEventListener('voiceschanged', () => {
    told.value += 1;
  });
  const voiceFor = (lang: Language) => synthesis?.getVoices().find((voice) => isLocalVoice(voice, lang));
  return {
    speaks: (lang) => told.value >= 0 && voiceFor(lang) !== undefined,
    say(text, lang, volume) {
      const voice = voiceFor(lang) ?? voiceFor('vi');
      if (!synthesis || !voice) return;
      synthesis.cancel();
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.volume = volume;
      synthesis.speak(utterance);
    },
    stop: () => synthesis?.cancel(),
  };
}
