import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { MediaItem } from '@toiluot/shared/contract';
import { type BoardLine, isFresh } from '../calls.ts';
import { type MediaPage, pagesOf } from './media-pages.ts';
import { type MediaTurn, NO_TURN, nextTurn } from './media-turn.ts';

export type MediaShow = {
  /** Without a page the panel shows its own. */
  readonly turn: ReadonlySignal<MediaTurn>;
  /** The call that takes the panel, while it is new. */
  readonly interruption: ReadonlySignal<BoardLine | undefined>;
  filmEnded(): void;
  /** It cannot be shown: left out for a while, or until the file changes. The line may have been down. */
  failed(page: MediaPage): void;
};

const LEFT_OUT_MS = 5 * 60_000;

type Clock = { readonly clock: ReadonlySignal<number>; now(): number };

export function createMediaShow(
  items: ReadonlySignal<readonly MediaItem[]>,
  { clock, now }: Clock,
  lines: ReadonlySignal<readonly BoardLine[]>,
): MediaShow {
  const broken = signal<readonly string[]>([]);
  const turn = signal<MediaTurn>(NO_TURN);
  const pages = computed(() => pagesOf(items.value).filter(({ key }) => broken.value.indexOf(key) < 0));
  const interruption = computed(() => {
    const [newest] = lines.value;
    return newest?.isCalling === true && isFresh(newest.calledAt, clock.value) ? newest : undefined;
  });
  const isHeld = computed(() => interruption.value !== undefined);
  effect(() => {
    const moment = { now: clock.value, isHeld: isHeld.value };
    turn.value = nextTurn(turn.peek(), pages.value, moment);
  });
  return {
    turn,
    interruption,
    filmEnded() {
      turn.value = nextTurn(turn.peek(), pages.peek(), { now: now(), isHeld: isHeld.peek(), isOver: true });
    },
    failed({ key }) {
      broken.value = [...broken.value, key];
      setTimeout(() => {
        broken.value = broken.value.filter((other) => other !== key);
      }, LEFT_OUT_MS);
    },
  };
}
