import { keyOf, wordsOf } from './fold.ts';

export type Synonyms = readonly { readonly term: string; readonly expandsTo: readonly string[] }[];

/** A term as it is compared with what was typed. */
export interface KnownTerm {
  readonly keys: readonly string[];
  readonly expandsTo: readonly string[];
}

/** Done once for a list, not at every keystroke. */
export function knownTerms(synonyms: Synonyms): KnownTerm[] {
  return synonyms.map(({ term, expandsTo }) => ({ keys: wordsOf(term).map(keyOf), expandsTo }));
}

/** Fewest letters typed of a term before it is taken for one that is still being written. */
const UNFINISHED_FROM = 4;

/**
 * The query itself, and the query with an everyday word replaced by each phrase of the catalogue it stands for:
 * `mất sổ đỏ` → `cấp lại giấy chứng nhận`. Longer terms go first; the last word may be unfinished.
 */
export function spellingsOf(query: string, terms: readonly KnownTerm[]): string[] {
  const typed = wordsOf(query).map(keyOf);
  const matches = terms
    .map(({ keys, expandsTo }) => ({ at: placeOf(keys, typed), length: keys.length, expandsTo }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => b.length - a.length);
  const longest = matches[0]?.length ?? 0;
  const words = wordsOf(query);
  const others = matches
    .filter(({ length }) => length === longest)
    .flatMap(({ at, length, expandsTo }) =>
      expandsTo.map((phrase) => [...words.slice(0, at), phrase, ...words.slice(at + length)].join(' ')),
    );
  return [query, ...new Set(others)];
}

/** Index of the first word of the term inside the typed words; -1 when it is not there. */
function placeOf(term: readonly string[], typed: readonly string[]): number {
  const last = term.length - 1;
  const total = term.join('').length;
  for (let at = 0; at + last < typed.length; at += 1) {
    const isEnd = at + last === typed.length - 1;
    const isThere = term.every((word, index) => {
      const written = typed[at + index] ?? '';
      const isUnfinished = isEnd && index === last && written !== '' && total >= UNFINISHED_FROM && written.length >= 2;
      return written === word || (isUnfinished && last > 0 && word.startsWith(written));
    });
    if (isThere) return at;
  }
  return -1;
}
