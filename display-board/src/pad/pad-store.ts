// The pad's state, moved by pictures, time and touches; what is to be sent goes to the feed.
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { PadView, RatingLevel, RatingReason } from '@toiluot/shared/contract';
import type { Connection, ConnectionStatus, PairingStage, ShownConnection } from '@toiluot/shared/ui';
import {
  ASLEEP,
  levelPressed,
  type PadAnswer,
  type PadState,
  type PadStep,
  padAt,
  reasonPressed,
} from './pad-stage.ts';
import { createPadWords, type PadWords } from './pad-words.ts';

/** Where the pictures come from: the line to the server, or a gallery. Times are server epoch ms. */
export type PadFeed = {
  readonly status: ReadonlySignal<ConnectionStatus>;
  readonly view: ReadonlySignal<PadView | undefined>;
  readonly heardAt: ReadonlySignal<number | undefined>;
  readonly clock: ReadonlySignal<number>;
  now(): number;
  readonly shown: ShownConnection;
  readonly refusal?: Connection['refusal'];
  readonly identity?: Connection['identity'];
  /** False when the server would not take it; waits for the line where it is down. */
  rate(answer: PadAnswer): Promise<boolean>;
};

export type PadStore = {
  readonly feed: PadFeed;
  readonly words: PadWords;
  readonly state: ReadonlySignal<PadState>;
  readonly diagonalInch: number;
  readonly pairing: ReadonlySignal<PairingStage> | undefined;
  pressLevel(level: RatingLevel): void;
  pressReason(reason: RatingReason | undefined): void;
};

export type PadParts = Pick<PadStore, 'feed' | 'diagonalInch' | 'pairing'>;

export function createPadStore({ feed, diagonalInch, pairing }: PadParts): PadStore {
  const state = signal<PadState>(ASLEEP);
  const words = createPadWords();
  const take = ({ state: next, answer }: PadStep) => {
    state.value = next;
    // At rest it speaks to whoever comes next: Vietnamese, English beneath.
    words.lang.value = next.stage.is !== 'asleep' && next.stage.lang === 'en' ? 'en' : 'vi';
    if (answer) void send(answer);
  };
  const send = async (answer: PadAnswer) => {
    if (await feed.rate(answer)) return;
    const { stage } = state.peek();
    // Nothing was kept, so nobody is thanked for it any longer.
    if (stage.is === 'thanks' && stage.ticket === answer.ticket) state.value = { ...state.peek(), ...ASLEEP };
  };
  effect(() => {
    const served = feed.view.value?.served;
    void feed.clock.value;
    take(padAt(state.peek(), served, feed.now()));
  });
  return {
    feed,
    words,
    state,
    diagonalInch,
    pairing,
    pressLevel: (level) => take(levelPressed(state.peek(), level, feed.now())),
    pressReason: (reason) => take(reasonPressed(state.peek(), reason, feed.now())),
  };
}
