// F-K03: what visitors sought in vain, so that an administrator can add everyday words. Words alone: no time finer than
// the day, no kiosk, and nothing that could be a number of a person, a file or a telephone.
import type { CentreId, DeviceId } from '@toiluot/shared/contract';
import { localParts } from '../domain/policy/local-time.ts';
import type { SearchLog, SearchMiss } from '../storage/search-log.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const KEPT_DAYS = 90;
const LONGEST = 60;
const FEWEST_LETTERS = 3;
const MOST_LISTED = 500;
/** Most searches a minute that one kiosk may have counted. */
const PER_MINUTE = 10;

export type SearchMissesOptions = {
  readonly log: SearchLog;
  readonly centre: CentreId;
  readonly now: () => number;
  readonly timezone: () => string;
};

/** Letters and short numbers, lower case; undefined where too little is left to be a wish. */
export function wordsToKeep(typed: string): string | undefined {
  const words = typed
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '' && !/\d{4}/.test(word))
    .join(' ')
    .slice(0, LONGEST)
    .trim();
  return words.replace(/[^\p{L}]/gu, '').length >= FEWEST_LETTERS ? words : undefined;
}

export class SearchMisses {
  readonly #options: SearchMissesOptions;
  readonly #recent = new Map<DeviceId, readonly number[]>();

  constructor(options: SearchMissesOptions) {
    this.#options = options;
  }

  /** @returns false when this kiosk counts too fast */
  async record(kiosk: DeviceId, typed: string): Promise<boolean> {
    const { log, centre, now, timezone } = this.#options;
    const at = now();
    const recent = (this.#recent.get(kiosk) ?? []).filter((time) => time > at - MINUTE_MS);
    if (recent.length >= PER_MINUTE) return false;
    this.#recent.set(kiosk, [...recent, at]);
    const words = wordsToKeep(typed);
    if (words === undefined) return true;
    const dayOf = (time: number): string => localParts(time, timezone()).date;
    await log.addSearchMiss(centre, dayOf(at), words, dayOf(at - KEPT_DAYS * DAY_MS));
    return true;
  }

  list(): Promise<readonly SearchMiss[]> {
    return this.#options.log.searchMisses(this.#options.centre, MOST_LISTED);
  }
}
