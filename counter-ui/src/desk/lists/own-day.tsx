import type { DeskView } from '@toiluot/shared/contract';
import { formatDuration } from '@toiluot/shared/ui';
import { useEffect } from 'preact/hooks';
import { useTexts } from '../../texts.tsx';
import { useDesk } from '../desk-context.tsx';

/** Sums of the day at this desk and of the officer, and the services it takes. */
export function OwnDay({ view, now }: { readonly view: DeskView; readonly now: number }) {
  const i18n = useTexts();
  const { served, noShow, transferred, meanServiceMs } = view.own;
  const figures = [
    ['own.served', String(served)],
    ['own.no-show', String(noShow)],
    ['own.transferred', String(transferred)],
    ['own.mean', meanServiceMs === undefined ? '–' : formatDuration(meanServiceMs)],
  ] as const;
  return (
    <section class="own-day" aria-label={i18n.t('own.title')}>
      <h3>{i18n.t('own.title')}</h3>
      <dl class="own-figures">
        {figures.map(([key, figure]) => (
          <div key={key}>
            <dt>{i18n.t(key)}</dt>
            <dd class="num">{figure}</dd>
          </div>
        ))}
      </dl>
      <OwnFigures view={view} now={now} />
      <h3>{i18n.t('own.services')}</h3>
      <ul class="own-services">
        {view.desk.services.map(({ id, name, handicapMinutes, waiting, suspended }) => (
          <li key={id}>
            <span>
              {i18n.textOf(name)}
              {handicapMinutes > 0 && <span class="queue-fact">{i18n.t('own.handicap', { m: handicapMinutes })}</span>}
              {suspended && <span class="queue-fact">{i18n.t('own.suspended')}</span>}
            </span>
            <span class="num">{waiting}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Ratings come after the visit, so the figures are asked for now and then as well. */
const AGAIN_MS = 5 * 60_000;

/** The officer's own row of the day's report; sums of ratings only where there are enough of them. */
function OwnFigures({ view, now }: { readonly view: DeskView; readonly now: number }) {
  const i18n = useTexts();
  const { store, ownDay } = useDesk();
  const { served, noShow } = view.own;
  const day = localDate(now, view.centre.timezone);
  useEffect(() => {
    if (!store.mayActForOthers) ownDay.ask(day);
  }, [ownDay, day, served, noShow, Math.floor(now / AGAIN_MS)]);
  const figures = ownDay.figures.value;
  if (!figures) return null;
  const { waitMs, serviceMs, rated = 0, satisfied } = figures;
  const time = (ms: number | undefined) => (ms === undefined ? '–' : formatDuration(ms));
  const shown = [
    ['own.my-served', String(figures.served ?? 0)],
    ['own.my-wait', time(waitMs)],
    ['own.my-service', time(serviceMs)],
    [
      'own.my-ratings',
      satisfied === undefined
        ? i18n.t('own.too-few', { n: rated })
        : i18n.t('own.satisfied', { n: rated, p: Math.round(satisfied * 100) }),
    ],
  ] as const;
  return (
    <>
      <h3>{i18n.t('own.my-title')}</h3>
      <dl class="own-figures">
        {shown.map(([key, figure]) => (
          <div key={key}>
            <dt>{i18n.t(key)}</dt>
            <dd class="num">{figure}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** The date at a place, YYYY-MM-DD. */
const localDate = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
