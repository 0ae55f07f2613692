import type { PublicWaits } from '@toiluot/shared/contract';
import { formatClock } from '@toiluot/shared/ui/format.ts';
import type { ComponentChildren } from 'preact';
import { sessionLine } from '../visitors/session-line.ts';
import { Hours } from './best-hours.tsx';
import { PastDays } from './past-days.tsx';
import { Services } from './services.tsx';
import type { WaitsTexts } from './texts.ts';
import { Today } from './today.tsx';

/** Present waits by agency below the hall's calls (the children), when it is calm, the day's figures, and those of the days before. */
export function WaitsPage({
  waits,
  now,
  texts,
  children,
}: {
  readonly waits: PublicWaits;
  readonly now: number;
  readonly texts: WaitsTexts;
  readonly children: ComponentChildren;
}) {
  const { t, textOf } = texts;
  return (
    <>
      <h1 class="title">{t('waits.title')}</h1>
      <p class="session">{sessionText(texts, waits, now)}</p>
      <dl class="figures">
        <div class="figure">
          <dt>{t('waits.now')}</dt>
          <dd class="num">{t('waits.now.count', { n: waits.waitingTotal })}</dd>
        </div>
        <div class="figure">
          <dt>{t('waits.open-desks')}</dt>
          <dd class="num">{waits.openDesks}</dd>
        </div>
      </dl>
      {children}
      <Services waits={waits} texts={texts} />
      {waits.bestHours && <Hours best={waits.bestHours} texts={texts} />}
      {waits.today && <Today day={waits.today} texts={texts} />}
      {waits.lastDays && <PastDays days={waits.lastDays} timezone={waits.centre.timezone} texts={texts} />}
      <p class="address">
        {textOf(waits.centre.address)} · <a href="/api/public/waits">{t('open-data')}</a>
      </p>
    </>
  );
}

function sessionText(texts: WaitsTexts, { session, centre }: PublicWaits, now: number): string {
  const line = sessionLine(texts, session, now, centre.timezone);
  if (line !== undefined) return line;
  if (session.until === undefined) return texts.t('waits.open');
  return texts.t('waits.open-until', { time: formatClock(session.until, centre.timezone) });
}
