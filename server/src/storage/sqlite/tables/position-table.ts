import type { CentreId } from '@toiluot/shared/contract';
import type { Database } from 'better-sqlite3';

/** How far each centre has come in its journal; moving it on is what makes a second writer notice. */
export function positionTable(connection: Database) {
  const create = connection.prepare<[string]>('INSERT INTO centre (id, seq) VALUES (?, 0) ON CONFLICT DO NOTHING');
  const find = connection.prepare<[string], number>('SELECT seq FROM centre WHERE id = ?').pluck();
  const advance = connection.prepare<[number, string, number]>('UPDATE centre SET seq = ? WHERE id = ? AND seq = ?');

  return {
    create: (centre: CentreId): void => void create.run(centre),
    of: (centre: CentreId): number | undefined => find.get(centre),
    /** False when the centre does not stand at `from`. */
    advance: (centre: CentreId, from: number, to: number): boolean => advance.run(to, centre, from).changes === 1,
  };
}
