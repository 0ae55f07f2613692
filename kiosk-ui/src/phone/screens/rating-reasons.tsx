import type { RatingReason } from '@toiluot/shared/contract';
import type { PhoneTexts } from '../texts.ts';

const REASONS: readonly RatingReason[] = [
  'long-wait',
  'manner',
  'unclear-guidance',
  'had-to-come-back',
  'other',
  'none',
];

/** "No reason given" stands beside the others: a forced reason pushes people to a better grade. */
export function RatingReasons({
  chosen,
  onChoose,
  texts: { t },
}: {
  readonly chosen: readonly RatingReason[];
  readonly onChoose: (reasons: readonly RatingReason[]) => void;
  readonly texts: PhoneTexts;
}) {
  const toggle = (reason: RatingReason) => {
    if (chosen.indexOf(reason) >= 0) return onChoose(chosen.filter((other) => other !== reason));
    onChoose(reason === 'none' ? ['none'] : [...chosen.filter((other) => other !== 'none'), reason]);
  };
  return (
    <fieldset class="reasons">
      <legend>{t('rate.why')}</legend>
      {REASONS.map((reason) => (
        <label key={reason} class="reason">
          <input type="checkbox" checked={chosen.indexOf(reason) >= 0} onChange={() => toggle(reason)} />
          <span>{t(`reason.${reason}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
