import type { CentreId, RequestId } from '@toiluot/shared/contract';
import type { Database } from 'better-sqlite3';
import { REPLIES_KEPT_MS, type StoredReply } from '../../storage.ts';
import { rowShape, type SqlValue } from '../row-shape.ts';
import { quoted } from './upsert.ts';

const shape = rowShape<StoredReply>({ requestId: 'plain', at: 'plain', payloadHash: 'plain', body: 'plain' });

const columns = ['centre_id', ...shape.columns];

/** Kept in the order in which they came: the newest is the last row, and what is too old lies at the front. */
export const REPLY_QUERIES = {
  find: `SELECT ${quoted(shape.columns)} FROM reply WHERE centre_id = ? AND request_id = ?`,
  ids: 'SELECT request_id FROM reply WHERE centre_id = ?',
  newest: 'SELECT at FROM reply WHERE +centre_id = ? ORDER BY reply_key DESC LIMIT 1',
  firstKept: 'SELECT reply_key FROM reply WHERE +centre_id = ? AND at >= ? ORDER BY reply_key LIMIT 1',
  removeBefore: 'DELETE FROM reply WHERE +centre_id = ? AND reply_key < ?',
};

/** First answers to request ids (NB4, TK4). */
export function replyTable(connection: Database) {
  const add = connection.prepare<SqlValue[]>(
    `INSERT INTO reply (${quoted(columns)}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  const find = connection.prepare<[string, string], SqlValue[]>(REPLY_QUERIES.find).raw();
  const ids = connection.prepare<[string], RequestId>(REPLY_QUERIES.ids).pluck();
  const newest = connection.prepare<[string], number>(REPLY_QUERIES.newest).pluck();
  const firstKept = connection.prepare<[string, number], number>(REPLY_QUERIES.firstKept).pluck();
  const removeBefore = connection.prepare<[string, number]>(REPLY_QUERIES.removeBefore);
  const bound: SqlValue[] = [];

  return {
    add(centre: CentreId, reply: StoredReply): void {
      bound[0] = centre;
      shape.bind(reply, bound, 1);
      add.run(...bound);
    },
    find(centre: CentreId, requestId: RequestId): StoredReply | undefined {
      const row = find.get(centre, requestId);
      return row && shape.read(row, 0);
    },
    /** Ids of all replies. */
    ids: (centre: CentreId): RequestId[] => ids.all(centre),
    /** Forgets what is more than three days older than the newest reply: counted from the data, so a wrong clock forgets nothing. */
    prune(centre: CentreId): void {
      const newestAt = newest.get(centre);
      if (newestAt !== undefined) removeBefore.run(centre, firstKept.get(centre, newestAt - REPLIES_KEPT_MS) ?? 0);
    },
  };
}

export type ReplyTable = ReturnType<typeof replyTable>;
