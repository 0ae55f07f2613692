import type { BoardView } from '@toiluot/shared/contract';
import { formatDesks } from '@toiluot/shared/ui';
import { useBoard, Words } from '../context.tsx';
import { isUpright } from '../legibility.ts';
import { CallLine } from '../parts/call-line.tsx';
import { NoticeStrip } from '../parts/notice-strip.tsx';
import { inPages, pageAt } from '../rotation.ts';

/** Layout 3: calls of the zone, and its queues with desks, people waiting and the range of the wait. */
export function ZoneQueues() {
  const { lines, plan, settings, size } = useBoard();
  const upright = isUpright({ ...settings, ...size.value });
  return (
    <main class="zone">
      <ol class="zone-calls">
        {lines.value.length === 0 && (
          <li class="zone-quiet">
            <Words of="board.nothing-called" />
          </li>
        )}
        {lines.value.slice(0, plan.value.rows).map((line) => (
          <li key={line.callId}>
            <CallLine line={line} kind="row" />
          </li>
        ))}
      </ol>
      <Queues perPage={upright ? 6 : 5} />
      <NoticeStrip />
    </main>
  );
}

function Queues({ perPage }: { readonly perPage: number }) {
  const { feed, words } = useBoard();
  const queues = (feed.view.value?.waiting ?? []).filter(({ count }) => count > 0);
  const pages = inPages(queues, perPage);
  const page = pageAt(pages.length, feed.clock.value, 12_000);
  return (
    <section class="queues">
      <div class="queue queue-head">
        <span class="queue-name">
          <Words of="zone.service" />
          {pages.length > 1 && (
            <span class="queues-page">{words.t('zone.page', { a: page + 1, b: pages.length })}</span>
          )}
        </span>
        <span class="queue-desks">
          <Words of="zone.desks" />
        </span>
        <span class="queue-count">
          <Words of="zone.waiting" />
        </span>
        <span class="queue-wait">
          <Words of="zone.wait" />
        </span>
      </div>
      {queues.length === 0 && (
        <p class="queues-none">
          <Words of="zone.none" />
        </p>
      )}
      {(pages[page] ?? []).map((queue) => (
        <Queue key={queue.service} queue={queue} />
      ))}
    </section>
  );
}

function Queue({ queue: { name, agency, desks, count, wait } }: { readonly queue: BoardView['waiting'][number] }) {
  const { words } = useBoard();
  const { main, second } = words.bilingualText(name);
  return (
    <div class="queue">
      <span class="queue-name">
        <span class="queue-title">{main}</span>
        <span class="queue-agency">
          {second && <span>{second}</span>}
          <span>{words.textOf(agency)}</span>
        </span>
      </span>
      <span class="queue-desks num">{formatDesks(desks)}</span>
      <span class="queue-count num">{count}</span>
      <span class="queue-wait num">
        {wait ? words.t('zone.minutes', { a: wait.fromMin, b: wait.toMin }) : words.t('zone.unknown')}
      </span>
    </div>
  );
}
