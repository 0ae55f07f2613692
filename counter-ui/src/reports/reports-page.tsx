// The page of reports: one range and one filter for all parts, a part at a time.
import type { ReportQuery } from '@toiluot/shared/contract';
import { Button } from '@toiluot/shared/ui';
import { useState } from 'preact/hooks';
import { type Filter, type FilterLists, Filters } from './filters.tsx';
import { type Range, rangeOf } from './range.ts';
import { RangePicker } from './range-picker.tsx';
import { useReportTexts } from './report-texts.ts';
import { Desks } from './sections/desks.tsx';
import { Figures } from './sections/figures.tsx';
import { Notes } from './sections/notes.tsx';
import { Overrides } from './sections/overrides.tsx';
import { Overview } from './sections/overview.tsx';
import { PrintPage } from './sections/print-page.tsx';
import { Promises } from './sections/promises.tsx';

export const SECTIONS = ['overview', 'table', 'desks', 'promises', 'overrides', 'notes', 'print'] as const;
export type Section = (typeof SECTIONS)[number];

export interface ReportsPageProps {
  /** The local date of the centre. */
  readonly today: string;
  readonly lists: FilterLists;
  readonly onBack: () => void;
  /** What stands first; galleries use it. */
  readonly firstSection?: Section | undefined;
  readonly firstRange?: Range | undefined;
}

export function ReportsPage({ today, lists, onBack, firstSection = 'overview', firstRange }: ReportsPageProps) {
  const { t } = useReportTexts();
  const [section, setSection] = useState<Section>(firstSection);
  const [range, setRange] = useState<Range>(firstRange ?? rangeOf('today', today));
  const [filter, setFilter] = useState<Filter>({});
  const query: ReportQuery = { ...range, ...filter };
  return (
    <main class="reports">
      <div class="reports-head">
        <Button kind="quiet" icon="back" onPress={onBack}>
          {t('reports.back')}
        </Button>
        <h1>{t('reports.title')}</h1>
        <nav class="sections" aria-label={t('reports.sections')}>
          {SECTIONS.map((name) => (
            <button
              key={name}
              type="button"
              class="section-tab"
              aria-current={name === section ? 'page' : undefined}
              onClick={() => setSection(name)}
            >
              {t(`section.${name}`)}
            </button>
          ))}
        </nav>
      </div>
      <div class="reports-ask">
        <RangePicker range={range} today={today} onRange={setRange} />
        <Filters filter={filter} lists={lists} onFilter={setFilter} />
      </div>
      <div class="reports-body">
        {section === 'overview' && <Overview query={query} />}
        {section === 'table' && <Figures query={query} />}
        {section === 'desks' && <Desks query={query} onRange={setRange} />}
        {section === 'promises' && <Promises query={query} />}
        {section === 'overrides' && <Overrides query={query} />}
        {section === 'notes' && <Notes query={query} />}
        {section === 'print' && <PrintPage query={query} />}
      </div>
    </main>
  );
}
