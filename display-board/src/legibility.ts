// How large letters must be for the farthest seat, and what then fits on a screen (screens.md section 6). Pure.

/** Angles under which a capital letter must appear, in arc minutes: list rows, floor for everything else, hero (0.7°). */
export const ARC_MINUTES = { list: 22, floor: 16, hero: 42 } as const;
export type LetterRole = keyof typeof ARC_MINUTES;

/** Capital height of Inter, in em. */
const CAPITAL_EM = 0.728;
/** Height of a list row in em, and the part of the screen's height that rows may take. */
const ROW_EM = 1.5;
const ROWS_SHARE = 0.8;
/** Height of a label in a grid cell, as part of the cell: number at 22′, desk line at 16′, and air. */
const GRID_LABEL_SHARE = 0.52;
/** Width of the widest label, in em; a plate may give it this part of its width. */
export const LABEL_EM = 3;
const PLATE_LABEL_SHARE = 0.925;
/** The picture's heights in vh: header band and the hero's heading; drift takes 1.1 at each edge. */
const USABLE_VH = 97.6;
const BAND_VH = { landscape: 7, upright: 4.5 };
const HEADING_VH = { landscape: 5, upright: 3 };
/** Stub, arrow and plate of a row; stub of the hero; stub above plate: in em. */
const ROW_WIDTH_EM = 5.7;
const HERO_WIDTH_EM = 3.6;
const HERO_HEIGHT_EM = 2.92;
/** Hero and rows share the width of a screen that lies, the height of one that stands. */
const HERO_SHARE = 0.55;
const HERO_UPRIGHT_VH = 13;

/** A screen as it hangs: diagonal in inches, picture in pixels (only their ratio matters), farthest seat in metres. */
export type Sightline = {
  readonly diagonalInch: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly seatM: number;
};

/**
 * Capital height in mm that a role needs at a distance.
 *
 * @param seatM  metres from eye to screen
 * Source: height = 2 · distance · tan(angle / 2); 0.7° for low vision, EN 301 549 §5.1.4.
 */
export function capitalHeightMm(role: LetterRole, seatM: number): number {
  const radians = (ARC_MINUTES[role] / 60 / 180) * Math.PI;
  return 2 * seatM * 1000 * Math.tan(radians / 2);
}

/** Width and height of the picture in mm. */
export function screenMm({ diagonalInch, widthPx, heightPx }: Sightline): { widthMm: number; heightMm: number } {
  const perPixel = (diagonalInch * 25.4) / Math.sqrt(widthPx * widthPx + heightPx * heightPx);
  return { widthMm: widthPx * perPixel, heightMm: heightPx * perPixel };
}

/** Font size in hundredths of the screen's height that a role needs. */
export function fontVh(role: LetterRole, sight: Sightline): number {
  return (capitalHeightMm(role, sight.seatM) / CAPITAL_EM / screenMm(sight).heightMm) * 100;
}

/** Capital height in mm of a font of this size. */
export function capitalMm(vh: number, sight: Sightline): number {
  return (vh / 100) * screenMm(sight).heightMm * CAPITAL_EM;
}

/** Metres up to which a font of this size is read in this role. */
export function readsToM(role: LetterRole, vh: number, sight: Sightline): number {
  return (vh / fontVh(role, sight)) * sight.seatM;
}

/** How many list rows at 22′ the screen holds. */
export function rowsThatFit(sight: Sightline): number {
  return Math.floor((ROWS_SHARE * 100) / (ROW_EM * fontVh('list', sight)) + 1e-9);
}

/** Columns and rows of a grid, and the font of its labels in vh: the split that gives the largest label. */
export function gridSplit(cells: number, sight: Sightline): { columns: number; rows: number; labelVh: number } {
  const widthVh = (sight.widthPx / sight.heightPx) * 100;
  let best = { columns: 1, rows: Math.max(1, cells), labelVh: 0 };
  for (let columns = 1; columns <= Math.max(1, cells); columns += 1) {
    const rows = Math.max(1, Math.ceil(cells / columns));
    const byHeight = ((ROWS_SHARE * 100) / rows) * GRID_LABEL_SHARE;
    const byWidth = (widthVh * 0.96) / columns / (LABEL_EM + 0.2);
    const labelVh = Math.min(byHeight, byWidth);
    if (labelVh > best.labelVh) best = { columns, rows, labelVh };
  }
  return best;
}

/** Font of the label on a desk plate, in vh: the label takes its width, as far as the height allows. */
export function plateLabelVh(sight: Sightline): number {
  const widthVh = (sight.widthPx / sight.heightPx) * 100;
  return Math.min((widthVh * PLATE_LABEL_SHARE) / LABEL_EM, 56);
}

/** Height of the strip at the foot in vh: one line of the floor size on a screen that lies, two on one that stands. */
export function stripVh(sight: Sightline): number {
  const lineVh = 1.38 * Math.min(fontVh('floor', sight), FLOOR_LIMIT_VH);
  return isUpright(sight) ? Math.max(5, 2 * lineVh) : Math.max(7, lineVh);
}

/** A strip with larger letters would push the calls off the screen. */
export const FLOOR_LIMIT_VH = 9.3;

export function isUpright({ widthPx, heightPx }: Sightline): boolean {
  return widthPx < heightPx;
}

/** Height of the header band in vh. */
export function bandVh(sight: Sightline): number {
  return isUpright(sight) ? BAND_VH.upright : BAND_VH.landscape;
}

/** Largest hero and list fonts in vh beside each other, or on an upright screen one above the other. */
export function heroAndList(sight: Sightline, rows: number): { heroVh: number; listVh: number } {
  const widthVh = (sight.widthPx / sight.heightPx) * 100;
  const fixedVh = bandVh(sight) + stripVh(sight);
  if (isUpright(sight)) {
    const heroVh = Math.min((widthVh - 4) / HERO_WIDTH_EM, Math.max(HERO_UPRIGHT_VH, fontVh('hero', sight)));
    const restVh = USABLE_VH - fixedVh - HEADING_VH.upright - heroVh * HERO_HEIGHT_EM;
    return { heroVh, listVh: Math.min((widthVh - 4) / ROW_WIDTH_EM, restVh / ROW_EM / rows) };
  }
  const heroVh = Math.min(
    (widthVh * HERO_SHARE - 4) / HERO_WIDTH_EM,
    (USABLE_VH - fixedVh - HEADING_VH.landscape) / HERO_HEIGHT_EM,
  );
  const byWidth = (widthVh * (1 - HERO_SHARE) - 5) / ROW_WIDTH_EM;
  return { heroVh, listVh: Math.min(Math.min(ROWS_SHARE * 100, USABLE_VH - fixedVh) / ROW_EM / rows, byWidth) };
}
