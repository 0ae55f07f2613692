import type { PublicWaits } from '@toiluot/shared/contract';
import { formatDesks } from '@toiluot/shared/ui/format.ts';
import type { WaitsTexts } from './texts.ts';

type Service = PublicWaits['agencies'][number]['services'][number];

/** One service in words that need no column heads: they are read one by one on a phone, and aligned on a wide page. */
export function ServiceRow({ service, texts }: { readonly service: Service; readonly texts: WaitsTexts }) {
  const { t, textOf } = texts;
  const { state, waiting, openDesks } = service;
  return (
    <li class={`service-row${waiting > 0 ? ' has-people' : ''}`}>
      <span class="service-name">
        {textOf(service.name)}
        {state !== 'open' && (
          <span class="service-note">{service.message ? textOf(service.message) : t(`service.${state}`)}</span>
        )}
      </span>
      <span class="service-waiting num">
        {waiting === 0 ? t('service.nobody') : t('service.waiting', { n: waiting })}
      </span>
      <span class="service-range num">{rangeOf(texts, service)}</span>
      <span class="service-desks">
        {openDesks.length === 0 ? t('service.no-desk') : t('service.desks', { desks: formatDesks(openDesks) })}
      </span>
    </li>
  );
}

/** Nothing where numbers are not given out or nobody would call them, and where "nobody waiting" says it all. */
function rangeOf({ t }: WaitsTexts, { state, wait, waiting, openDesks }: Service): string {
  if (state !== 'open' || openDesks.length === 0) return '';
  if (!wait) return waiting > 0 ? t('service.unknown') : '';
  if (wait.fromMin === 0 && wait.toMin <= 5) return waiting > 0 ? t('service.at-once') : '';
  return t('service.range', { a: wait.fromMin, b: wait.toMin });
}
