import type { JournalLine, JournalPage as Page } from '@toiluot/shared/contract';
import { Button } from '@toiluot/shared/ui';
import { useEffect, useState } from 'preact/hooks';
import { fieldsWithin, problemsOf } from '../fault-words.ts';
import { ComparePanel } from './compare-panel.tsx';
import { useJournal } from './journal-context.ts';
import { type Filters, JournalFilters, NO_FILTERS, queryOf } from './journal-filters.tsx';
import { JournalLines } from './journal-lines.tsx';

/** The journal with filters, and the question that people bring to it. */
export function JournalPage() {
  const { i18n, client, timezone } = useJournal();
  const [filters, setFilters] = useState<Filters>(NO_FILTERS);
  const [lines, setLines] = useState<readonly JournalLine[] | undefined>(undefined);
  const [next, setNext] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | undefined>(undefined);

  async function load(wanted: Filters, before: number | null, shown: readonly JournalLine[]): Promise<void> {
    const query = queryOf(wanted, timezone);
    if (before !== null) query.set('before', String(before));
    const answer = await client.read<Page>(`/api/journal?${query}`);
    setProblem(answer.ok ? undefined : problemsOf(i18n, answer, fieldsWithin([]), (id) => id).others[0]);
    setLines(answer.ok ? [...shown, ...answer.value.lines] : []);
    setNext(answer.ok ? answer.value.next : null);
  }
  const search = (wanted: Filters) => {
    setFilters(wanted);
    return load(wanted, null, []);
  };
  useEffect(() => void load(NO_FILTERS, null, []), []);
  return (
    <div class="admin-single admin-wide">
      <h1>{i18n.t('journal.title')}</h1>
      <p class="admin-lead">{i18n.t('journal.lead')}</p>
      <ComparePanel />
      <JournalFilters onSearch={search} />
      <div role="status">
        {lines === undefined && <p>{i18n.t('common.loading')}</p>}
        {problem && <p class="admin-problem">{problem}</p>}
        {lines?.length === 0 && !problem && next === null && <p class="admin-empty">{i18n.t('journal.none')}</p>}
      </div>
      {lines && <JournalLines lines={lines} />}
      {next !== null && lines && (
        <Button icon="down" onPress={() => load(filters, next, lines)}>
          {i18n.t('journal.older')}
        </Button>
      )}
    </div>
  );
}
