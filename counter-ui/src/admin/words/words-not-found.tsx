import type { SearchMissesAnswer } from '@toiluot/shared/contract';
import { Button } from '@toiluot/shared/ui';
import { useEffect, useState } from 'preact/hooks';
import { useAdmin } from '../admin-context.ts';
import { shownDate } from '../forms/dates.ts';
import type { Word } from './word.ts';

const AT_FIRST = 5;

/** What visitors sought in vain at the kiosks, most often first; a press begins a word with it (F-K03). */
export function WordsNotFound({
  known,
  onChoose,
}: {
  readonly known: readonly Word[];
  readonly onChoose: (word: Word) => void;
}) {
  const { i18n, client } = useAdmin();
  const [misses, setMisses] = useState<SearchMissesAnswer['misses'] | 'failed' | undefined>(undefined);
  const [isWhole, setWhole] = useState(false);
  useEffect(() => {
    void client
      .read<SearchMissesAnswer>('/api/search-misses')
      .then((read) => setMisses(read.ok ? read.value.misses : 'failed'));
  }, []);
  const explained = new Set(known.map(({ term }) => term.toLowerCase()));
  const open = Array.isArray(misses) ? misses.filter(({ words }) => !explained.has(words)) : [];
  const shown = isWhole ? open : open.slice(0, AT_FIRST);
  return (
    <section class="admin-card">
      <h2>{i18n.t('words.not-found')}</h2>
      {misses === undefined && <p class="admin-hint">{i18n.t('admin.loading')}</p>}
      {misses === 'failed' && <p class="admin-problem">{i18n.t('admin.unreachable-list')}</p>}
      {Array.isArray(misses) && open.length === 0 && <p class="admin-hint">{i18n.t('words.all-found')}</p>}
      <ul class="admin-list">
        {shown.map(({ words, count, lastDay }) => (
          <li key={words}>
            <button
              type="button"
              class="admin-entry"
              onClick={() => onChoose({ id: words, term: words, phrases: '', isGone: false })}
            >
              <span class="admin-entry-words">
                <strong>{words}</strong>
                <span>{i18n.t('words.miss-facts', { n: count, date: shownDate(lastDay) })}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {!isWhole && open.length > AT_FIRST && (
        <Button kind="quiet" icon="down" onPress={() => setWhole(true)}>
          {i18n.t('words.more', { n: open.length - AT_FIRST })}
        </Button>
      )}
    </section>
  );
}
