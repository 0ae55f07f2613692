import { hash } from 'node:crypto';
import type { JournalRow } from '../storage/storage.ts';

/**
 * Hash of a journal row: SHA-256 (hex) over the hash before it and its fields in a fixed order, so that an edit,
 * deletion, insertion or change of order shows (safety P04); before the first row stands the empty text. Fields are joined by line feeds; `data` is JSON and has none.
 */
export function chainHash(previous: string, row: Omit<JournalRow, 'hash'>): string {
  return hash(
    'sha256',
    `${previous}\n${row.seq}\n${row.at}\n${row.day ?? ''}\n${row.actor}\n${row.requestId}\n${row.command}\n${row.type}\n${row.v}\n${row.data}`,
    'hex',
  );
}
