// The range in a few large figures; satisfaction first, with how many answered (F-R14).
import type { ReportTable } from '@toiluot/shared/contract';
import { formatNumber, formatShare, formatTime } from './format-cell.ts';
import { useReportTexts } from './report-texts.ts';
import { numberOf } from './table-reading.ts';

type Tile = { readonly key: string; readonly name: string; readonly value: string; readonly beside: string };

function useTiles(table: ReportTable): Tile[] {
  const i18n = useReportTexts();
  const { t } = i18n;
  const get = (key: string) => numberOf(table, table.total, key);
  const count = (key: string) => formatNumber(i18n, get(key) ?? 0);
  const words = (value: number | null, format: typeof formatShare | typeof formatTime) =>
    value === null ? t('unit.none') : format(i18n, value);
  const satisfied = get('satisfied-share');
  return [
    {
      key: 'satisfied',
      name: t('tile.satisfied'),
      value: satisfied === null ? t('tile.too-few') : formatShare(i18n, satisfied),
      beside: t('tile.response', { rated: count('rated'), share: words(get('response'), formatShare) }),
    },
    {
      key: 'issued',
      name: t('tile.issued'),
      value: count('issued'),
      beside: t('tile.days', { n: table.dayCount }),
    },
    {
      key: 'served',
      name: t('tile.served'),
      value: count('served'),
      beside: t('tile.ends', {
        missed: count('no-show'),
        cancelled: count('cancelled'),
        expired: count('expired'),
      }),
    },
    {
      key: 'wait',
      name: t('tile.wait'),
      value: words(get('wait-50'), formatTime),
      beside: t('tile.wait-90', { time: words(get('wait-90'), formatTime) }),
    },
    {
      key: 'target',
      name: t('tile.target'),
      value: words(get('in-target'), formatShare),
      beside: t('tile.target-is', { time: formatTime(i18n, table.waitTargetMs) }),
    },
    {
      key: 'service',
      name: t('tile.service'),
      value: words(get('serviceTime-50'), formatTime),
      beside: t('tile.way', { time: words(get('way-50'), formatTime) }),
    },
  ];
}

export function Tiles({ table }: { readonly table: ReportTable }) {
  const i18n = useReportTexts();
  return (
    <>
      <dl class="key-figures">
        {useTiles(table).map(({ key, name, value, beside }) => (
          <div key={key} class={`key-figure key-figure-${key}`}>
            <dt>{name}</dt>
            <dd class="num">{value}</dd>
            <dd class="key-figure-beside">{beside}</dd>
          </div>
        ))}
      </dl>
      {table.leftOut > 0 && <p class="left-out">{i18n.t('left-out', { n: table.leftOut })}</p>}
    </>
  );
}
