import type { PublicInfo, ReasonLists, ReportQuery } from '@toiluot/shared/contract';
import { useReportTexts } from './report-texts.ts';

export type Filter = Pick<ReportQuery, 'agency' | 'service' | 'desk'>;
export type FilterLists = {
  readonly services: ReasonLists['services'];
  readonly desks: PublicInfo['desks'];
};

type Choice = { readonly id: string; readonly name: string };

/** Agency, then its services; a desk beside. Nothing chosen = everything. */
export function Filters({
  filter,
  lists,
  onFilter,
}: {
  readonly filter: Filter;
  readonly lists: FilterLists;
  readonly onFilter: (filter: Filter) => void;
}) {
  const { t, textOf } = useReportTexts();
  const agencies = new Map(lists.services.map(({ agency, agencyName }) => [String(agency), textOf(agencyName)]));
  const services = lists.services.filter(({ agency }) => filter.agency === undefined || agency === filter.agency);
  const change = (part: Partial<Record<keyof Filter, string | undefined>>) => {
    const next = { ...filter, ...part };
    onFilter(Object.fromEntries(Object.entries(next).filter(([, value]) => value)) as Filter);
  };
  return (
    <fieldset class="filters">
      <legend class="for-readers">{t('filter.title')}</legend>
      <Select
        word={t('filter.agency')}
        value={filter.agency}
        choices={[...agencies].map(([id, name]) => ({ id, name }))}
        onValue={(agency) => change({ agency, service: undefined })}
      />
      <Select
        word={t('filter.service')}
        value={filter.service}
        choices={services.map(({ id, name, agencyName }) => ({
          id,
          name: filter.agency === undefined ? `${textOf(name)} · ${textOf(agencyName)}` : textOf(name),
        }))}
        onValue={(service) => change({ service })}
      />
      <Select
        word={t('filter.desk')}
        value={filter.desk}
        choices={lists.desks.map(({ id, number }) => ({ id, name: t('filter.desk-numbered', { n: number }) }))}
        onValue={(desk) => change({ desk })}
      />
    </fieldset>
  );
}

function Select({
  word,
  value,
  choices,
  onValue,
}: {
  readonly word: string;
  readonly value: string | undefined;
  readonly choices: readonly Choice[];
  readonly onValue: (value: string | undefined) => void;
}) {
  const { t } = useReportTexts();
  return (
    <label>
      <span>{word}</span>
      <select value={value ?? ''} onChange={(event) => onValue(event.currentTarget.value || undefined)}>
        <option value="">{t('filter.all')}</option>
        {choices.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
