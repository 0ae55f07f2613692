// Lines that stand above the number: unfinished ticket, what happens after this one.
import type { DeskView } from '@toiluot/shared/contract';
import { Button, Icon } from '@toiluot/shared/ui';
import { useTexts } from '../../texts.tsx';
import { useDesk } from '../desk-context.tsx';
import { ActionButton } from './action-button.tsx';

/** After a restart: the number that was in hand is still in hand; the officer says so, nothing is done by itself. */
export function UnfinishedLine({ view }: { readonly view: DeskView }) {
  const { store } = useDesk();
  const { t } = useTexts();
  if (!view.ticket || store.unfinished.value !== view.ticket.id || store.mode.value === 'taken') return null;
  return (
    <div class="line-note" role="status">
      <Icon name="information" />
      <span class="line-note-words">
        <strong>{t('unfinished.title', { label: view.ticket.label })}</strong> {t('unfinished.lead')}
      </span>
      <Button
        kind="secondary"
        onPress={() => {
          store.unfinished.value = undefined;
        }}
      >
        {t('unfinished.yes')}
      </Button>
    </div>
  );
}

/** "After this one" is said as long as it holds, with the way back. */
export function AfterThisLine({ view }: { readonly view: DeskView }) {
  const { t } = useTexts();
  const { afterThis } = view.desk;
  if (!afterThis) return null;
  return (
    <div class="line-note">
      <Icon name={afterThis === 'close' ? 'closed' : 'pause'} />
      <span class="line-note-words">{t(`after.${afterThis}`)}</span>
      <ActionButton action="take-back" />
    </div>
  );
}
