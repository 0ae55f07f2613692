import type { RatingLevel } from '@toiluot/shared/contract';
import { Face } from '@toiluot/shared/ui/rating/face.tsx';
import type { PadWords } from './pad-words.ts';
import { useDigits } from './use-digits.ts';

const LEVELS: readonly RatingLevel[] = ['very-satisfied', 'satisfied', 'not-satisfied'];

/** Three levels in a fixed order, all alike, none chosen beforehand. Keys 1, 2, 3. */
export function Levels({
  words: { t },
  onPress,
}: {
  readonly words: PadWords;
  readonly onPress: (level: RatingLevel) => void;
}) {
  useDigits(LEVELS.map((level) => () => onPress(level)));
  return (
    <main class="pad-page">
      <div role="status">
        <h1>{t('rate.title')}</h1>
      </div>
      <div class="pad-levels">
        {LEVELS.map((level) => (
          <button key={level} type="button" class="pad-level" onClick={() => onPress(level)}>
            <Face level={level} />
            <span>{t(`rate.${level}`)}</span>
          </button>
        ))}
      </div>
      <p class="pad-small">{t('rate.confidential')}</p>
    </main>
  );
}
