import { keyOf, wordsOf } from './fold.ts';
import { type UnderstoodWord, understand, type Vocabulary } from './vocabulary.ts';

/** Words people say around a wish; without them the wish is the same. */
const fillers = new Set(['toi', 'muon', 'xin', 'can', 'lam', 'o', 'cho', 've', 'thu', 'tuc', 'de', 'nghi'].map(keyOf));

const TOGETHER_BONUS = 0.35;
const TOGETHER_AROUND = 0.5;
const START_BONUS = 0.1;
const LENGTH_COST = 0.0004;
/** Of many words one may be missing, at this price. */
const MISSING_COST = 0.5;
const MISSING_FROM = 4;

/**
 * How well a wish fits each entry: mean fit of its words, more where neighbours stand together, more at the start, a
 * little less for long names. Every word must fit; of four or more, one may be missing.
 */
export function rank(vocabulary: Vocabulary, wish: string): ReadonlyMap<number, number> {
  const words = meaningfulWords(wish).map((word) => understand(vocabulary, word));
  const mayMiss = words.length >= MISSING_FROM ? 1 : 0;
  const scores = new Map<number, number>();
  for (const entry of new Set(words.flatMap(({ fit }) => Array.from(fit.keys())))) {
    const missing = words.filter(({ fit }) => !fit.has(entry)).length;
    if (missing > mayMiss) continue;
    const mean = words.reduce((total, { fit }) => total + (fit.get(entry) ?? 0), 0) / words.length;
    const length = vocabulary.nameKeys[entry]?.length ?? 0;
    scores.set(entry, mean + closeness(vocabulary, words, entry) - missing * MISSING_COST - length * LENGTH_COST);
  }
  return scores;
}

function closeness({ nameKeys, aroundKeys }: Vocabulary, words: readonly UnderstoodWord[], entry: number): number {
  const [name, around] = [nameKeys[entry] ?? '', aroundKeys[entry] ?? ''];
  const pairs = words.slice(1).map(({ key }, index) => ` ${words[index]?.key ?? ''} ${key}`);
  const together = pairs.reduce(
    (sum, pair) => sum + (name.includes(pair) ? 1 : around.includes(pair) ? TOGETHER_AROUND : 0),
    0,
  );
  const startsName = name.startsWith(pairs[0] ?? ` ${words[0]?.key ?? ''}`);
  return (pairs.length === 0 ? 0 : (TOGETHER_BONUS * together) / pairs.length) + (startsName ? START_BONUS : 0);
}

function meaningfulWords(wish: string): string[] {
  const words = wordsOf(wish);
  const meaningful = words.filter((word) => !fillers.has(keyOf(word)));
  return meaningful.length === 0 ? words : meaningful;
}
