import { createLocalVoice } from './local-voice.ts';
import { createSoundLoader } from './sound-loader.ts';
import type { SoundOutput } from './sound-output.ts';
import { createSoundPlayer } from './sound-player.ts';
import type { Mouth } from './speaker.ts';

/** Server's sound through Web Audio, then what is left to the device's own voice; the chime where no sound came. */
export function createMouth({ context, state }: SoundOutput, token: string, ring: () => void): Mouth {
  const local = createLocalVoice();
  if (!context) {
    const nothing = { prepare: () => Promise.resolve(), say: () => Promise.resolve(false), stop: () => undefined };
    return { state, voices: () => [], ...nothing };
  }
  const [loader, player] = [createSoundLoader(context, token), createSoundPlayer(context)];
  return {
    state,
    voices: () => local.languages(),
    prepare: (url) => loader.load(url),
    async say(play) {
      const sound = await loader.load(play.url);
      if (!sound) {
        ring();
        return false;
      }
      let isWhole = await player.play(sound, play.volume);
      for (const { lang, words } of play.local) isWhole = isWhole && (await local.say(lang, words, play.volume));
      return isWhole;
    },
    stop() {
      player.stop();
      local.stop();
    },
  };
}
