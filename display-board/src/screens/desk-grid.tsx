import { useBoard } from '../context.tsx';
import { DeskCell } from '../parts/desk-cell.tsx';
import { NoticeStrip } from '../parts/notice-strip.tsx';

/** Layout 2: one cell per desk, in the order of their numbers. */
export function DeskGrid() {
  const desks = (useBoard().feed.view.value?.desks ?? []).slice().sort((a, b) => a.number - b.number);
  return (
    <main class="grid">
      <ol class="grid-cells">
        {desks.map((desk) => (
          <li key={desk.id}>
            <DeskCell desk={desk} />
          </li>
        ))}
      </ol>
      <NoticeStrip />
    </main>
  );
}
