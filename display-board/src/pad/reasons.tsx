import type { RatingLevel, RatingReason } from '@toiluot/shared/contract';
import type { PadWords } from './pad-words.ts';
import { useDigits } from './use-digits.ts';

const REASONS: readonly RatingReason[] = ['long-wait', 'manner', 'unclear-guidance', 'had-to-come-back', 'other'];

/** One touch for one reason; giving none stands beside them, because a forced reason pushes people to a better grade. */
export function Reasons({
  level,
  words: { t },
  onPress,
}: {
  readonly level: RatingLevel;
  readonly words: PadWords;
  readonly onPress: (reason: RatingReason | undefined) => void;
}) {
  const isBad = level === 'not-satisfied';
  const none = () => onPress(isBad ? 'none' : undefined);
  useDigits([...REASONS.map((reason) => () => onPress(reason)), none]);
  return (
    <main class="pad-page">
      <div role="status">
        <h1>{t(isBad ? 'pad.why' : 'pad.better')}</h1>
      </div>
      <div class="pad-reasons">
        {REASONS.map((reason) => (
          <button key={reason} type="button" class="pad-reason" onClick={() => onPress(reason)}>
            {t(`reason.${reason}`)}
          </button>
        ))}
        <button type="button" class="pad-reason is-none" onClick={none}>
          {t(isBad ? 'reason.none' : 'pad.nothing')}
        </button>
      </div>
      <p class="pad-small">{t('rate.confidential')}</p>
    </main>
  );
}
