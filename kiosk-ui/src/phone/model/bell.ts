// Sound and vibration. A phone allows both only after a touch on this very page, so there is a button for it.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Alarm } from './alarm-due.ts';

export interface Bell {
  readonly isOn: ReadonlySignal<boolean>;
  /** Must be called from a touch: unlocks the sound and lets it be heard once. */
  readonly turnOn: () => void;
  readonly ring: (alarm: Alarm) => void;
}

const VIBRATION: Readonly<Record<Alarm, number[]>> = { soon: [300], called: [500, 200, 500, 200, 500] };
/** Tones in hertz, one after the other. */
const TONES: Readonly<Record<Alarm, readonly number[]>> = { soon: [660, 880], called: [880, 660, 880, 660, 880] };
const TONE_S = 0.22;

type Surroundings = {
  readonly AudioContext?: typeof AudioContext;
  readonly webkitAudioContext?: typeof AudioContext;
};

function play(context: AudioContext, tones: readonly number[]): void {
  tones.forEach((hertz, index) => {
    const start = context.currentTime + index * TONE_S;
    const tone = context.createOscillator();
    const loudness = context.createGain();
    tone.frequency.value = hertz;
    loudness.gain.setValueAtTime(0, start);
    loudness.gain.linearRampToValueAtTime(0.5, start + 0.02);
    loudness.gain.linearRampToValueAtTime(0, start + TONE_S - 0.02);
    tone.connect(loudness);
    loudness.connect(context.destination);
    tone.start(start);
    tone.stop(start + TONE_S);
  });
}

export function createBell(): Bell {
  const isOn = signal(false);
  const { AudioContext: Standard, webkitAudioContext: Older } = self as unknown as Surroundings;
  const Context = Standard ?? Older;
  let context: AudioContext | undefined;
  const vibrate = (pattern: number[]) => {
    if (typeof navigator.vibrate === 'function') navigator.vibrate(pattern);
  };
  return {
    isOn,
    turnOn: () => {
      isOn.value = true;
      if (Context) context ??= new Context();
      void context?.resume();
      if (context) play(context, TONES.soon);
      vibrate([100]);
      stayAwake();
    },
    ring: (alarm) => {
      vibrate(VIBRATION[alarm]);
      if (!context) return;
      void context.resume();
      play(context, TONES[alarm]);
    },
  };
}

/** A dark screen sleeps and rings late; only a secure page of a newer browser may keep it lit. */
function stayAwake(): void {
  const { wakeLock } = navigator as { wakeLock?: { request: (kind: 'screen') => Promise<unknown> } };
  const hold = () => {
    if (!document.hidden) void wakeLock?.request('screen').catch(() => undefined);
  };
  hold();
  document.addEventListener('visibilitychange', hold);
}
