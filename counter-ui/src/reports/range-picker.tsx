import { Button } from '@toiluot/shared/ui';
import { useEffect, useId, useState } from 'preact/hooks';
import { formatIsoDate } from './format-cell.ts';
import { PRESETS, parseDate, type Range, rangeOf, shifted } from './range.ts';
import { useReportTexts } from './report-texts.ts';

export interface RangePickerProps {
  readonly range: Range;
  /** The local date of the centre. */
  readonly today: string;
  readonly onRange: (range: Range) => void;
}

/** Today, this week, a month, or any two dates; arrows go on by the same length. */
export function RangePicker({ range, today, onRange }: RangePickerProps) {
  const { t } = useReportTexts();
  const isSame = (other: Range) => other.from === range.from && other.to === range.to;
  return (
    <fieldset class="range-picker">
      <legend class="for-readers">{t('range.title')}</legend>
      <div class="segments">
        {PRESETS.map((preset) => (
          <Button key={preset} pressed={isSame(rangeOf(preset, today))} onPress={() => onRange(rangeOf(preset, today))}>
            {t(`range.${preset}`)}
          </Button>
        ))}
      </div>
      <Button icon="back" label={t('range.earlier')} onPress={() => onRange(shifted(range, -1))} />
      <Button icon="forward" label={t('range.later')} onPress={() => onRange(shifted(range, 1))} />
      <DateFields key={`${range.from} ${range.to}`} range={range} onRange={onRange} />
    </fieldset>
  );
}

function DateFields({ range, onRange }: Pick<RangePickerProps, 'range' | 'onRange'>) {
  const { t } = useReportTexts();
  const [typed, setTyped] = useState({ from: formatIsoDate(range.from), to: formatIsoDate(range.to) });
  const [wrong, setWrong] = useState<'wrong' | 'backwards' | undefined>(undefined);
  const id = useId();
  useEffect(() => setWrong(undefined), [typed]);
  const apply = () => {
    const [from, to] = [parseDate(typed.from), parseDate(typed.to)];
    if (from === undefined || to === undefined) return setWrong('wrong');
    if (to < from) return setWrong('backwards');
    onRange({ from, to });
  };
  const hasChanged = typed.from !== formatIsoDate(range.from) || typed.to !== formatIsoDate(range.to);
  return (
    <form
      class="date-fields"
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      {(['from', 'to'] as const).map((end) => (
        <label key={end}>
          <span>{t(`range.${end}`)}</span>
          <input
            class="num"
            type="text"
            inputMode="numeric"
            autocomplete="off"
            maxLength={10}
            value={typed[end]}
            aria-invalid={wrong ? 'true' : undefined}
            aria-describedby={wrong ? id : undefined}
            onInput={(event) => setTyped({ ...typed, [end]: event.currentTarget.value })}
          />
        </label>
      ))}
      <Button kind={hasChanged ? 'primary' : 'secondary'} class={hasChanged ? undefined : 'unneeded'} onPress={apply}>
        {t('range.apply')}
      </Button>
      {wrong && (
        <span class="date-wrong" id={id} role="alert">
          {t(`range.${wrong}`)}
        </span>
      )}
    </form>
  );
}
