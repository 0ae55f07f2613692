import type { DeskView } from '@toiluot/shared/contract';
import { formatDuration } from '@toiluot/shared/ui';
import { useTexts } from '../../texts.tsx';

/** Sums of the day at this desk and the services it takes. */
export function OwnDay({ view }: { readonly view: DeskView }) {
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
