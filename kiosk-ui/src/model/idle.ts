// Forgotten machines come back by themselves: 45 s without a touch, then a question for 20 s, then everything resets.
import { type ReadonlySignal, signal } from '@preact/signals';

export interface IdleWatch {
  /** Whole seconds left while the question is shown. */
  readonly secondsLeft: ReadonlySignal<number | undefined>;
  /** A touch or a key: whoever stands there is still choosing. */
  touched(): void;
  close(): void;
}

const QUIET_MS = 45_000;
const QUESTION_MS = 20_000;
const LOOK_MS = 250;

/**
 * @param isIdleable  false while nobody stands there, or while a number is fetched or shown
 * @param reset       forgets the visitor
 * @param nowMs       a steady clock, ms
 * @param slower      by how much every time is longer: whoever listens needs longer than whoever sees
 */
export function watchIdle(
  isIdleable: () => boolean,
  reset: () => void,
  nowMs: () => number = () => performance.now(),
  slower: () => number = () => 1,
): IdleWatch {
  const secondsLeft = signal<number | undefined>(undefined);
  let touchedAt = nowMs();
  const look = () => {
    const quiet = nowMs() - touchedAt;
    const asksAfter = QUIET_MS * slower();
    const resetsAfter = asksAfter + QUESTION_MS * slower();
    if (!isIdleable()) touched();
    else if (quiet >= resetsAfter) {
      touched();
      reset();
    } else if (quiet >= asksAfter) secondsLeft.value = Math.ceil((resetsAfter - quiet) / 1000);
  };
  const touched = () => {
    touchedAt = nowMs();
    secondsLeft.value = undefined;
  };
  const timer = setInterval(look, LOOK_MS);
  return { secondsLeft, touched, close: () => clearInterval(timer) };
}
