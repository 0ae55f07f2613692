import { useState } from 'preact/hooks';
import { useAdmin } from '../admin-context.ts';
import { readClock, readDate, shownDate } from './dates.ts';
import { type FieldProps, TextField } from './fields.tsx';

/** Typed as dd/mm/yyyy. @param value ISO date, or what was typed while it is none yet; undefined = no date */
export function DateField({ value, onChange, problem, ...rest }: FieldProps<string | undefined>) {
  const { i18n } = useAdmin();
  return (
    <Typed
      {...rest}
      value={value === undefined ? '' : shownDate(value)}
      read={readDate}
      wrong={i18n.t('form.date-wrong')}
      problem={problem}
      onChange={(typed) => onChange(typed === '' ? undefined : typed)}
    />
  );
}

/** Typed as hh:mm; 7h30 and 730 are read too. */
export function ClockField(props: FieldProps<string>) {
  const { i18n } = useAdmin();
  return <Typed {...props} read={readClock} wrong={i18n.t('form.clock-wrong')} />;
}

function Typed({
  value,
  read,
  wrong,
  problem,
  onChange,
  ...rest
}: FieldProps<string> & { readonly read: (typed: string) => string | undefined; readonly wrong: string }) {
  const [typed, setTyped] = useState(value);
  const isWrong = typed.trim() !== '' && read(typed) === undefined;
  return (
    <TextField
      {...rest}
      isShort
      maxLength={10}
      value={typed}
      problem={isWrong ? wrong : problem}
      onChange={(next) => {
        setTyped(next);
        onChange(next.trim() === '' ? '' : (read(next) ?? next));
      }}
    />
  );
}
