// Sizes per paper width: the table of printing.md section 2. 8 dots are 1 mm.
import type { ParagraphStyle } from './paragraph.ts';

export type PrintWidth = 576 | 384;

export type PaperFormat = {
  readonly widthDots: PrintWidth;
  readonly marginDots: number;
  readonly contentDots: number;
  readonly mark: ParagraphStyle;
  readonly centre: ParagraphStyle;
  readonly heading: ParagraphStyle;
  readonly label: { readonly sizePx: number; readonly floorPx: number };
  readonly priority: ParagraphStyle;
  readonly service: ParagraphStyle;
  readonly agency: ParagraphStyle;
  readonly procedure: ParagraphStyle;
  readonly where: ParagraphStyle;
  readonly whereSecond: ParagraphStyle;
  readonly waiting: ParagraphStyle;
  readonly body: ParagraphStyle;
  readonly advice: ParagraphStyle;
  /** The second language under any text; never below 20 px. */
  readonly second: ParagraphStyle;
  /** Radius of the half-round notches of the stub. */
  readonly notchDots: number;
  /** From here on the ticket is made shorter: 125 mm on wide paper. */
  readonly longestDots: number;
  readonly qrModuleDots: number;
  /** Whether words stand beside the QR code rather than under it. */
  readonly hasRoomBesideQr: boolean;
};

const grow = { tooLong: 'grow' } as const;
const shared = {
  procedure: { face: 'body', sizePx: 24, maxLines: 2, tooLong: 'ellipsis' },
  waiting: { face: 'strong', sizePx: 24, maxLines: 2, ...grow },
  body: { face: 'body', sizePx: 24, maxLines: 2, ...grow },
  second: { face: 'body', sizePx: 20, maxLines: 2, ...grow },
  agency: { face: 'body', sizePx: 24, maxLines: 2, ...grow },
  whereSecond: { face: 'strong', sizePx: 24, maxLines: 2, ...grow },
  label: { sizePx: 132, floorPx: 110 },
} as const;

const wide: PaperFormat = {
  ...shared,
  widthDots: 576,
  marginDots: 16,
  contentDots: 544,
  mark: { face: 'bold', sizePx: 28, floorPx: 24, maxLines: 1, tracking: 1, ...grow },
  centre: { face: 'strong', sizePx: 26, floorPx: 24, maxLines: 2, ...grow },
  heading: { face: 'strong', sizePx: 28, maxLines: 1, tracking: 2, ...grow },
  priority: { face: 'bold', sizePx: 30, maxLines: 1, tracking: 1, ...grow },
  service: { face: 'strong', sizePx: 28, floorPx: 26, maxLines: 2, ...grow },
  where: { face: 'bold', sizePx: 34, maxLines: 2, ...grow },
  advice: { face: 'body', sizePx: 24, maxLines: 4, ...grow },
  notchDots: 24,
  longestDots: 1000,
  qrModuleDots: 6,
  hasRoomBesideQr: true,
};

const narrow: PaperFormat = {
  ...shared,
  widthDots: 384,
  marginDots: 8,
  contentDots: 368,
  mark: { face: 'bold', sizePx: 26, floorPx: 24, maxLines: 1, tracking: 1, ...grow },
  centre: { face: 'strong', sizePx: 24, maxLines: 3, ...grow },
  heading: { face: 'strong', sizePx: 26, maxLines: 1, tracking: 2, ...grow },
  priority: { face: 'bold', sizePx: 28, maxLines: 1, tracking: 1, ...grow },
  service: { face: 'strong', sizePx: 26, maxLines: 3, ...grow },
  where: { face: 'bold', sizePx: 32, maxLines: 2, ...grow },
  advice: { face: 'body', sizePx: 24, maxLines: 5, ...grow },
  notchDots: 10,
  longestDots: 1300,
  qrModuleDots: 6,
  hasRoomBesideQr: false,
};

/** The format for a print head of so many dots. */
export const paperFormat = (widthDots: PrintWidth): PaperFormat => (widthDots === 576 ? wide : narrow);
