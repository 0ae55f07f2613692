import type { PublicWaits } from '@toiluot/shared/contract';
import type { WaitsTexts } from './texts.ts';

type Day = NonNullable<PublicWaits['today']>;

/** The day's figures; what too few people stand behind is said to be so. */
export function Today({ day, texts: { t } }: { readonly day: Day; readonly texts: WaitsTexts }) {
  const { waitMin, satisfaction } = day;
  const tooFew = t('today.too-few');
  const minutes = (n: number | undefined) => (n === undefined ? tooFew : t('today.minutes', { n: Math.round(n) }));
  const percent = (share: number | undefined) =>
    share === undefined ? tooFew : t('today.percent', { n: Math.round(share * 100) });
  const facts: readonly (readonly [string, string | number])[] = [
    [t('today.issued'), day.issued],
    [t('today.served'), day.served],
    [t('today.median'), minutes(waitMin?.median)],
    [t('today.p90'), minutes(waitMin?.p90)],
    ...(waitMin ? [[t('today.within', { n: waitMin.targetMin }), percent(waitMin.shareWithinTarget)] as const] : []),
    [
      satisfaction ? t('today.satisfied', { n: satisfaction.ratings }) : t('today.satisfied.few'),
      percent(satisfaction?.share),
    ],
  ];
  return (
    <section class="today">
      <h2>{t('today.title', { date: day.date.split('-').reverse().join('/') })}</h2>
      <dl class="figures">
        {facts.map(([name, value]) => (
          <div key={name} class="figure">
            <dt>{name}</dt>
            <dd class={value === tooFew ? 'too-few' : 'num'}>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="small">{t('today.break')}</p>
    </section>
  );
}
