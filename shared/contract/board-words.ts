// Words of a board's setup without their schemas, so that a board need not carry those.
import type { BoardSetup } from './board-setup.ts';

export const BOARD_LAYOUTS = ['now', 'grid', 'zone', 'media', 'plate'] as const;
export type BoardLayout = (typeof BOARD_LAYOUTS)[number];

export const BOARD_THEMES = ['night', 'contrast'] as const;
export type BoardTheme = (typeof BOARD_THEMES)[number];

/** Which way the picture is turned on a screen that hangs on its side while its machine does not know. */
export const BOARD_TURNS = ['none', 'left', 'right'] as const;
export type BoardTurn = (typeof BOARD_TURNS)[number];

/** What a setup may fall back on where nobody has measured: a usual screen in a usual hall. */
export const USUAL_BOARD = {
  layout: 'now',
  lang: 'vi',
  theme: 'night',
  scalePercent: 100,
  volume: 100,
  turn: 'none',
  diagonalInch: 55,
  seatM: 8,
} as const satisfies BoardSetup;
