import { commonMessages, DeskPlate, formatClock, Icon, Stub } from '@toiluot/shared/ui';
import { useBoard, Words } from '../context.tsx';
import { isUpright } from '../legibility.ts';
import { pageAt } from '../rotation.ts';
import { type StripPage, stripPages } from '../strip.ts';

/** The foot of a board: how old the picture is, else missed numbers, messages and the count of people waiting, in turn. */
export function NoticeStrip({
  share = 1,
}: {
  /** Part of the screen's width. */
  readonly share?: number;
}) {
  const { feed, freshness, plan, settings, size, words } = useBoard();
  const view = feed.view.value;
  if (!view) return null;
  if (freshness.value !== 'live') return <AgeStrip />;
  const widthEm = ((size.value.widthPx / size.value.heightPx) * 100 * share - 3) / plan.value.floorVh;
  const lines = isUpright({ ...settings, ...size.value }) ? 2 : 1;
  const notices = view.session.state === 'closing' ? [commonMessages['session.closing']] : [];
  const pages = stripPages(view, { widthEm, lines, languages: words.languages(), notices }, feed.clock.value);
  const page = pages[pageAt(pages.length, feed.clock.value)];
  return <footer class={`strip strip-${page?.kind}`}>{page && <Page page={page} />}</footer>;
}

function Page({ page }: { readonly page: StripPage }) {
  switch (page.kind) {
    case 'missed':
      return (
        <>
          <span class="strip-tag">
            <Words of="board.missed" />
          </span>
          <span class="strip-pairs">
            {page.lines.map(({ label, desk }) => (
              <span class="strip-pair" key={label}>
                <Stub label={label} tone="quiet" />
                <Icon name="forward" />
                <DeskPlate number={desk} tone="quiet" />
              </span>
            ))}
          </span>
        </>
      );
    case 'message':
      return (
        <>
          <span class="strip-tag">
            <Icon name="information" />
          </span>
          <span class="strip-words" lang={page.lang}>
            {page.words}
          </span>
        </>
      );
    case 'waiting':
      return <Words of="board.waiting" values={{ n: page.n }} />;
    default:
      return page satisfies never;
  }
}

/** Amber: when these numbers were true, and where to turn. */
export function AgeStrip() {
  const { feed } = useBoard();
  const zone = feed.view.value?.centre.timezone ?? 'Asia/Ho_Chi_Minh';
  const time = formatClock(feed.heardAt.value ?? feed.clock.value, zone, true);
  return (
    <footer class="strip strip-age">
      <span class="strip-tag">
        <Icon name="connection-lost" />
      </span>
      <span class="strip-lines" role="status">
        <Words of="board.updated" values={{ time }} />
        <Words of="board.listen" />
      </span>
    </footer>
  );
}
