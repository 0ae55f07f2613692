import { formatMinutes, Icon } from '@toiluot/shared/ui';
import { useState } from 'preact/hooks';
import { dragged } from './drag-service.ts';
import { useHall } from './hall-context.ts';
import { serviceName } from './hall-texts.ts';
import { busyRows, type QueueRow, queueRows } from './queue-rows.ts';

/** Every queue with people or trouble, the worst first; on demand all of them in catalogue order. */
export function QueueTable() {
  const { i18n, view, clock } = useHall();
  const [showsAll, setShowsAll] = useState(false);
  const all = queueRows(view, clock.value);
  const rows = showsAll ? all : busyRows(all);
  return (
    <section class="panel queues" id="hall-queues" aria-labelledby="hall-queues-title">
      <div class="panel-head">
        <h2 id="hall-queues-title">{i18n.t('queue.title')}</h2>
        <button
          type="button"
          class="link"
          aria-pressed={showsAll ? 'true' : 'false'}
          onClick={() => setShowsAll(!showsAll)}
        >
          {showsAll ? i18n.t('queue.busy-only') : i18n.t('queue.all', { n: all.length })}
        </button>
      </div>
      {rows.length === 0 ? <p class="nothing">{i18n.t('queue.none')}</p> : <Rows rows={rows} />}
    </section>
  );
}

function Rows({ rows }: { readonly rows: readonly QueueRow[] }) {
  const { i18n } = useHall();
  return (
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{i18n.t('queue.service')}</th>
            {(['waiting', 'oldest', 'desks', 'remaining'] as const).map((column) => (
              <th key={column} scope="col" class="amount">
                {i18n.t(`queue.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.queue.service} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row: { queue, oldestMs, isStranded, isOverTarget } }: { readonly row: QueueRow }) {
  const { i18n, drawer } = useHall();
  return (
    <tr class={isStranded ? 'row-stranded' : isOverTarget ? 'row-late' : undefined}>
      <th scope="row">
        <div class="row-cell">
          <button
            type="button"
            class="row-name"
            {...dragged(queue.service)}
            onClick={() => drawer.open({ kind: 'service', id: queue.service })}
          >
            {serviceName(i18n, queue)}
          </button>
          {isStranded && <Mark text={i18n.t('queue.stranded')} />}
          {isOverTarget && <Mark text={i18n.t('queue.over-target')} />}
          {queue.state !== 'open' && <Mark text={i18n.t(`queue.state.${queue.state}`)} />}
          {queue.parked > 0 && (
            <span class="row-mark row-mark-quiet">{i18n.t('queue.parked', { n: queue.parked })}</span>
          )}
        </div>
      </th>
      <td class="amount num">
        {queue.waiting}
        <Trend now={queue.waiting} before={queue.waitingBefore} />
      </td>
      <td class="amount">
        {oldestMs === undefined
          ? '–'
          : formatMinutes(Math.floor(oldestMs / 60_000), i18n.lang.value === 'en' ? 'en' : 'vi')}
      </td>
      <td class="amount num">{queue.openDesks}</td>
      <td class="amount num">{queue.remaining}</td>
    </tr>
  );
}

function Mark({ text }: { readonly text: string }) {
  return (
    <span class="row-mark">
      <Icon name="warning" />
      {text}
    </span>
  );
}

/** Is the queue growing? A sign and a number; in words for whoever hears the page. */
function Trend({ now, before }: { readonly now: number; readonly before: number | undefined }) {
  const { i18n } = useHall();
  if (before === undefined) return null;
  const change = now - before;
  const [sign, key] =
    change > 0
      ? (['▲', 'queue.trend.more'] as const)
      : change < 0
        ? (['▼', 'queue.trend.fewer'] as const)
        : (['=', 'queue.trend.same'] as const);
  return (
    <span class={change > 0 ? 'trend trend-up' : 'trend'} title={i18n.t(key, { n: Math.abs(change) })}>
      <span aria-hidden="true">
        {sign}
        {change !== 0 && Math.abs(change)}
      </span>
      <span class="for-readers">{i18n.t(key, { n: Math.abs(change) })}</span>
    </span>
  );
}
