// Labelled fields of the dialogs.
import type { ReasonItem } from '@toiluot/shared/contract';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useTexts } from '../texts.tsx';

/** @param hint said with the field by screen readers too */
export function Field({
  word,
  hint,
  isOptional = false,
  children,
}: {
  readonly word: string;
  readonly hint?: string | undefined;
  readonly isOptional?: boolean | undefined;
  readonly children: (ids: { readonly id: string; readonly hintId: string | undefined }) => ComponentChildren;
}) {
  const { t } = useTexts();
  const id = useId();
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  return (
    <div class="field">
      <label for={id}>
        {word}
        {isOptional && <span class="field-optional"> ({t('form.optional')})</span>}
      </label>
      {children({ id, hintId })}
      {hint !== undefined && (
        <p class="field-hint" id={hintId}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** Free text with a watch on long runs of digits, which are often document or phone numbers. */
export function NoteField({
  word,
  value,
  onValue,
  maxLength = 200,
  isOptional,
  isFirst,
  kept,
}: {
  readonly word: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly maxLength?: number | undefined;
  readonly isOptional?: boolean | undefined;
  /** Gets the first focus. */
  readonly isFirst?: boolean | undefined;
  /** What is said of its keeping, where it is not erased at the end of the day. */
  readonly kept?: string | undefined;
}) {
  const { t } = useTexts();
  const hint = hasLongNumber(value) ? t('form.note-digits') : (kept ?? t('form.note-private'));
  return (
    <Field word={word} hint={hint} isOptional={isOptional}>
      {({ id, hintId }) => (
        <textarea
          id={id}
          rows={2}
          maxLength={maxLength}
          value={value}
          aria-describedby={hintId}
          data-autofocus={isFirst ? 'true' : undefined}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

/** Nine digits or more, whatever separates them. */
export const hasLongNumber = (text: string): boolean => /\d(?:[ .-]?\d){8}/.test(text);

/** The catalogue's reasons as one choice; arrow keys move inside it. */
export function ReasonField({
  word,
  reasons,
  value,
  onValue,
  isFirst = false,
}: {
  readonly word: string;
  readonly reasons: readonly ReasonItem[];
  readonly value: string;
  readonly onValue: (id: string) => void;
  readonly isFirst?: boolean | undefined;
}) {
  const { textOf } = useTexts();
  const name = useId();
  return (
    <fieldset class="choices">
      <legend>{word}</legend>
      {reasons.map((reason, n) => (
        <label class="choice" key={reason.id}>
          <input
            type="radio"
            name={name}
            value={reason.id}
            checked={reason.id === value}
            data-autofocus={isFirst && n === 0 ? 'true' : undefined}
            onChange={() => onValue(reason.id)}
          />
          <span>{textOf(reason.name)}</span>
        </label>
      ))}
    </fieldset>
  );
}

export function CheckField({
  word,
  isOn,
  onValue,
}: {
  readonly word: string;
  readonly isOn: boolean;
  readonly onValue: (isOn: boolean) => void;
}) {
  return (
    <label class="choice">
      <input type="checkbox" checked={isOn} onChange={(event) => onValue(event.currentTarget.checked)} />
      <span>{word}</span>
    </label>
  );
}
