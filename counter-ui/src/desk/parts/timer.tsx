import { formatDuration, formatMinutes } from '@toiluot/shared/ui';
import { useTexts } from '../../texts.tsx';

/**
 * Running time with a thin bar against the usual length; past it the bar turns amber and says so, without flashing.
 *
 * @param from     epoch ms
 * @param usualMs  absent = time only
 */
export function Timer({
  from,
  now,
  usualMs,
  words,
}: {
  readonly from: number;
  readonly now: number;
  readonly usualMs?: number | undefined;
  readonly words: string;
}) {
  const { t, lang } = useTexts();
  const elapsed = Math.max(0, now - from);
  const isOver = usualMs !== undefined && elapsed > usualMs;
  const share = usualMs === undefined || usualMs === 0 ? 0 : Math.min(1, elapsed / usualMs);
  const usual = usualMs === undefined ? undefined : formatMinutes(Math.max(1, usualMs / 60_000), lang.value);
  return (
    <div class={`timer${isOver ? ' timer-over' : ''}`}>
      <span class="timer-words">{words}</span>
      <span class="timer-clock num" role="timer" aria-label={words}>
        {formatDuration(elapsed)}
      </span>
      {usual !== undefined && (
        <>
          <span class="timer-bar" aria-hidden="true">
            <span class="timer-fill" style={{ width: `${share * 100}%` }} />
          </span>
          <span class="timer-usual">{t(isOver ? 'ticket.over-usual' : 'ticket.usual', { m: usual })}</span>
        </>
      )}
    </div>
  );
}
