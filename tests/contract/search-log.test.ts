// What every storage must do with words that were sought in vain.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MOST_WORDS_A_DAY } from '../../server/src/storage/search-log.ts';
import { aDay, aWriter, centre } from '../support/storage-fixtures.ts';
import { STORAGE_KINDS, type UnderTest } from './storage-kinds.ts';

describe.each(STORAGE_KINDS)('search log of the $kind storage', ({ open }) => {
  let under: UnderTest;

  beforeEach(async () => {
    under = await open();
    await (await aWriter(under.storage)).put({ day: aDay() });
  });
  afterEach(() => under.remove());

  const miss = (words: string, day = '2026-11-25', keepFrom = '2026-08-27') =>
    under.storage.addSearchMiss(centre, day, words, keepFrom);

  test('[F-K03] equal words are counted, the most frequent first, and outlive a restart', async () => {
    await miss('hộ chiếu', '2026-11-24');
    await miss('xe ôm');
    await miss('hộ chiếu');
    expect(await (await under.reopened()).searchMisses(centre, 10)).toEqual([
      { words: 'hộ chiếu', count: 2, firstDay: '2026-11-24', lastDay: '2026-11-25' },
      { words: 'xe ôm', count: 1, firstDay: '2026-11-25', lastDay: '2026-11-25' },
    ]);
  });

  test('old days are forgotten', async () => {
    await miss('cũ', '2026-08-01', '2026-01-01');
    await miss('mới');
    expect((await under.storage.searchMisses(centre, 10)).map(({ words }) => words)).toEqual(['mới']);
  });

  test('a full day takes no new words and goes on counting those it has', async () => {
    for (let n = 0; n < MOST_WORDS_A_DAY; n += 1) await miss(`từ ${n}`);
    await miss('thừa');
    await miss('từ 7');
    const list = await under.storage.searchMisses(centre, 1000);
    expect(list).toHaveLength(MOST_WORDS_A_DAY);
    expect(list[0]).toMatchObject({ words: 'từ 7', count: 2 });
  });

  test('other centres see nothing of it', async () => {
    await miss('hộ chiếu');
    expect(await under.storage.searchMisses('elsewhere' as never, 10)).toEqual([]);
  });
});
