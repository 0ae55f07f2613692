import type { BoardView } from '@toiluot/shared/contract';
import { Icon } from '@toiluot/shared/ui';
import { TwoLinesOf, useBoard, Words } from '../context.tsx';
import { sizeForLength } from '../text-pages.ts';

/** A supervisor's urgent text stands over everything until its time, or until it is taken back. */
export function UrgentScreen({ message: { text } }: { readonly message: BoardView['messages'][number] }) {
  const lines = useBoard().words.bilingualText(text);
  const letters = lines.main.length + (lines.second?.length ?? 0) * 0.5;
  return (
    <main class="urgent">
      <p class="urgent-title">
        <Icon name="warning" />
        <Words of="board.urgent" />
      </p>
      <div class="urgent-text" role="alert" style={{ '--size': sizeForLength(letters) }}>
        <TwoLinesOf lines={lines} as="p" />
      </div>
    </main>
  );
}
