// What this board is, read from the address (`/board/#token=…&layout=…`): the fragment never reaches a server or a log.

import type { BoardSetup } from '@toiluot/shared/contract';
import {
  BOARD_LAYOUTS,
  type BoardLayout,
  type BoardTheme,
  type BoardTurn,
  USUAL_BOARD,
} from '@toiluot/shared/contract/board-words';
import { readHash } from '@toiluot/shared/ui/hash.ts';

export const LAYOUTS = BOARD_LAYOUTS;
export type Layout = BoardLayout;
export type BoardLanguage = 'vi' | 'en';

export type BoardSettings = {
  /** The fragment itself, for links to other layouts. */
  readonly address: string;
  readonly token: string | undefined;
  /** `undefined` = the address names a layout that does not exist. */
  readonly layout: Layout | undefined;
  readonly zone: string | undefined;
  /** Id or number of the desk of a plate. */
  readonly desk: string | undefined;
  readonly diagonalInch: number;
  readonly seatM: number;
  readonly rows: number | undefined;
  readonly lang: BoardLanguage;
  /** Second language to take turns with; without it English stands under the Vietnamese. */
  readonly second: BoardLanguage | undefined;
  /** False where another board of the hall, or the voice's own gong, sounds. */
  readonly hasSound: boolean;
  /** Shows what this screen can do instead of the board, for whoever hangs it up. */
  readonly isCheck: boolean;
  readonly theme: BoardTheme;
  /** Letters are planned for a seat this much farther away. */
  readonly scalePercent: number;
  readonly turn: BoardTurn;
  /** Names of the files shown between calls; absent = all. */
  readonly media: readonly string[] | undefined;
  /** Stands in a page of administration: a staff session instead of a token, and no sound. */
  readonly preview: Preview | undefined;
  /** Stands turned in a frame of its own page. */
  readonly isFramed: boolean;
};

/** `seat` = which sign-in of this browser; `isSample` = with invented calls, for a hall that rests. */
export type Preview = { readonly seat: string | undefined; readonly isSample: boolean };

/** @param fragment `location.hash` or `location.search`, with or without its first sign */
export function readSettings(fragment: string): BoardSettings {
  const words = wordsOf(fragment);
  const lang = words['lang'] === 'en' ? 'en' : 'vi';
  const second = words['second'];
  const isOther = (second === 'vi' || second === 'en') && second !== lang;
  return {
    address: fragment,
    token: words['token'] || undefined,
    layout: layoutNamed(words['layout'] ?? 'now'),
    zone: words['zone'] || undefined,
    desk: words['desk'] || undefined,
    diagonalInch: numberIn(words['diag'], 7, 200) ?? USUAL_BOARD.diagonalInch,
    seatM: numberIn(words['seat'], 0.5, 60) ?? USUAL_BOARD.seatM,
    rows: numberIn(words['rows'], 1, 20),
    lang,
    second: isOther ? second : undefined,
    hasSound: words['sound'] !== 'off',
    isCheck: words['check'] === 'on',
    theme: 'night',
    scalePercent: USUAL_BOARD.scalePercent,
    turn: 'none',
    media: undefined,
    preview: undefined,
    isFramed: words['framed'] === 'on',
  };
}

/** What an administrator has set goes before what the address says; the zone is then that of the device. */
export function withSetup(settings: BoardSettings, setup: BoardSetup | undefined): BoardSettings {
  if (!setup) return settings;
  const { layout, desk, lang, second, theme, scalePercent, volume, turn, diagonalInch, seatM, rows, media } = setup;
  return {
    ...settings,
    zone: undefined,
    layout,
    desk,
    lang,
    second: second === lang ? undefined : second,
    theme,
    scalePercent,
    turn,
    diagonalInch,
    seatM,
    rows,
    media,
    hasSound: settings.hasSound && volume > 0,
  };
}

/** `#preview=<setup as JSON>&zone=…&seat=…&sample=on`; undefined where it is no preview. */
export function readPreview(fragment: string): BoardSettings | undefined {
  const words = wordsOf(fragment);
  const setup = setupIn(words['preview']);
  if (!setup) return undefined;
  return {
    ...withSetup(readSettings(''), setup),
    zone: words['zone'] || undefined,
    hasSound: false,
    preview: { seat: words['seat'] || undefined, isSample: words['sample'] === 'on' },
  };
}

/** Of our own making, but an address can be anything. */
export function setupIn(text: string | null | undefined): BoardSetup | undefined {
  if (!text) return undefined;
  try {
    const found = JSON.parse(text) as Partial<BoardSetup> | null;
    return found && layoutNamed(found.layout ?? '') ? { ...USUAL_BOARD, ...found } : undefined;
  } catch {
    return undefined;
  }
}

function layoutNamed(name: string): Layout | undefined {
  return LAYOUTS.find((layout) => layout === name);
}

function numberIn(text: string | undefined, low: number, high: number): number | undefined {
  const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
  return value >= low && value <= high ? value : undefined;
}

/** The same board, opened with another layout. */
export function withLayout(fragment: string, layout: Layout): string {
  const words = { ...wordsOf(fragment), layout };
  return `#${Object.entries(words)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')}`;
}

function wordsOf(fragment: string): Readonly<Record<string, string>> {
  return readHash(fragment.replace(/^[#?]/, ''));
}
