// The chime: two soft tones made here, so that nothing has to be loaded or licensed. A falling third, G5 then E5.
import { computed, type ReadonlySignal } from '@preact/signals';
import type { SoundOutput } from './sound/sound-output.ts';

export type Chime = {
  readonly isThere: boolean;
  /** The browser keeps us silent until somebody touches the screen. */
  readonly isBlocked: ReadonlySignal<boolean>;
  /** Sounds now, or after the chime that sounds; more than one in waiting would only lag behind the picture. */
  ring(): void;
  close(): void;
};

const TONES = [
  { hz: 783.99, atS: 0, lastsS: 1.1 },
  { hz: 659.25, atS: 0.42, lastsS: 1.6 },
];
const LENGTH_S = 2.1;
const LOUDNESS = 0.32;
/** A bell is more than one sine: partials above the tone, quieter and shorter. */
const PARTIALS = [
  { ratio: 1, share: 1 },
  { ratio: 2, share: 0.22 },
  { ratio: 3.01, share: 0.07 },
];
export function createChime({ context, state }: SoundOutput): Chime {
  const isBlocked = computed(() => state.value === 'blocked');
  if (!context) return { isThere: false, isBlocked, ring: () => undefined, close: () => undefined };

  let freeAtS = 0;
  return {
    isThere: true,
    isBlocked,
    ring() {
      if (context.state !== 'running') return;
      if (freeAtS > context.currentTime + LENGTH_S) return;
      const startS = Math.max(context.currentTime + 0.02, freeAtS);
      freeAtS = startS + LENGTH_S;
      for (const tone of TONES) strike(context, { ...tone, atS: startS + tone.atS });
    },
    close: () => undefined,
  };
}

/** One tone with a soft attack and a long fall. */
function strike(context: AudioContext, { hz, atS, lastsS }: { hz: number; atS: number; lastsS: number }): void {
  for (const { ratio, share } of PARTIALS) {
    const [oscillator, gain] = [context.createOscillator(), context.createGain()];
    const endsS = atS + lastsS / Math.sqrt(ratio);
    oscillator.frequency.value = hz * ratio;
    gain.gain.setValueAtTime(0.0001, atS);
    gain.gain.exponentialRampToValueAtTime(LOUDNESS * share, atS + 0.018);
    gain.gain.exponentialRampToValueAtTime(0.0001, endsS);
    oscillator.connect(gain);
    gain.connect(context.destination);
    oscillator.start(atS);
    oscillator.stop(endsS + 0.05);
  }
}
