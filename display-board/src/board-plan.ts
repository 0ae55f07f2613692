// What a layout may show on this screen, how large, and what to hang instead when the farthest seat cannot read it.
import {
  FLOOR_LIMIT_VH,
  fontVh,
  gridSplit,
  heroAndList,
  isUpright,
  plateLabelVh,
  readsToM,
  rowsThatFit,
  type Sightline,
} from './legibility.ts';
import type { Layout } from './settings.ts';

/** Earlier calls shown at most, however large the screen. */
export const MOST_ROWS = 5;
/** Height of a stub above its plate, with the air around them. */
const STACKED_EM = 2.88;

export type BoardPlan = {
  /** Rows of calls, or of the desk grid with its columns. */
  readonly rows: number;
  readonly columns: number;
  /** Font sizes in vh. */
  readonly listVh: number;
  readonly heroVh: number;
  readonly floorVh: number;
  /** Metres up to which this layout is read here. */
  readonly readsToM: number;
  /** Why it is refused and what would do; absent when it fits. */
  readonly refusal?: { readonly why: 'rows' | 'size'; readonly propose: Layout | 'two-screens' };
};

export type PlanWish = {
  readonly layout: Layout;
  readonly sight: Sightline;
  /** Desks of the grid. */
  readonly desks: number;
  /** Rows the administrator asks for; absent = as many as fit, at most five. */
  readonly rows?: number | undefined;
};

type Sizes = Pick<BoardPlan, 'rows' | 'columns' | 'listVh' | 'heroVh'>;

/** Sizes for one layout; a refused wish still gets the best picture that can be had. */
export function planBoard({ layout, sight, desks, rows }: PlanWish): BoardPlan {
  const fitting = rowsThatFit(sight);
  const isTooMany = rows !== undefined && rows > fitting;
  const sizes = sizesOf(layout, sight, { desks, rows: isTooMany ? undefined : rows });
  const heroReach =
    layout === 'now' || layout === 'media' ? readsToM('hero', sizes.heroVh, sight) : Number.POSITIVE_INFINITY;
  const reach = Math.min(readsToM('list', sizes.listVh, sight), heroReach);
  const plan = { ...sizes, floorVh: Math.min(fontVh('floor', sight), FLOOR_LIMIT_VH), readsToM: reach };
  if (!isTooMany && reach >= sight.seatM - 0.05) return plan;
  return { ...plan, refusal: { why: isTooMany ? 'rows' : 'size', propose: proposalFor(layout, sight) } };
}

function sizesOf(
  layout: Layout,
  sight: Sightline,
  { desks, rows }: { desks: number; rows?: number | undefined },
): Sizes {
  if (layout === 'grid') {
    const grid = gridSplit(desks, sight);
    return { rows: grid.rows, columns: grid.columns, listVh: grid.labelVh, heroVh: grid.labelVh };
  }
  if (layout === 'plate') return { rows: 1, columns: 1, listVh: plateLabelVh(sight), heroVh: plateLabelVh(sight) };
  if (layout === 'zone') return zoneSizes(sight);
  if (layout === 'media') return mediaSizes(sight);
  const shown = rows ?? mostRows(sight);
  return { rows: shown, columns: 1, ...heroAndList(sight, shown) };
}

/** As many rows as keep the list at 22′, as long as fewer rows would make it larger. */
function mostRows(sight: Sightline): number {
  const needed = fontVh('list', sight);
  const listVh = (rows: number) => heroAndList(sight, rows).listVh;
  let rows = Math.max(1, Math.min(MOST_ROWS, rowsThatFit(sight)));
  while (rows > 1 && listVh(rows) < needed && listVh(rows - 1) > listVh(rows)) rows -= 1;
  return rows;
}

/** Calls in a column no wider than they need, so that the table of queues gets the rest. */
function zoneSizes(sight: Sightline): Sizes {
  const widthVh = (sight.widthPx / sight.heightPx) * 100;
  const most = isUpright(sight) ? (widthVh - 4) / 5.7 : (widthVh * 0.36) / 5.7;
  const listVh = Math.min(most, Math.max(fontVh('list', sight), isUpright(sight) ? 4.5 : 6.5));
  const rows = isUpright(sight) ? 3 : Math.max(1, Math.min(8, Math.floor(80 / 1.5 / listVh)));
  return { rows, columns: 1, listVh, heroVh: listVh };
}

/** Strip of 30 %: stub above plate, so a line is 3.6 em wide and 2.88 em high. Upright, rows as large as their room. */
function mediaSizes(sight: Sightline): Sizes {
  const widthVh = (sight.widthPx / sight.heightPx) * 100;
  if (isUpright(sight)) {
    const { heroVh } = heroAndList(sight, 3);
    const widest = (widthVh - 4) / 5.7;
    const needed = Math.min(widest, Math.max(fontVh('list', sight), 5));
    const rows = Math.max(1, Math.min(MOST_ROWS, Math.floor(34 / 1.5 / needed)));
    return { rows, columns: 1, listVh: Math.min(widest, 34 / 1.5 / rows), heroVh };
  }
  const rows = Math.max(1, Math.min(3, Math.floor(89 / STACKED_EM / fontVh('list', sight))));
  const listVh = Math.min((widthVh * 0.3 - 3) / 3.6, 89 / STACKED_EM / rows);
  return { rows, columns: 1, listVh, heroVh: heroAndList(sight, 3).heroVh };
}

/** A layout with larger letters that still reaches the farthest seat. */
function proposalFor(layout: Layout, sight: Sightline): Layout | 'two-screens' {
  const { heroVh, listVh } = heroAndList(sight, mostRows(sight));
  const isNowReadable = fontVh('list', sight) <= listVh + 0.05 && fontVh('hero', sight) <= heroVh + 0.05;
  return layout !== 'now' && isNowReadable ? 'now' : 'two-screens';
}
