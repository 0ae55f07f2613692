// Search as the visitor types: pure, in memory, works with the server away.
import type { ProcedureList } from '../contract/index.ts';
import { rank } from './ranking.ts';
import { knownTerms, type Synonyms, spellingsOf } from './synonyms.ts';
import { buildVocabulary, type SearchEntry } from './vocabulary.ts';

export type ListedProcedure = ProcedureList['procedures'][number];

export interface Search<Found> {
  /**
   * The best hits first: names with the very marks typed, then without marks, beginnings of words, rows of initials
   * (`gplx`), everyday words, one slip of the finger.
   *
   * @param limit  most hits
   * @returns      nothing below two letters
   */
  search(query: string, limit?: number): readonly Found[];
}

/** An everyday word is a good guess, but what was typed goes first. */
const SYNONYM_FACTOR = 0.9;
const NOT_RECEIVED_COST = 0.12;
const FEWEST_LETTERS = 2;

/** The search of the kiosk over all procedures; those received here go before equal ones that are not. */
export function createProcedureSearch(list: ProcedureList): Search<ListedProcedure> {
  return createSearch(list.procedures, {
    entryOf: ({ name, field }) => ({ name, around: field }),
    costOf: ({ service }) => (service === null ? NOT_RECEIVED_COST : 0),
    synonyms: list.synonyms,
  });
}

/** The same search over anything with a name, such as the services of the centre. */
export function createSearch<Found>(
  things: readonly Found[],
  {
    entryOf,
    costOf = () => 0,
    synonyms = [],
  }: {
    readonly entryOf: (thing: Found) => SearchEntry;
    readonly costOf?: (thing: Found) => number;
    readonly synonyms?: Synonyms;
  },
): Search<Found> {
  const vocabulary = buildVocabulary(things.map(entryOf));
  const costs = things.map(costOf);
  const terms = knownTerms(synonyms);
  return {
    search(query, limit = 6) {
      if (query.replace(/\s/g, '').length < FEWEST_LETTERS) return [];
      const best = new Map<number, number>();
      spellingsOf(query, terms).forEach((spelling, index) => {
        rank(vocabulary, spelling).forEach((score, entry) => {
          const value = score * (index === 0 ? 1 : SYNONYM_FACTOR) - (costs[entry] ?? 0);
          if (value > (best.get(entry) ?? -1)) best.set(entry, value);
        });
      });
      return Array.from(best)
        .sort(([entryA, a], [entryB, b]) => b - a || entryA - entryB)
        .slice(0, limit)
        .flatMap(([entry]) => things[entry] ?? []);
    },
  };
}
