import type { PublicDay } from '@toiluot/shared/contract';
import { formatClock, formatDate } from '@toiluot/shared/ui/format.ts';
import { dayFacts } from './day-facts.ts';
import type { WaitsTexts } from './texts.ts';

const dateWords = (date: string): string => date.split('-').reverse().join('/');

/** The days closed last as they were given out; a correction stands beside what it corrects (F-R09). */
export function PastDays({
  days,
  timezone,
  texts,
}: {
  readonly days: readonly PublicDay[];
  readonly timezone: string;
  readonly texts: WaitsTexts;
}) {
  const { t } = texts;
  return (
    <section class="past">
      <h2>{t('past.title')}</h2>
      <ul>
        {days.map((day) => (
          <li key={day.publishedAt} class="past-day">
            <h3>{dateWords(day.date)}</h3>
            <Facts facts={dayFacts(day.figures, texts)} />
            {day.correctedAt !== undefined && (
              <p class="correction">{t('past.corrected', { time: moment(day.correctedAt, timezone) })}</p>
            )}
            {(day.before ?? []).map(({ at, figures }) => (
              <div key={at} class="before">
                <p>{t('past.before', { time: moment(at, timezone) })}</p>
                <Facts facts={dayFacts(figures, texts)} />
              </div>
            ))}
          </li>
        ))}
      </ul>
      <p class="small">
        <a href="/api/public/days">{t('past.open-data')}</a>
      </p>
    </section>
  );
}

function Facts({ facts }: { readonly facts: readonly string[] }) {
  return (
    <p class="facts">
      {facts.map((fact, index) => (
        <span key={fact}>
          {fact}
          {index < facts.length - 1 ? '; ' : '.'}
        </span>
      ))}
    </p>
  );
}

/** Clock and date of the centre. */
const moment = (at: number, timezone: string): string => `${formatClock(at, timezone)} ${formatDate(at, timezone)}`;
