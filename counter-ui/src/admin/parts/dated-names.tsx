import type { Text } from '@toiluot/shared/contract';
import { Button } from '@toiluot/shared/ui';
import { useState } from 'preact/hooks';
import { useAdmin } from '../admin-context.ts';
import { DateField } from '../forms/date-fields.tsx';
import { shownDate } from '../forms/dates.ts';
import { TextField } from '../forms/fields.tsx';

interface Dated {
  readonly date: string;
  readonly name: Text;
}

/** Dates with names: the ones there, each with a way out, and a line for one more. */
export function DatedNames<T extends Dated>({
  list,
  add,
  value,
  problem,
  onChange,
}: {
  readonly list: string;
  readonly add: string;
  readonly value: readonly T[];
  readonly problem: (field: string) => string | undefined;
  readonly onChange: (value: T[]) => void;
}) {
  const { i18n } = useAdmin();
  const [date, setDate] = useState<string | undefined>(undefined);
  const [name, setName] = useState('');
  const [round, setRound] = useState(0);
  const isWhole = /^\d{4}-\d{2}-\d{2}$/.test(date ?? '') && name.trim() !== '';
  const addOne = () => {
    onChange([...value, { date, name: { vi: name.trim() } } as T]);
    setDate(undefined);
    setName('');
    setRound(round + 1);
  };
  return (
    <>
      <ul class="admin-dates">
        {value.map((entry, index) => (
          // Two entries may name the same date until one of them is taken out.
          <li key={`${entry.date} ${index}`} data-wrong={problem(`${list}/${entry.date}`) ? 'true' : undefined}>
            <span class="num">{shownDate(entry.date)}</span>
            <span class="admin-date-name">{i18n.textOf(entry.name)}</span>
            <Button
              kind="quiet"
              icon="cancel"
              label={i18n.t('hours.remove-date', { date: shownDate(entry.date), name: i18n.textOf(entry.name) })}
              onPress={() => onChange(value.filter((_, other) => other !== index))}
            />
            {problem(`${list}/${entry.date}`) && <p class="admin-problem">{problem(`${list}/${entry.date}`)}</p>}
          </li>
        ))}
      </ul>
      <div class="admin-row" key={round}>
        <DateField label={i18n.t('field.date')} hint={i18n.t('field.date.hint')} value={date} onChange={setDate} />
        <TextField label={i18n.t('field.day-name')} maxLength={100} value={name} onChange={setName} />
        <Button icon="plus" disabled={!isWhole} onPress={addOne}>
          {add}
        </Button>
      </div>
    </>
  );
}
