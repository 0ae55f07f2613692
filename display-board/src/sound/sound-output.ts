// The one way to sound of this page: Web Audio, and an honest word about whether the browser lets it.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { AudioState } from '@toiluot/shared/contract';

export type SoundOutput = {
  /** Absent on televisions whose browser has no Web Audio. */
  readonly context: AudioContext | undefined;
  readonly state: ReadonlySignal<AudioState>;
  close(): void;
};

/** A browser that may sound needs a moment to say so. */
const PATIENCE_MS = 1500;

/** Any touch or key anywhere on the page wakes a sound that the browser holds back. */
export function createSoundOutput(): SoundOutput {
  const context = newContext();
  if (!context) return { context, state: signal<AudioState>('none'), close: () => undefined };
  // Until it has had its moment it is no candidate, and nobody is told that it is blocked.
  const state = signal<AudioState>(context.state === 'running' ? 'running' : 'off');
  const judge = () => {
    state.value = context.state === 'running' ? 'running' : 'blocked';
  };
  const wake = () => void context.resume().then(judge, judge);
  const timer = setTimeout(judge, PATIENCE_MS);
  context.onstatechange = () => {
    if (context.state === 'running' || state.peek() === 'running') judge();
  };
  document.addEventListener('pointerdown', wake);
  document.addEventListener('keydown', wake);
  return {
    context,
    state,
    close() {
      clearTimeout(timer);
      document.removeEventListener('pointerdown', wake);
      document.removeEventListener('keydown', wake);
      void context.close();
    },
  };
}

function newContext(): AudioContext | undefined {
  try {
    return typeof AudioContext === 'function' ? new AudioContext() : undefined;
  } catch {
    return undefined;
  }
}
