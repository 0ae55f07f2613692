// The chime: two soft tones made here, so that nothing has to be loaded or licensed. A falling third, G5 then E5.
import { type ReadonlySignal, signal } from '@preact/signals';

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
/** A browser that may sound needs a moment to say so. */
const PATIENCE_MS = 1500;

export function createChime(): Chime {
  const isBlocked = signal(false);
  const context = newContext();
  if (!context) return { isThere: false, isBlocked, ring: () => undefined, close: () => undefined };

  let freeAtS = 0;
  const judge = () => {
    isBlocked.value = context.state === 'suspended';
  };
  const wake = () => void context.resume().then(judge, judge);
  const timer = setTimeout(judge, PATIENCE_MS);
  context.onstatechange = () => {
    if (context.state === 'running') judge();
  };
  document.addEventListener('pointerdown', wake);
  document.addEventListener('keydown', wake);

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
    close() {
      clearTimeout(timer);
      document.removeEventListener('pointerdown', wake);
      document.removeEventListener('keydown', wake);
      void context.close();
    },
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

/** Absent on televisions whose browser has no Web Audio: they stay silent, and the voice comes from elsewhere. */
function newContext(): AudioContext | undefined {
  try {
    return typeof AudioContext === 'function' ? new AudioContext() : undefined;
  } catch {
    return undefined;
  }
}
