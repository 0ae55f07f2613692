/** Plays one sound at a time. */
export type SoundPlayer = {
  /** @param volume 0 to 100 @returns true when it was heard to its end, false when it was stopped */
  play(sound: AudioBuffer, volume: number): Promise<boolean>;
  /** Silence within a few milliseconds, without a click. */
  stop(): void;
};

const FADE_S = 0.02;

export function createSoundPlayer(context: AudioContext): SoundPlayer {
  let halt: () => void = () => undefined;
  return {
    play(sound, volume) {
      halt();
      return new Promise((resolve) => {
        const [source, gain] = [context.createBufferSource(), context.createGain()];
        source.buffer = sound;
        gain.gain.value = volume / 100;
        source.connect(gain);
        gain.connect(context.destination);
        const end = (isWhole: boolean) => {
          halt = () => undefined;
          resolve(isWhole);
        };
        source.onended = () => end(true);
        halt = () => {
          source.onended = null;
          gain.gain.setTargetAtTime(0, context.currentTime, FADE_S / 3);
          source.stop(context.currentTime + FADE_S);
          end(false);
        };
        source.start();
      });
    },
    stop: () => halt(),
  };
}
