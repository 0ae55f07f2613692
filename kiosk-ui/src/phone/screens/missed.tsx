import type { TicketView } from '@toiluot/shared/contract';
import { formatClock } from '@toiluot/shared/ui/format.ts';
import type { PhoneTexts } from '../texts.ts';

/** F-T08: when and where it was called in vain, and what can be done now. */
export function Missed({
  view,
  now,
  texts: { t },
}: {
  readonly view: TicketView;
  /** Server time. */
  readonly now: number;
  readonly texts: PhoneTexts;
}) {
  const { missed, lateReturn, centre } = view;
  if (!missed) return null;
  const until = formatClock(missed.returnUntil, centre.timezone);
  const way = { n: missed.desk, until, k: lateReturn.behind };
  return (
    <section class="missed">
      <p>{t('missed.when', { n: missed.desk, time: formatClock(missed.at, centre.timezone) })}</p>
      <p class="missed-now">
        {now > missed.returnUntil
          ? t('missed.over')
          : lateReturn.behind === 0
            ? t('missed.now.next', way)
            : t('missed.now', way)}
      </p>
    </section>
  );
}
