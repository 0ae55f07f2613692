// Form fields of the drawer: label above, problem below, nothing the browser draws in its own language.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useHall } from './hall-context.ts';
import type { ClockReading } from './local-time.ts';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function TextField({
  label,
  value,
  onChange,
  maxLength = 200,
  lines = 1,
  lang,
  hint,
  isFirst = false,
}: FieldProps & {
  readonly maxLength?: number;
  readonly lines?: number;
  readonly lang?: 'vi' | 'en';
  readonly hint?: string;
  /** Takes the focus when its form opens. */
  readonly isFirst?: boolean;
}) {
  const id = useId();
  const shared = {
    id,
    value,
    maxLength,
    lang,
    placeholder: hint,
    autocomplete: 'off' as const,
    'data-first': isFirst ? 'true' : undefined,
    onInput: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value.normalize('NFC')),
  };
  return (
    <div class="hall-field">
      <label for={id}>{label}</label>
      {lines > 1 ? <textarea rows={lines} {...shared} /> : <input type="text" {...shared} />}
    </div>
  );
}

/** `children` are options; the first, empty one says what to choose. */
export function SelectField({
  label,
  value,
  onChange,
  choose,
  children,
}: FieldProps & {
  readonly choose?: string | undefined;
  readonly children: ComponentChildren;
}) {
  const id = useId();
  return (
    <div class="hall-field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {choose !== undefined && <option value="">{choose}</option>}
        {children}
      </select>
    </div>
  );
}

/** A clock time as people write it: 11:30, 11h30, 1130. */
export function ClockField({ label, value, onChange, reading }: FieldProps & { readonly reading: ClockReading }) {
  const { i18n } = useHall();
  const id = useId();
  const problem =
    reading.kind === 'wrong' || reading.kind === 'past' ? i18n.t(`field.time.${reading.kind}`) : undefined;
  return (
    <div class="hall-field hall-field-clock">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        class="num"
        maxLength={6}
        autocomplete="off"
        placeholder={i18n.t('field.time.hint')}
        value={value}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      {problem && (
        <p class="hall-field-problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}

export function CheckField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}) {
  return (
    <label class="hall-check">
      <input type="checkbox" checked={value} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}
