import { isFresh } from '../calls.ts';
import { useBoard, Words } from '../context.tsx';
import { isUpright } from '../legibility.ts';
import { mediaPageAt } from '../media-pages.ts';
import { CallLine } from '../parts/call-line.tsx';
import { Hero } from '../parts/hero.tsx';
import { NoticeStrip } from '../parts/notice-strip.tsx';

/** Layout 4: information, and calls at its side. While a call is new the information stops and the call stands there large. */
export function MediaSide() {
  const { lines, plan, feed, settings, size } = useBoard();
  const [newest] = lines.value;
  const isInterrupted = newest?.isCalling === true && isFresh(newest.calledAt, feed.clock.value);
  const beside = isInterrupted ? lines.value.slice(1) : lines.value;
  const upright = isUpright({ ...settings, ...size.value });
  return (
    <main class="media">
      <section class="media-panel">{isInterrupted ? <Hero line={newest} /> : <MediaPage />}</section>
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

function MediaPage() {
  const { feed } = useBoard();
  const { title, text } = mediaPageAt(feed.clock.value);
  return (
    <article class="media-page">
      <Words of={title} as="h1" />
      <Words of={text} as="p" />
    </article>
  );
}
