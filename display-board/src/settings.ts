// What this board is, read from the address (`/board/#token=…&layout=…`): the fragment never reaches a server or a log.
import { readHash } from '@toiluot/shared/ui/hash.ts';

export const LAYOUTS = ['now', 'grid', 'zone', 'media', 'plate'] as const;
export type Layout = (typeof LAYOUTS)[number];
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
};

/** Where nobody has measured: a usual screen in a usual hall. */
const USUAL = { diagonalInch: 55, seatM: 8 };

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
    diagonalInch: numberIn(words['diag'], 7, 200) ?? USUAL.diagonalInch,
    seatM: numberIn(words['seat'], 0.5, 60) ?? USUAL.seatM,
    rows: numberIn(words['rows'], 1, 20),
    lang,
    second: isOther ? second : undefined,
    hasSound: words['sound'] !== 'off',
    isCheck: words['check'] === 'on',
  };
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
