// A board's settings while somebody changes them: numbers are texts until they are whole.
import { type BoardSetup, type InputOf, USUAL_BOARD } from '@toiluot/shared/contract';
import type { Device } from '../devices-context.ts';

export const NUMBERS = {
  scalePercent: { from: 100, to: 150, step: 5, isWhole: true, word: 'board.scale' },
  volume: { from: 0, to: 100, step: 5, isWhole: true, word: 'board.volume' },
  diagonalInch: { from: 7, to: 200, step: 0.5, isWhole: false, word: 'board.diagonal' },
  seatM: { from: 0.5, to: 60, step: 0.5, isWhole: false, word: 'board.seat' },
  rows: { from: 1, to: 20, step: 1, isWhole: true, word: 'board.rows' },
} as const;
export type NumberName = keyof typeof NUMBERS;

export type Languages = 'both' | 'turns' | 'en';

export type BoardDraft = Pick<BoardSetup, 'layout' | 'theme' | 'turn'> &
  Readonly<Record<NumberName, string>> & {
    readonly zone: string;
    readonly desk: string;
    readonly languages: Languages;
    /** undefined = all files. */
    readonly media: readonly string[] | undefined;
  };

export function boardDraftOf({ board, zone, health }: Device): BoardDraft {
  const setup: BoardSetup = board ?? { ...USUAL_BOARD, layout: health?.layout ?? USUAL_BOARD.layout };
  const { layout, theme, turn, lang, second, desk = '', media, rows } = setup;
  const languages = lang === 'en' ? 'en' : second === 'en' ? 'turns' : 'both';
  const text = (name: Exclude<NumberName, 'rows'>) => String(setup[name]);
  return {
    layout,
    theme,
    turn,
    zone: zone ?? '',
    desk,
    languages,
    media,
    scalePercent: text('scalePercent'),
    volume: text('volume'),
    diagonalInch: text('diagonalInch'),
    seatM: text('seatM'),
    rows: rows === undefined ? '' : String(rows),
  };
}

/** First number that cannot be; an empty `rows` is none. */
export function wrongNumber(draft: BoardDraft): NumberName | undefined {
  return (Object.keys(NUMBERS) as NumberName[]).find((name) => {
    if (name === 'rows' && draft.rows.trim() === '') return false;
    const { from, to, isWhole } = NUMBERS[name];
    const value = numberOf(draft[name]);
    return !(value >= from && value <= to && (!isWhole || Number.isInteger(value)));
  });
}

/** A comma is a point here. */
const numberOf = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text.trim().replace(',', '.')));

/** The setup that the draft stands for; only when no number is wrong. */
export function setupOf(draft: BoardDraft): BoardSetup {
  const { layout, theme, turn, desk, languages, media, rows } = draft;
  return {
    layout,
    theme,
    turn,
    lang: languages === 'en' ? 'en' : 'vi',
    ...(languages === 'turns' && { second: 'en' as const }),
    ...(layout === 'plate' && desk !== '' && { desk: desk as NonNullable<BoardSetup['desk']> }),
    scalePercent: numberOf(draft.scalePercent),
    volume: numberOf(draft.volume),
    diagonalInch: numberOf(draft.diagonalInch),
    seatM: numberOf(draft.seatM),
    ...(rows.trim() !== '' && { rows: numberOf(rows) }),
    ...(media && { media: [...media] }),
  };
}

export function commandOf(device: Device, draft: BoardDraft, setup: BoardSetup | undefined): InputOf<'board.set-up'> {
  const zone = draft.zone === '' ? {} : { zone: draft.zone as NonNullable<Device['zone']> };
  return { device: device.id, ...zone, ...(setup && { setup }) };
}

/** Address of the real board as a preview: the staff session instead of a token (AN14). */
export function previewAddress(
  setup: BoardSetup,
  { zone, seat, isSample }: { readonly zone: string; readonly seat: string | undefined; readonly isSample: boolean },
): string {
  const words = {
    preview: JSON.stringify(setup),
    ...(zone !== '' && { zone }),
    ...(seat !== undefined && { seat }),
    ...(isSample && { sample: 'on' }),
  };
  const hash = Object.entries(words).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `/board/#${hash.join('&')}`;
}

/** Pixels of the picture: as the board told, else a usual screen; on its side where the draft turns it the other way. */
export function pictureSize({ health, board }: Device, turn: BoardSetup['turn']): readonly [number, number] {
  const [width, height] = health ? [health.widthPx, health.heightPx] : [1920, 1080];
  const isTurnedNow = health !== undefined && board !== undefined && board.turn !== 'none';
  return isTurnedNow === (turn !== 'none') ? [width, height] : [height, width];
}
