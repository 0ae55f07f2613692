// How an administrator wants one board to look and sound (SPEC AN14). A board without it goes by its address.
import Type, { type Static } from 'typebox';
import { BOARD_LAYOUTS, BOARD_THEMES, BOARD_TURNS } from './board-words.ts';
import { id } from './ids.ts';
import { closed, count, listOf, nonEmpty, oneOf, optional } from './schema.ts';
import { word } from './vocabulary.ts';

const boardLanguage = oneOf(['vi', 'en'] as const);

export const boardSetup = closed({
  layout: oneOf(BOARD_LAYOUTS),
  /** Of a desk plate. */
  desk: optional(id.desk),
  lang: boardLanguage,
  /** Takes turns with the first; without it English stands under the Vietnamese. */
  second: optional(boardLanguage),
  theme: oneOf(BOARD_THEMES),
  /** Letters larger than the farthest seat needs, never smaller. */
  scalePercent: Type.Integer({ minimum: 100, maximum: 150 }),
  /** Share of the zone's volume; 0 = this board is no loudspeaker. */
  volume: Type.Integer({ minimum: 0, maximum: 100 }),
  turn: oneOf(BOARD_TURNS),
  diagonalInch: Type.Number({ minimum: 7, maximum: 200 }),
  seatM: Type.Number({ minimum: 0.5, maximum: 60 }),
  /** Absent = as many as can be read from the farthest seat. */
  rows: optional(Type.Integer({ minimum: 1, maximum: 20 })),
  /** Names of the files shown between calls; absent = all. */
  media: optional(listOf(nonEmpty(255), 100)),
});
export type BoardSetup = Static<typeof boardSetup>;

/** What a board tells of itself twice a minute (SPEC AN15). */
export const boardHealth = closed({
  layout: oneOf(BOARD_LAYOUTS),
  audio: word.audioState,
  widthPx: Type.Integer({ minimum: 1, maximum: 20_000 }),
  heightPx: Type.Integer({ minimum: 1, maximum: 20_000 }),
  /** Metres up to which it is read, by its own calculation. */
  readsToM: Type.Number({ minimum: 0, maximum: 1_000 }),
  /** Of the page, where the browser tells. */
  heapMb: optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
  /** Since the page was loaded, seconds. */
  upS: count,
});
export type BoardHealth = Static<typeof boardHealth>;
