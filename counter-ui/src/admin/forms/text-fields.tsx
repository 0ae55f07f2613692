import type { Text } from '@toiluot/shared/contract';
import { useAdmin } from '../admin-context.ts';
import { TextField } from './fields.tsx';

/** A text in Vietnamese and English; an empty English one is left out, so that screens fall back to Vietnamese. */
export function BilingualField({
  field,
  label,
  value,
  onChange,
  problem,
  maxLength = 300,
  lines = 1,
  hint,
}: {
  /** Name in faults, e.g. `name`. */
  readonly field: string;
  readonly label: string;
  readonly value: Text;
  readonly onChange: (value: Text) => void;
  readonly problem: (field: string) => string | undefined;
  readonly maxLength?: number;
  readonly lines?: number;
  readonly hint?: string | undefined;
}) {
  const { i18n } = useAdmin();
  const { en, ...rest } = value;
  return (
    <fieldset class="admin-pair">
      <legend>{label}</legend>
      <TextField
        label={i18n.t('form.in-vietnamese')}
        lang="vi"
        value={value.vi}
        maxLength={maxLength}
        lines={lines}
        hint={hint}
        problem={problem(`${field}/vi`)}
        onChange={(vi) => onChange({ ...value, vi })}
      />
      <TextField
        label={i18n.t('form.in-english')}
        lang="en"
        value={en ?? ''}
        maxLength={maxLength}
        lines={lines}
        problem={problem(`${field}/en`)}
        onChange={(typed) => onChange(typed === '' ? rest : { ...rest, en: typed })}
      />
    </fieldset>
  );
}
