import type { CentreId, StaffId } from '@toiluot/shared/contract';
import type { SearchLog } from '../search-log.ts';
import type {
  CommitBatch,
  IdentityStorage,
  LoadedCentre,
  ReportRows,
  Storage,
  StorageReportQuery,
} from '../storage.ts';
import { applyBatch } from './apply-batch.ts';
import { checkBatch } from './check-batch.ts';
import { forgetOldReplies } from './forget-old-replies.ts';
import { emptyCentre, type MemoryCentre } from './memory-centre.ts';
import { memoryIdentity } from './memory-identity.ts';
import { memorySearchLog } from './memory-search-log.ts';
import { presentRows, ticketsInOrder } from './present-rows.ts';
import { reportRows } from './report-rows.ts';
import { searchJournal } from './search-journal.ts';

export type MemoryStorage = Storage & IdentityStorage & SearchLog;

/**
 * The storage port without a file, for tests and simulation: the same answers and refusals as SQLite, gone at the end.
 *
 * @param epoch  what `load` gives as epoch
 */
export function createMemoryStorage(epoch = 'memory'): MemoryStorage {
  const centres = new Map<CentreId, MemoryCentre>();
  const passwords = new Map<StaffId, string>();

  return {
    ...memoryIdentity(passwords),
    ...memorySearchLog(),
    load: async (id) => loadCentre(centres, id, epoch),
    async commit(id, expectedSeq, batch) {
      commitBatch(centres, id, expectedSeq, batch);
      for (const { staff, hash } of batch.passwords) passwords.set(staff, hash);
    },
    journalAfter: async (id, seq, limit) => centres.get(id)?.journal.slice(seq, seq + limit) ?? [],
    journalSearch: async (id, search) => searchJournal(centres.get(id)?.journal ?? [], search),
    journalBefore: async (id, at) => centres.get(id)?.journal.filter((row) => row.at < at).length ?? 0,
    async journalLines(id, { after, types, text = '', limit }) {
      const newer = centres.get(id)?.journal.slice(after) ?? [];
      const fitting = newer.filter(({ type, data }) => types.includes(type) && data.includes(text));
      return fitting.reverse().slice(0, limit);
    },
    findReply: async (id, requestId) => centres.get(id)?.replies.get(requestId),
    async ticketsOfDay(id, day) {
      const stored = centres.get(id)?.days.get(day);
      return stored ? ticketsInOrder(stored) : [];
    },
    days: async (id) => [...(centres.get(id)?.days.values() ?? [])].map(({ record }) => record),
    report: async <K extends keyof ReportRows>(id: CentreId, { of, day }: StorageReportQuery<K>) =>
      reportRows[of](centres.get(id), day) as ReportRows[K],
    close: async () => undefined,
  };
}

function loadCentre(centres: Map<CentreId, MemoryCentre>, id: CentreId, epoch: string): LoadedCentre {
  const centre = centres.get(id) ?? emptyCentre();
  centres.set(id, centre);
  forgetOldReplies(centre.replies);
  return {
    seq: centre.seq,
    lastHash: centre.journal.at(-1)?.hash ?? '',
    epoch,
    requestIds: [...centre.replies.keys()],
    rows: presentRows(centre),
  };
}

function commitBatch(
  centres: Map<CentreId, MemoryCentre>,
  id: CentreId,
  expectedSeq: number,
  batch: CommitBatch,
): void {
  const centre = centres.get(id);
  checkBatch(id, centre, expectedSeq, batch);
  if (centre) applyBatch(centre, batch);
}
