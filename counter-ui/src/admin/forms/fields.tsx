// Fields of administration: label above, hint and problem below, nothing the browser draws in its own language.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface FieldProps<V> {
  readonly label: string;
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly problem?: string | undefined;
  readonly hint?: string | undefined;
}

interface Ids {
  readonly id: string;
  readonly 'aria-invalid': 'true' | undefined;
  readonly 'aria-describedby': string | undefined;
}

/** Label, control, hint, problem. */
export function Field({
  label,
  hint,
  problem,
  kind,
  children,
}: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
  readonly kind?: 'short' | undefined;
  readonly children: (ids: Ids) => ComponentChildren;
}) {
  const id = useId();
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <div class={`admin-field${kind ? ` admin-field-${kind}` : ''}`} data-wrong={problem ? 'true' : undefined}>
      <label for={id}>{label}</label>
      {children({ id, 'aria-invalid': problem ? 'true' : undefined, 'aria-describedby': described || undefined })}
      {hint && (
        <p class="admin-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p class="admin-problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}

export function TextField({
  value,
  onChange,
  maxLength = 200,
  lines = 1,
  isShort = false,
  lang,
  type = 'text',
  ...rest
}: FieldProps<string> & {
  readonly maxLength?: number | undefined;
  readonly lines?: number | undefined;
  readonly isShort?: boolean | undefined;
  readonly lang?: 'vi' | 'en' | undefined;
  readonly type?: 'text' | 'password' | undefined;
}) {
  return (
    <Field {...rest} kind={isShort ? 'short' : undefined}>
      {(ids) => {
        const shared = {
          ...ids,
          value,
          maxLength,
          lang,
          autocomplete: type === 'password' ? 'new-password' : 'off',
          spellcheck: false,
          onInput: (event: { currentTarget: { value: string } }) =>
            onChange(event.currentTarget.value.normalize('NFC')),
        };
        return lines > 1 ? <textarea rows={lines} {...shared} /> : <input {...shared} type={type as 'text'} />;
      }}
    </Field>
  );
}

/** Whole or half numbers; what is no number is kept as NaN, so that the form can say so. */
export function NumberField({
  value,
  onChange,
  unit,
  ...rest
}: FieldProps<number | undefined> & { readonly unit?: string | undefined }) {
  return (
    <Field {...rest} kind="short">
      {(ids) => (
        <span class="admin-amount">
          <input
            {...ids}
            class="num"
            inputMode="decimal"
            maxLength={8}
            autocomplete="off"
            value={value === undefined || Number.isNaN(value) ? '' : String(value)}
            onInput={(event) => {
              const typed = event.currentTarget.value.trim().replace(',', '.');
              onChange(typed === '' ? undefined : Number(typed));
            }}
          />
          {unit && <span>{unit}</span>}
        </span>
      )}
    </Field>
  );
}

export function SelectField({
  value,
  onChange,
  choose,
  children,
  isShort = false,
  ...rest
}: FieldProps<string> & {
  readonly choose?: string | undefined;
  readonly isShort?: boolean | undefined;
  readonly children: ComponentChildren;
}) {
  return (
    <Field {...rest} kind={isShort ? 'short' : undefined}>
      {(ids) => (
        <select {...ids} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          {choose !== undefined && <option value="">{choose}</option>}
          {children}
        </select>
      )}
    </Field>
  );
}

export function CheckField({ label, value, onChange, hint }: Omit<FieldProps<boolean>, 'problem'>) {
  const id = useId();
  return (
    <div class="admin-check">
      <label>
        <input
          type="checkbox"
          checked={value}
          aria-describedby={hint && id}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      {hint && (
        <p class="admin-hint" id={id}>
          {hint}
        </p>
      )}
    </div>
  );
}
