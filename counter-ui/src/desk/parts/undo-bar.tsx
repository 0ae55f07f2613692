import { useTexts } from '../../texts.tsx';
import { secondsUntil } from '../availability.ts';
import { useDesk } from '../desk-context.tsx';
import { undoWords } from '../words.ts';
import { ActionButton } from './action-button.tsx';

/** Eight seconds to take back the last step. Its place stays reserved, so nothing jumps when it comes or goes. */
export function UndoBar() {
  const { store } = useDesk();
  const i18n = useTexts();
  const undo = store.view.value?.undo;
  const seconds = undo ? secondsUntil(undo.until, store.now.value) : 0;
  return (
    <div class="undo-place">
      {undo && seconds > 0 && (
        <div class="undo-bar">
          <span class="undo-words">{undoWords(i18n, undo)}</span>
          <ActionButton action="undo" icon="undo" intent="undo">
            {i18n.t('undo.button', { s: seconds })}
          </ActionButton>
        </div>
      )}
    </div>
  );
}
