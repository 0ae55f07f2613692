import { useBoard, Words } from '../context.tsx';
import { CallLine } from '../parts/call-line.tsx';
import { Hero } from '../parts/hero.tsx';
import { NoticeStrip } from '../parts/notice-strip.tsx';

/** Layout 1: the newest call large, earlier ones beside it or beneath. */
export function NowCalling() {
  const { lines, plan } = useBoard();
  const [newest, ...earlier] = lines.value;
  return (
    <main class={`now ${newest ? '' : 'is-empty'}`}>
      <section class="now-hero">
        <Hero line={newest} />
      </section>
      {newest && earlier.length === 0 && (
        <p class="now-hint">
          <Words of="board.go-beside" />
        </p>
      )}
      {earlier.length > 0 && (
        <ol class="now-list">
          {earlier.slice(0, plan.value.rows).map((line) => (
            <li key={line.callId}>
              <CallLine line={line} kind="row" />
            </li>
          ))}
        </ol>
      )}
      <NoticeStrip />
    </main>
  );
}
