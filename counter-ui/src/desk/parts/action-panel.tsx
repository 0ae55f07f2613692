import { useTexts } from '../../texts.tsx';
import { CALLS_BEFORE_EMPHASIS, primaryAction, secondAction } from '../actions.ts';
import { useDesk } from '../desk-context.tsx';
import { ActionButton } from './action-button.tsx';
import { UndoBar } from './undo-bar.tsx';

/** One primary button by state and always the same four under it; the mouse leaves the focus where it was, so keys go on working. */
export function ActionPanel() {
  const { store } = useDesk();
  const { t } = useTexts();
  const mode = store.mode.value;
  if (mode === undefined) return null;
  const second = secondAction(mode);
  const ticket = store.view.value?.ticket;
  const isNoShowLikely = (mode === 'calling' || ticket?.byCall) && (ticket?.callNumber ?? 0) >= CALLS_BEFORE_EMPHASIS;
  return (
    <fieldset class="actions group" aria-label={t('head.tools')} onMouseDown={keepFocus}>
      <div class="actions-main">
        <ActionButton action={primaryAction(mode)} kind="primary" intent="primary" class="action-primary" />
        {second && <ActionButton action={second} class="action-second" />}
      </div>
      <div class="actions-row">
        <ActionButton action="recall" icon="recall" intent="recall" />
        <ActionButton
          action="no-show"
          icon="no-show"
          intent="no-show"
          class={isNoShowLikely ? 'action-likely' : undefined}
        />
        <ActionButton action="transfer" icon="transfer" />
        <ActionButton action="park" icon="park" intent="park" />
      </div>
      <UndoBar />
    </fieldset>
  );
}

function keepFocus(event: MouseEvent): void {
  if (event.target instanceof Element && event.target.closest('button')) event.preventDefault();
}
