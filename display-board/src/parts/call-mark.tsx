import { Icon } from '@toiluot/shared/ui';
import type { BoardLine } from '../calls.ts';
import { useBoard } from '../context.tsx';

/** "Gọi lại" on a repeated call as long as it lasts, "mới" on a first one for 20 s. */
export function CallMark({ line, isNew }: { readonly line: BoardLine; readonly isNew: boolean }) {
  const { t } = useBoard().words;
  if (line.isRecall)
    return (
      <span class="call-mark mark-again">
        <Icon name="recall" />
        {t('board.again')}
      </span>
    );
  return isNew ? <span class="call-mark">{t('board.new')}</span> : null;
}
