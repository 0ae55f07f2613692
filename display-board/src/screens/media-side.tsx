import { useBoard, Words } from '../context.tsx';
import { isUpright } from '../legibility.ts';
import { usualPageAt } from '../media/usual-pages.ts';
import { CallLine } from '../parts/call-line.tsx';
import { Hero } from '../parts/hero.tsx';
import { MediaPanel } from '../parts/media-panel.tsx';
import { NoticeStrip } from '../parts/notice-strip.tsx';

/** Layout 4: information, and calls at its side. While a call is new the information stops and the call stands there large. */
export function MediaSide() {
  const { lines, plan, settings, size, media } = useBoard();
  const called = media.interruption.value;
  const { page, round } = media.turn.value;
  const beside = called ? lines.value.slice(1) : lines.value;
  const upright = isUpright({ ...settings, ...size.value });
  return (
    <main class="media">
      <section class="media-panel">
        {called && <Hero line={called} />}
        {page ? (
          <MediaPanel key={`${page.key} ${round}`} page={page} isHeld={called !== undefined} />
        ) : (
          !called && <UsualPage />
        )}
      </section>
      <ol class="media-calls">
        {beside.slice(0, plan.value.rows).map((line) => (
          <li key={line.callId}>
            <CallLine line={line} kind={upright ? 'row' : 'stacked'} />
          </li>
        ))}
      </ol>
      <NoticeStrip share={upright ? 1 : 0.7} />
    </main>
  );
}

function UsualPage() {
  const { feed } = useBoard();
  const { title, text } = usualPageAt(feed.clock.value);
  return (
    <article class="media-page">
      <Words of={title} as="h1" />
      <Words of={text} as="p" />
    </article>
  );
}
