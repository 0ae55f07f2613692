// What was sought in vain, told once the visitor has given the words up: erased them, found something, or left.

export interface SearchMissWatch {
  /** @param hits  how many were found for the words; none below two letters counts as not asked */
  looked(query: string, hits: number): void;
  /** The visitor has turned to something else. */
  left(): void;
}

const FEWEST_LETTERS = 3;

/** @param tell  gets the words alone; may fail unseen */
export function watchSearchMisses(tell: (words: string) => void): SearchMissWatch {
  let missed = '';
  let told = '';
  const left = () => {
    const words = missed;
    missed = '';
    // Words on the way to others that were told already, as they are erased letter by letter, are no new wish.
    if (words === '' || told.startsWith(words)) return;
    told = words;
    tell(words);
  };
  return {
    looked(query, hits) {
      const words = query.trim();
      const isMiss = hits === 0 && words.length >= FEWEST_LETTERS;
      if (isMiss && words.startsWith(missed)) missed = words;
      else left();
    },
    left() {
      left();
      told = '';
    },
  };
}
