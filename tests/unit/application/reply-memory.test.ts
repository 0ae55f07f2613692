// Which request ids the process still takes for known: those of storage, and no more, so that months of uptime cost nothing.
import { expect, test } from 'vitest';
import { ReplyMemory } from '../../../server/src/application/reply-memory.ts';
import { createMemoryStorage } from '../../../server/src/storage/memory/memory-storage.ts';
import type { CentreId, RequestId } from '../../../shared/contract/index.ts';

const DAY_MS = 86_400_000;
const A_DAY = 1_000;
const idOf = (day: number, n: number): RequestId => `day-${day}-${n}` as RequestId;

test('[TK4] ids are known as long as storage knows them, and forgotten when a day is opened after that', () => {
  const memory = new ReplyMemory(createMemoryStorage(), 'quang-binh' as CentreId);
  const isKnown = (day: number): boolean => memory.find(idOf(day, A_DAY - 1)) !== undefined;
  memory.setStored([idOf(0, A_DAY - 1)], 0);
  for (let day = 1; day <= 30; day += 1) {
    memory.forgetOld();
    for (let n = 0; n < A_DAY; n += 1) memory.markStored(idOf(day, n), day * DAY_MS);
  }
  // What is three days old to the hour may still lie in storage, which would refuse it.
  memory.forgetOld();
  expect([30, 28, 27].map(isKnown)).toEqual([true, true, true]);
  expect([26, 20, 1, 0].map(isKnown)).toEqual([false, false, false, false]);
});

test('nothing is forgotten between two openings, however long: storage forgets at an opening too', () => {
  const memory = new ReplyMemory(createMemoryStorage(), 'quang-binh' as CentreId);
  memory.markStored(idOf(1, 0), DAY_MS);
  memory.markStored(idOf(9, 0), 9 * DAY_MS);
  expect(memory.find(idOf(1, 0))).toBeInstanceOf(Promise);
});
