import type { BestHours } from '@toiluot/shared/contract';
import type { WaitsTexts } from './texts.ts';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

/** When it is calm: the calmest time in words, then every hour of the week that enough people came in (F-R10). */
export function Hours({ best, texts: { t } }: { readonly best: BestHours; readonly texts: WaitsTexts }) {
  const { cells, calmest } = best;
  const days = WEEKDAYS.filter((weekday) => cells.some((cell) => cell.weekday === weekday));
  const hours = [...new Set(cells.map(({ hour }) => hour))].sort((a, b) => a - b);
  const isCalm = (weekday: number, hour: number): boolean =>
    calmest?.weekday === weekday && calmest.fromHour <= hour && hour < calmest.toHour;
  const waitAt = (weekday: number, hour: number) =>
    cells.find((cell) => cell.weekday === weekday && cell.hour === hour)?.medianMin;
  return (
    <section class="hours">
      <h2>{t('hours.title')}</h2>
      {calmest && (
        <p class="calmest">
          {t('hours.calmest', {
            day: t(`hours.day.${calmest.weekday as 1}`),
            from: clock(calmest.fromHour),
            to: clock(calmest.toHour),
            n: calmest.medianMin,
          })}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys */}
      <div class="hours-table" tabIndex={0} role="group" aria-label={t('hours.title')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('hours.hour')}</th>
              {days.map((weekday) => (
                <th key={weekday} scope="col">
                  <abbr title={t(`hours.day.${weekday}`)}>{t(`hours.short.${weekday}`)}</abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {hours.map((hour) => (
              <tr key={hour}>
                <th scope="row">{`${hour}–${hour + 1}`}</th>
                {days.map((weekday) => (
                  <td key={weekday} class={isCalm(weekday, hour) ? 'num calm' : 'num'}>
                    {waitAt(weekday, hour)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="small">{t('hours.caption')}</p>
    </section>
  );
}
