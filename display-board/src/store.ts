// Everything a board shows, computed from its settings, the pictures of the server and the clock.
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { BoardView, MediaItem } from '@toiluot/shared/contract';
import type { Connection, ConnectionStatus, PairingStage, ShownConnection } from '@toiluot/shared/ui';
import { type BoardPlan, planBoard } from './board-plan.ts';
import { arrivals, type BoardLine, boardLines } from './calls.ts';
import type { Chime } from './chime.ts';
import { recallChimed, rememberChimed } from './chime-memory.ts';
import { decideChime } from './chime-rule.ts';
import { type Freshness, freshnessOf } from './freshness.ts';
import { createMediaShow, type MediaShow } from './media/media-show.ts';
import { type LanguageTurn, nextLanguage } from './rotation.ts';
import { type Scene, sceneOf } from './scene.ts';
import type { BoardSettings } from './settings.ts';
import { type BoardWords, createBoardWords } from './words.ts';

/** Where the pictures come from: the line to the server, or a gallery. Times are server epoch ms. */
export type BoardFeed = {
  readonly status: ReadonlySignal<ConnectionStatus>;
  readonly view: ReadonlySignal<BoardView | undefined>;
  readonly heardAt: ReadonlySignal<number | undefined>;
  readonly clock: ReadonlySignal<number>;
  now(): number;
  readonly shown: ShownConnection;
  /** Why the server will not talk to this board, and the name it was asked to show; a gallery has neither. */
  readonly refusal?: Connection['refusal'];
  readonly identity?: Connection['identity'];
};

export type ScreenSize = { readonly widthPx: number; readonly heightPx: number };

export type BoardStore = {
  readonly settings: BoardSettings;
  readonly feed: BoardFeed;
  readonly words: BoardWords;
  readonly scene: ReadonlySignal<Scene>;
  readonly freshness: ReadonlySignal<Freshness>;
  /** Calls of the board; nothing is "calling" once the picture is old. */
  readonly lines: ReadonlySignal<readonly BoardLine[]>;
  readonly arrivedAt: ReadonlySignal<ReadonlyMap<string, number>>;
  readonly size: ReadonlySignal<ScreenSize>;
  readonly plan: ReadonlySignal<BoardPlan>;
  /** False where the browser has no Web Audio. */
  readonly hasChime: boolean;
  readonly isSoundBlocked: ReadonlySignal<boolean>;
  /** On a board that nobody has let in yet. */
  readonly pairing: ReadonlySignal<PairingStage> | undefined;
  /** What the media panel shows between calls. */
  readonly media: MediaShow;
};

export type BoardParts = {
  readonly settings: BoardSettings;
  readonly feed: BoardFeed;
  readonly size: ReadonlySignal<ScreenSize>;
  readonly chime?: Chime | undefined;
  readonly pairing?: ReadonlySignal<PairingStage> | undefined;
  /** Files of the centre; without any the panel shows its own pages. */
  readonly mediaItems?: ReadonlySignal<readonly MediaItem[]> | undefined;
  /** The server decides what is heard, and a chime is part of it: new calls ring none of ours. */
  readonly isLed?: boolean;
};

export function createBoardStore({
  settings,
  feed,
  size,
  chime,
  pairing,
  isLed = false,
  mediaItems,
}: BoardParts): BoardStore {
  const { view, clock } = feed;
  const startedAt = feed.now();
  const words = createBoardWords(settings);
  const freshness = computed(() => freshnessOf(feed.heardAt.value ?? clock.value, clock.value));
  const lines = computed(() => (view.value ? linesOf(view.value, freshness.value) : []));
  const store: BoardStore = {
    settings,
    feed,
    words,
    size,
    pairing,
    media: createMediaShow(chosenFiles(settings, mediaItems), feed, lines),
    freshness,
    lines,
    arrivedAt: rememberArrivals(feed),
    scene: computed(() =>
      sceneOf({
        isCheck: settings.isCheck,
        hasLayout: settings.layout !== undefined,
        hasToken: settings.token !== undefined || settings.preview !== undefined,
        isRefused: feed.status.value === 'refused',
        waitedMs: clock.value - startedAt,
        view: view.value,
      }),
    ),
    plan: computed(() =>
      planBoard({
        layout: settings.layout ?? 'now',
        rows: settings.rows,
        desks: view.value?.desks.length ?? 20,
        sight: { ...sightOf(settings), ...size.value },
      }),
    ),
    hasChime: chime?.isThere ?? false,
    isSoundBlocked: computed(() => settings.hasSound && (chime?.isBlocked.value ?? false)),
  };
  turnLanguages(store);
  if (chime && settings.hasSound && !isLed) ringForNewCalls(store, chime);
  return store;
}

/** Letters that are wanted larger are planned for a seat farther away. */
export function sightOf({ diagonalInch, seatM, scalePercent }: BoardSettings) {
  return { diagonalInch, seatM: (seatM * scalePercent) / 100 };
}

function chosenFiles(
  { media }: BoardSettings,
  items: ReadonlySignal<readonly MediaItem[]> = signal([]),
): ReadonlySignal<readonly MediaItem[]> {
  return media === undefined ? items : computed(() => items.value.filter(({ name }) => media.includes(name)));
}

function linesOf(view: BoardView, freshness: Freshness): readonly BoardLine[] {
  const lines = boardLines(view);
  return freshness === 'live' ? lines : lines.map((line) => ({ ...line, isCalling: false, isRecall: false }));
}

function rememberArrivals({ view, now }: BoardFeed): ReadonlySignal<ReadonlyMap<string, number>> {
  let known: ReadonlyMap<string, number> = new Map();
  return computed(() => {
    known = arrivals(view.value?.calls ?? [], known, now());
    return known;
  });
}

function turnLanguages({ settings, feed, words, lines }: BoardStore): void {
  if (settings.second === undefined) return;
  const languages = [settings.lang, settings.second];
  const turn = signal<LanguageTurn>({ lang: settings.lang, since: feed.now() });
  effect(() => {
    const times = { now: feed.clock.value, newestCallAt: lines.value[0]?.calledAt ?? 0 };
    turn.value = nextLanguage(turn.peek(), languages, times);
    words.lang.value = turn.value.lang;
  });
}

/** A plate chimes for its own desk only. */
function ringForNewCalls({ settings, feed, freshness }: BoardStore, chime: Chime): void {
  let remembered = recallChimed();
  effect(() => {
    const view = feed.view.value;
    if (!view || freshness.value !== 'live') return;
    const calls =
      settings.layout === 'plate' ? view.calls.filter(({ desk }) => isDesk(view, desk, settings.desk)) : view.calls;
    const decision = decideChime(calls, remembered, feed.now());
    if (decision.remembered.length === remembered.length && !decision.isDue) return;
    remembered = decision.remembered;
    rememberChimed(remembered);
    if (decision.isDue) chime.ring();
  });
}

function isDesk(view: BoardView, number: number, wanted: string | undefined): boolean {
  return deskOf(view, wanted)?.number === number;
}

/** The desk of a plate, by id or by number. */
export function deskOf(view: BoardView, wanted: string | undefined): BoardView['desks'][number] | undefined {
  return view.desks.find(({ id, number }) => id === wanted || String(number) === wanted);
}
