// Lines of a text: broken at spaces only, as few as possible, then as even as possible and where a reader would pause.

/** Width of a string in dots. */
export type Measure = (text: string) => number;

const NO_BREAK = '\u00a0';
/** How much a pause in the sense is worth against uneven lines. */
const PAUSE_BONUS = 0.12;
const pauseAfter = /[,;:.·–-]$/;
const pauseBefore = new Set(['và', 'tỉnh', 'thành', 'huyện', 'thị', 'phường', 'xã', 'and', 'of', 'for', 'you']);

/**
 * The lines of a text, every one at most `widthDots` wide unless a single word is wider.
 *
 * @returns at least one line; a middle dot at which a line ends is left out
 */
export function wrap(text: string, widthDots: number, measure: Measure): string[] {
  const words = wordsOf(text).flatMap((word) => (measure(word) > widthDots ? word.split(NO_BREAK) : [word]));
  const widths = words.map(measure);
  const space = measure(' ');
  const lineWidth = (from: number, to: number) =>
    widths.slice(from, to).reduce((sum, width) => sum + width, 0) + (to - from - 1) * space;
  const best = bestBreaks(words, widthDots, lineWidth);
  return best.map(([from, to]) => words.slice(from, to).join(' ').replace(/ ·$/, ''));
}

/** Words, with a number kept together with its unit. */
function wordsOf(text: string): string[] {
  return text
    .trim()
    .replace(/(?<=^|[ (])(\d[\d–]*) (?=\S)/g, `$1${NO_BREAK}`)
    .split(/[ \n\t]+/);
}

type Plan = { readonly lines: number; readonly cost: number; readonly from: number };

/** Shortest path over the words: fewest lines first, then least cost. */
function bestBreaks(
  words: readonly string[],
  width: number,
  lineWidth: (from: number, to: number) => number,
): [number, number][] {
  const plans: Plan[] = [{ lines: 0, cost: 0, from: 0 }];
  for (let to = 1; to <= words.length; to++) {
    let best: Plan | undefined;
    for (let from = to - 1; from >= 0; from--) {
      const used = lineWidth(from, to);
      if (used > width && from < to - 1) break;
      const before = plans[from];
      if (!before) continue;
      const slack = Math.max(0, width - used) / width;
      const plan = { lines: before.lines + 1, cost: before.cost + slack * slack - pauseBonus(words, to), from };
      if (!best || plan.lines < best.lines || (plan.lines === best.lines && plan.cost < best.cost)) best = plan;
    }
    if (best) plans.push(best);
  }
  const breaks: [number, number][] = [];
  for (let to = words.length; to > 0; to = plans[to]?.from ?? 0) breaks.unshift([plans[to]?.from ?? 0, to]);
  return breaks;
}

function pauseBonus(words: readonly string[], at: number): number {
  const [before, after] = [words[at - 1], words[at]];
  if (before === undefined || after === undefined) return 0;
  return pauseAfter.test(before) || pauseBefore.has(after.toLowerCase()) || after.startsWith('(') ? PAUSE_BONUS : 0;
}
