import type { CentreId } from '@toiluot/shared/contract';
import { MOST_WORDS_A_DAY, type SearchLog, type SearchMiss } from '../search-log.ts';

export function memorySearchLog(): SearchLog {
  const days = new Map<CentreId, Map<string, Map<string, number>>>();
  return {
    async addSearchMiss(centre, day, words, keepFrom) {
      const kept = new Map([...(days.get(centre) ?? [])].filter(([other]) => other >= keepFrom));
      days.set(centre, kept);
      const counts = kept.get(day) ?? new Map<string, number>();
      if (counts.has(words) || counts.size < MOST_WORDS_A_DAY) counts.set(words, (counts.get(words) ?? 0) + 1);
      kept.set(day, counts);
    },
    async searchMisses(centre, limit) {
      const found = new Map<string, SearchMiss>();
      for (const [day, counts] of [...(days.get(centre) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1)))
        for (const [words, count] of counts) {
          const before = found.get(words);
          found.set(words, {
            words,
            count: count + (before?.count ?? 0),
            firstDay: before?.firstDay ?? day,
            lastDay: day,
          });
        }
      return [...found.values()].sort((a, b) => b.count - a.count || (a.words < b.words ? -1 : 1)).slice(0, limit);
    },
  };
}
