import { join, resolve } from 'node:path';
import type { SpeechSettings } from '@toiluot/shared/speech';
import type { SpeechEngine } from './engine.ts';
import { createChimeEngine } from './engines/chime-engine.ts';
import { createClipEngine } from './engines/clip-engine.ts';
import { createEspeakEngine } from './engines/espeak-engine.ts';

/** The packs that come with the product, so that a first start speaks with nothing else installed. */
export const defaultPackRoot = resolve(import.meta.dirname, '../../data/voice-packs');

/** Where a centre's own packs lie in its data folder. */
export function centrePackRoot(dataFolder: string): string {
  return join(dataFolder, 'voice-packs');
}

/** The links a server can speak with, in order: the centre's clips, the default clips, espeak-ng, chime. */
export function createDefaultEngines(dataFolder: string, settings: SpeechSettings): readonly SpeechEngine[] {
  return [
    createClipEngine({ roots: [centrePackRoot(dataFolder), defaultPackRoot], settings }),
    createEspeakEngine({ settings }),
    createChimeEngine(),
  ];
}
