import type { Database } from 'better-sqlite3';
import { MOST_WORDS_A_DAY, type SearchLog, type SearchMiss } from '../search-log.ts';
import { storageFailure } from './storage-failure.ts';

/** Each search is a transaction of its own, beside the hall's commits. */
export function sqliteSearchLog(connection: Database): SearchLog {
  const forget = connection.prepare<[string, string]>('DELETE FROM search_miss WHERE centre_id = ? AND day < ?');
  const again = connection.prepare<[string, string, string]>(
    'UPDATE search_miss SET count = count + 1 WHERE centre_id = ? AND day = ? AND words = ?',
  );
  const add = connection.prepare<[string, string, string, string, string, number]>(
    `INSERT INTO search_miss (centre_id, day, words, count) SELECT ?, ?, ?, 1
     WHERE (SELECT count(*) FROM search_miss WHERE centre_id = ? AND day = ?) < ?`,
  );
  const list = connection.prepare<[string, number], SearchMiss>(
    `SELECT words, sum(count) AS count, min(day) AS firstDay, max(day) AS lastDay FROM search_miss
     WHERE centre_id = ? GROUP BY words ORDER BY sum(count) DESC, words LIMIT ?`,
  );
  const count = connection.transaction((centre: string, day: string, words: string, keepFrom: string) => {
    forget.run(centre, keepFrom);
    if (again.run(centre, day, words).changes === 0) add.run(centre, day, words, centre, day, MOST_WORDS_A_DAY);
  });
  return {
    addSearchMiss: async (centre, day, words, keepFrom) =>
      guarded('count a search', () => count(centre, day, words, keepFrom)),
    searchMisses: async (centre, limit) => guarded('read searches', () => list.all(centre, limit)),
  };
}

function guarded<T>(doing: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw storageFailure(error, doing);
  }
}
