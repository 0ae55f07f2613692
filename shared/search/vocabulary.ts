// All words of all entries, each once, with the places where they stand. A query word is compared with the words,
// never with the entries, so a keystroke costs the same however often a word occurs.
import { foldVietnamese, keyOf, lowerVietnamese, wordsOf } from './fold.ts';
import { isOneSlipApart } from './one-slip.ts';

/** One thing to be found: words of the name weigh more than words around it (field, agency). */
export interface SearchEntry {
  readonly name: string;
  readonly around?: string | undefined;
}

type Place = { readonly entry: number; readonly inName: boolean };
type Word = { readonly exact: string; readonly key: string; readonly places: Place[] };

export interface Vocabulary {
  readonly words: readonly Word[];
  /** Keys of each entry's name, and of the words around it, in order, with a blank before and after each. */
  readonly nameKeys: readonly string[];
  readonly aroundKeys: readonly string[];
  /** First letters of each entry's name: `cấp giấy phép lái xe` gives `cgplx`. */
  readonly initials: readonly string[];
  /** Words understood lately: of a query that grows, only the last word is new. */
  readonly understood: Map<string, UnderstoodWord>;
}

export function buildVocabulary(entries: readonly SearchEntry[]): Vocabulary {
  const words = new Map<string, Word>();
  const note = (text: string, entry: number, inName: boolean) => {
    for (const exact of new Set(wordsOf(lowerVietnamese(text)))) {
      const word = words.get(exact) ?? { exact, key: keyOf(exact), places: [] };
      word.places.push({ entry, inName });
      words.set(exact, word);
    }
  };
  entries.forEach(({ name, around = '' }, index) => {
    note(around, index, false);
    note(name, index, true);
  });
  const keys = entries.map(({ name }) => wordsOf(name).map(keyOf));
  return {
    words: Array.from(words.values()),
    nameKeys: keys.map((list) => ` ${list.join(' ')} `),
    aroundKeys: entries.map(({ around = '' }) => ` ${wordsOf(around).map(keyOf).join(' ')} `),
    initials: keys.map((list) => list.map((key) => key[0] ?? '').join('')),
    understood: new Map(),
  };
}

const EXACT = 1;
const OTHER_MARKS = 0.92;
const WRONG_MARKS = 0.6;
const PREFIX = 0.75;
const INITIALS = 0.7;
const SLIP = 0.6;
const AROUND = 0.55;

/** Fewest letters of a word before a slip is forgiven, and before it may be a row of initials. */
const SLIP_FROM = 4;
const INITIALS_FROM = 3;

/** A typed word as it was understood, with how well it fits each entry, 0–1; entries it does not fit are absent. */
export interface UnderstoodWord {
  readonly key: string;
  readonly fit: ReadonlyMap<number, number>;
}

/** Most words remembered; a few visitors' wishes. */
const REMEMBERED = 200;

/** Slips and initials count only where the word stands nowhere as it was typed. */
export function understand(vocabulary: Vocabulary, typed: string): UnderstoodWord {
  const { understood } = vocabulary;
  const known = understood.get(typed);
  if (known) return known;
  const word = understandAnew(vocabulary, typed);
  if (understood.size >= REMEMBERED) understood.clear();
  understood.set(typed, word);
  return word;
}

function understandAnew(vocabulary: Vocabulary, typed: string): UnderstoodWord {
  const key = keyOf(typed);
  const fit = fitAsTyped(vocabulary, typed);
  if (fit.size > 0) return { key, fit };
  const meant = key.length >= SLIP_FROM ? likeliestSlip(vocabulary, key) : undefined;
  if (meant === undefined) return { key, fit: key.length >= INITIALS_FROM ? fitOfInitials(vocabulary, key) : fit };
  return { key: meant, fit: scaled(fitAsTyped(vocabulary, meant), SLIP) };
}

function fitAsTyped({ words }: Vocabulary, typed: string): Map<number, number> {
  const exact = lowerVietnamese(typed);
  const key = keyOf(typed);
  const isMarked = foldVietnamese(typed) !== exact;
  const fit = new Map<number, number>();
  for (const word of words) {
    const quality =
      word.exact === exact
        ? EXACT
        : word.key === key
          ? isMarked
            ? WRONG_MARKS
            : OTHER_MARKS
          : word.exact.startsWith(exact) || word.key.startsWith(key)
            ? PREFIX
            : 0;
    if (quality > 0) for (const { entry, inName } of word.places) raise(fit, entry, quality * (inName ? 1 : AROUND));
  }
  return fit;
}

/** Of all words one slip away, the one that stands in most places. */
function likeliestSlip({ words }: Vocabulary, key: string): string | undefined {
  const counts = new Map<string, number>();
  for (const word of words) {
    if (isOneSlipApart(word.key, key)) counts.set(word.key, (counts.get(word.key) ?? 0) + word.places.length);
  }
  return Array.from(counts).sort(([, a], [, b]) => b - a)[0]?.[0];
}

function fitOfInitials({ initials }: Vocabulary, key: string): Map<number, number> {
  return new Map(initials.flatMap((letters, entry) => (letters.includes(key) ? [[entry, INITIALS] as const] : [])));
}

function scaled(fit: ReadonlyMap<number, number>, factor: number): Map<number, number> {
  return new Map(Array.from(fit, ([entry, quality]) => [entry, quality * factor]));
}

function raise(fit: Map<number, number>, entry: number, quality: number): void {
  if (quality > (fit.get(entry) ?? 0)) fit.set(entry, quality);
}
