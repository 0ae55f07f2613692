import { defaultSpeechSettings, spokenText, type Utterance } from '@toiluot/shared/speech';
import type { AnnouncerOptions } from './announcer.ts';
import type { SpeechEngine } from './engine.ts';
import { createSpeechChain } from './speech-chain.ts';

/** The chain as the announcer asks it; a test of one link gets a chain of that link alone. */
export function createVoiceChain(engines: readonly SpeechEngine[]) {
  const chain = createSpeechChain({ engines });
  const render: AnnouncerOptions['render'] = (utterance, onlyEngine) => {
    if (onlyEngine === null) return chain.render(utterance);
    return createSpeechChain({ engines: engines.filter(({ id }) => id === onlyEngine) }).render(utterance);
  };
  const wordsOf = (utterance: Utterance): string | undefined => {
    const spoken = spokenText(utterance, defaultSpeechSettings);
    return 'text' in spoken ? spoken.text : undefined;
  };
  return { render, wordsOf, engines: () => chain.health(), start: () => chain.start(), stop: () => chain.stop() };
}
