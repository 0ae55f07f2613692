import type { CentreId } from '@toiluot/shared/contract';

/** Words that a search did not find, with the first and last day (`2026-11-25`) on which they were typed. */
export type SearchMiss = {
  readonly words: string;
  readonly count: number;
  readonly firstDay: string;
  readonly lastDay: string;
};

/** What visitors sought in vain (F-K03): counted by day, never with a time, a place or a ticket, so it stands outside the journal. */
export interface SearchLog {
  /**
   * Counts one search; further words of a day that is full are left out.
   * @param keepFrom  days before this one are forgotten
   */
  addSearchMiss(centre: CentreId, day: string, words: string, keepFrom: string): Promise<void>;
  /** Most often sought first, at most `limit`. */
  searchMisses(centre: CentreId, limit: number): Promise<readonly SearchMiss[]>;
}

/** Different words kept for one day. */
export const MOST_WORDS_A_DAY = 300;
