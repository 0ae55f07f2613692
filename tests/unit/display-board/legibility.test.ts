// Expected numbers: the table of screens.md section 6, computed there by hand from 2 · d · tan(angle / 2).
import { describe, expect, test } from 'vitest';
import { planBoard } from '../../../display-board/src/board-plan.ts';
import {
  capitalHeightMm,
  fontVh,
  gridSplit,
  plateLabelVh,
  readsToM,
  rowsThatFit,
  type Sightline,
  screenMm,
} from '../../../display-board/src/legibility.ts';

const landscape = (diagonalInch: number, seatM: number): Sightline => ({
  diagonalInch,
  seatM,
  widthPx: 1920,
  heightPx: 1080,
});

describe('[VW legibility] capital heights', () => {
  test.each([
    [3, 14, 19, 37],
    [5, 23, 32, 61],
    [8, 37, 51, 98],
    [10, 47, 64, 122],
    [15, 70, 96, 183],
  ])('at %i m: floor %i mm, list %i mm, hero %i mm', (seatM, floor, list, hero) => {
    const heights = [capitalHeightMm('floor', seatM), capitalHeightMm('list', seatM), capitalHeightMm('hero', seatM)];
    expect(heights.map(Math.round)).toEqual([floor, list, hero]);
  });
});

describe('[VW legibility] list rows at 22′', () => {
  test.each([
    [43, [6, 4, 3, 2]],
    [55, [8, 5, 4, 2]],
    [65, [9, 6, 4, 3]],
    [75, [11, 7, 5, 3]],
    [86, [12, 8, 6, 4]],
  ])('a %i" screen holds %j rows for seats at 5, 8, 10 and 15 m', (diagonal, rows) => {
    expect([5, 8, 10, 15].map((seat) => rowsThatFit(landscape(diagonal, seat)))).toEqual(rows);
  });

  test('fonts at 10 m: 12.8 and 24.5 vh on 55", 9.4 and 18.0 vh on 75"', () => {
    const fonts = [55, 75].map((inch) => [fontVh('list', landscape(inch, 10)), fontVh('hero', landscape(inch, 10))]);
    expect(fonts.map((pair) => pair.map((vh) => vh.toFixed(1)))).toEqual([
      ['12.8', '24.5'],
      ['9.4', '18.0'],
    ]);
  });
});

describe('[VW legibility] grid and plate', () => {
  test.each([
    [43, 6.3, 8.7],
    [55, 8.1, 11.1],
    [65, 9.6, 13.2],
    [75, 11.0, 15.2],
    [86, 12.7, 17.4],
  ])('20 desks on %i" read up to %f m at 22′ and %f m at the floor', (diagonal, list, floor) => {
    const sight = landscape(diagonal, 8);
    const { columns, rows, labelVh } = gridSplit(20, sight);
    expect([columns, rows]).toEqual([5, 4]);
    expect(readsToM('list', labelVh, sight).toFixed(1)).toBe(list.toFixed(1));
    expect(Math.abs(readsToM('floor', labelVh, sight) - floor)).toBeLessThan(0.1);
  });

  test.each([
    ['10.1', 10.1, 1280, 800, 7.6],
    ['15.6', 15.6, 1920, 1080, 12.1],
    ['21.5', 21.5, 1920, 1080, 16.7],
  ])('a plate of %s" reads up to its distance', (_name, diagonalInch, widthPx, heightPx, reach) => {
    const sight = { diagonalInch, widthPx, heightPx, seatM: 5 };
    expect(readsToM('list', plateLabelVh(sight), sight).toFixed(1)).toBe(reach.toFixed(1));
  });

  test('an upright screen gets its grid the other way round', () => {
    const { columns, rows } = gridSplit(20, { ...landscape(55, 8), widthPx: 1080, heightPx: 1920 });
    expect(columns).toBeLessThan(rows);
  });
});

describe('[VW legibility] the calculator refuses what cannot be read', () => {
  test('6 rows on 43" at 10 m', () => {
    const plan = planBoard({ layout: 'now', sight: landscape(43, 10), desks: 20, rows: 6 });
    expect(plan.refusal?.why).toBe('rows');
    expect(plan.rows).toBe(3);
  });

  test('4 rows on 55" at 10 m fit, with list capitals of 64 mm and a hero of 122 mm', () => {
    const sight = landscape(55, 10);
    const plan = planBoard({ layout: 'now', sight, desks: 20 });
    const capitals = (vh: number) => (vh / 100) * screenMm(sight).heightMm * 0.728;
    expect(plan.refusal).toBeUndefined();
    expect(plan.rows).toBe(4);
    expect(capitals(plan.listVh)).toBeGreaterThanOrEqual(63.9);
    expect(capitals(plan.heroVh)).toBeGreaterThanOrEqual(122);
  });

  test('a grid of 20 desks on 55" for a seat at 10 m is refused: it reads to 8.1 m, and the list of calls would do', () => {
    const plan = planBoard({ layout: 'grid', sight: landscape(55, 10), desks: 20 });
    expect(plan.readsToM.toFixed(1)).toBe('8.1');
    expect(plan.refusal).toEqual({ why: 'size', propose: 'now' });
  });

  test('[F-B17] media with a strip: three calls on 55" at 8 m, and upright the rows take their room', () => {
    const plan = planBoard({ layout: 'media', sight: landscape(55, 8), desks: 20 });
    expect([plan.rows, plan.refusal]).toEqual([3, undefined]);
    // Stub and plate need 2.63 em of a line's 2.88.
    expect(plan.listVh * 2.88 * plan.rows).toBeLessThanOrEqual(89.001);
    const sight = { ...landscape(55, 8), widthPx: 1080, heightPx: 1920 };
    const upright = planBoard({ layout: 'media', sight, desks: 20 });
    expect([upright.rows, upright.refusal]).toEqual([3, undefined]);
    expect(upright.rows * 1.5 * upright.listVh).toBeCloseTo(34);
    expect(upright.listVh * 5.7).toBeLessThanOrEqual((1080 / 1920) * 100 - 4);
  });

  test('where no layout reaches the last seat, two screens are proposed', () => {
    expect(planBoard({ layout: 'grid', sight: landscape(32, 15), desks: 20 }).refusal?.propose).toBe('two-screens');
  });
});
