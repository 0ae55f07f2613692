import { useSharedI18n } from '../i18n-context.tsx';

/**
 * The number of a desk in its square, always with the word.
 *
 * @param size  font size of the number: px, or a CSS length; that of the surroundings unless given
 * @param word  the word above the number; "Quầy"/"Desk" by the language unless given
 */
export function DeskPlate({
  number,
  size,
  tone = 'plain',
  word,
}: {
  readonly number: number;
  readonly size?: number | string | undefined;
  readonly tone?: 'plain' | 'now' | 'quiet' | undefined;
  readonly word?: string | undefined;
}) {
  const { t } = useSharedI18n();
  const style = size === undefined ? {} : { fontSize: typeof size === 'number' ? `${size}px` : size };
  return (
    <span class={`plate plate-${tone}`} style={style} data-desk={number}>
      <span class="plate-word">{word ?? t('desk.word')} </span>
      <span class="plate-number num">{number}</span>
    </span>
  );
}
