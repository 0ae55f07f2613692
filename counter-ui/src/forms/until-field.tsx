import { formatClock } from '@toiluot/shared/ui';
import { useTexts } from '../texts.tsx';
import { Field } from './fields.tsx';

const MINUTES = [5, 10, 15, 20, 30, 45, 60, 90, 120] as const;

/**
 * An instant some minutes from now, or none.
 *
 * @param value  minutes; 0 = none
 * @param now    server time, epoch ms
 */
export function UntilField({
  word,
  value,
  onValue,
  now,
  timezone,
  isOptional,
}: {
  readonly word: string;
  readonly value: number;
  readonly onValue: (minutes: number) => void;
  readonly now: number;
  readonly timezone: string;
  readonly isOptional?: boolean | undefined;
}) {
  const { t } = useTexts();
  return (
    <Field word={word} isOptional={isOptional}>
      {({ id }) => (
        <select id={id} value={String(value)} onChange={(event) => onValue(Number(event.currentTarget.value))}>
          <option value="0">{t('form.until-none')}</option>
          {MINUTES.map((m) => (
            <option key={m} value={String(m)}>
              {t('form.until-minutes', { m, time: formatClock(untilOf(m, now), timezone) })}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Full minutes, so that the time shown is the time meant. */
export const untilOf = (minutes: number, now: number): number => Math.floor((now + minutes * 60_000) / 60_000) * 60_000;
