import { Button } from '@toiluot/shared/ui';
import { useState } from 'preact/hooks';
import { readDate } from '../forms/dates.ts';
import { CheckField, SelectField, TextField } from '../forms/fields.tsx';
import { dayBounds } from './day-bounds.ts';
import { useJournal } from './journal-context.ts';

export interface Filters {
  readonly label: string;
  readonly date: string;
  readonly desk: string;
  readonly person: string;
  readonly command: string;
  readonly isOnlyOverrides: boolean;
}

export const NO_FILTERS: Filters = { label: '', date: '', desk: '', person: '', command: '', isOnlyOverrides: false };

/** Commands worth asking for by themselves. */
const COMMANDS = [
  'desk.call',
  'ticket.set-priority',
  'ticket.cancel',
  'ticket.transfer',
  'ticket.void-run',
  'ticket.step-behind',
  'ticket.reinstate',
  'desk.open',
  'desk.assign',
  'service.suspend',
  'catalogue.save-service',
  'catalogue.save-part',
  'catalogue.import',
  'settings.save',
  'staff.save',
] as const;

const LABEL = /^[A-Z]{1,2}[0-9]{3,7}$/;

/** The query of what was filled in. A label of a day is looked up there, a date alone bounds the time. */
export function queryOf(filters: Filters, timezone: string): URLSearchParams {
  const query = new URLSearchParams();
  const date = readDate(filters.date);
  if (filters.label) query.set('label', filters.label);
  if (date && filters.label) query.set('day', date);
  else if (date) for (const [key, at] of Object.entries(dayBounds(date, timezone))) query.set(key, String(at));
  if (filters.desk) query.set('desk', filters.desk);
  if (filters.person) query.set('person', filters.person);
  if (filters.command) query.set('command', filters.command);
  if (filters.isOnlyOverrides) query.set('only', 'overrides');
  return query;
}

export function JournalFilters({ onSearch }: { readonly onSearch: (filters: Filters) => Promise<unknown> }) {
  const { i18n, desks, staff } = useJournal();
  const [filters, setFilters] = useState(NO_FILTERS);
  const set = (part: Partial<Filters>) => setFilters({ ...filters, ...part });
  const labelWrong = filters.label !== '' && !LABEL.test(filters.label);
  const dateWrong = filters.date !== '' && readDate(filters.date) === undefined;
  const search = async () => {
    if (!labelWrong && !dateWrong) await onSearch(filters);
  };
  return (
    <form
      class="admin-card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void search();
      }}
    >
      <div class="admin-row">
        <TextField
          isShort
          label={i18n.t('journal.label')}
          hint={i18n.t('journal.label.hint')}
          maxLength={9}
          value={filters.label}
          problem={labelWrong ? i18n.t('journal.label-wrong') : undefined}
          onChange={(label) => set({ label: label.trim().toUpperCase() })}
        />
        <TextField
          isShort
          label={i18n.t('journal.date')}
          hint={i18n.t('field.date.hint')}
          maxLength={10}
          value={filters.date}
          problem={dateWrong ? i18n.t('journal.day-wrong') : undefined}
          onChange={(date) => set({ date })}
        />
        <SelectField
          isShort
          label={i18n.t('journal.desk')}
          choose={i18n.t('journal.any')}
          value={filters.desk}
          onChange={(desk) => set({ desk })}
        >
          {desks.map(({ id, number }) => (
            <option key={id} value={id}>
              {i18n.t('desk.numbered', { n: number })}
            </option>
          ))}
        </SelectField>
        <SelectField
          isShort
          label={i18n.t('journal.person')}
          choose={i18n.t('journal.any')}
          value={filters.person}
          onChange={(person) => set({ person })}
        >
          {staff.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <SelectField
          isShort
          label={i18n.t('journal.command')}
          choose={i18n.t('journal.any')}
          value={filters.command}
          onChange={(command) => set({ command })}
        >
          {COMMANDS.map((command) => (
            <option key={command} value={command}>
              {i18n.t(`command.${command}`)}
            </option>
          ))}
        </SelectField>
        <Button kind="primary" icon="search" onPress={search}>
          {i18n.t('journal.search')}
        </Button>
      </div>
      <CheckField
        label={i18n.t('journal.only-overrides')}
        value={filters.isOnlyOverrides}
        onChange={(isOnlyOverrides) => set({ isOnlyOverrides })}
      />
      <button type="submit" hidden tabIndex={-1} />
    </form>
  );
}
