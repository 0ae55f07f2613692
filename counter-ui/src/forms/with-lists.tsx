import { Button, Dialog } from '@toiluot/shared/ui';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { useDesk } from '../desk/desk-context.tsx';
import type { Lists } from '../desk/lists-store.ts';
import { useTexts } from '../texts.tsx';

/** Draws a dialog once the lists are there; before that its title with the reason for waiting. */
export function WithLists({
  title,
  onClose,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: (lists: Lists) => ComponentChildren;
}) {
  const { lists } = useDesk();
  const { t } = useTexts();
  useEffect(() => lists.load(), [lists]);
  const state = lists.state.value;
  if (state.is === 'there') return <>{children(state)}</>;
  return (
    <Dialog title={title} onClose={onClose}>
      <p role="status">{t(state.is === 'loading' ? 'form.lists-loading' : 'form.lists-missing')}</p>
      <div class="form-buttons">
        <Button kind="secondary" autofocus onPress={onClose}>
          {t('app.cancel')}
        </Button>
        {state.is === 'missing' && (
          <Button kind="primary" onPress={lists.load}>
            {t('form.retry')}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
