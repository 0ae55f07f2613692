import type { CatalogueAnswer, Synonym } from '@toiluot/shared/contract';
import { fingerprintOf } from '@toiluot/shared/contract/fingerprint';
import { fieldsWithin } from '../fault-words.ts';
import type { Save } from '../use-save.ts';

/** A synonym as it is edited; `id` is the term it had when it was opened. */
export interface Word {
  readonly id: string;
  readonly term: string;
  /** One phrase a line. */
  readonly phrases: string;
  /** To be taken out of the list. */
  readonly isGone: boolean;
}

export const wordsOf = (synonyms: readonly Synonym[]): readonly Word[] =>
  synonyms.map(({ term, expandsTo }) => ({ id: term, term, phrases: expandsTo.join('\n'), isGone: false }));

const synonymOf = ({ term, phrases }: Word): Synonym => ({
  term: term.trim(),
  expandsTo: phrases
    .split('\n')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== ''),
});

/** The list goes as a whole; `was` tells the server when this word, or any other, was changed meanwhile. */
export function saveWord(
  save: Save,
  { catalogue: { synonyms } }: CatalogueAnswer,
  word: Word,
  openedAs: string,
  done: string,
): Promise<boolean> {
  const index = synonyms.findIndex(({ term }) => term === word.id);
  const entry = synonymOf(word);
  const without = synonyms.filter((_, n) => n !== index);
  const value = word.isGone
    ? without
    : index < 0
      ? [...synonyms, entry]
      : synonyms.map((other, n) => (n === index ? entry : other));
  const isSeen = fingerprintOf(wordsOf(synonyms)[index] ?? null) === openedAs;
  const places = [`/synonyms/${entry.term}/`, `/part/value/${index < 0 ? synonyms.length : index}/`];
  return save.run(
    'catalogue.save-part',
    { part: { kind: 'synonyms', value }, was: isSeen ? fingerprintOf(synonyms) : openedAs },
    done,
    fieldsWithin(places),
  );
}
