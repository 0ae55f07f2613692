import { Button, Icon } from '@toiluot/shared/ui';
import { useEffect } from 'preact/hooks';
import { type Notice, useHall } from './hall-context.ts';

const SHOWN_MS = 8_000;
const WITH_UNDO_MS = 20_000;

/** What was just done, at the foot of the page; a warning stays until it is closed. */
export function NoticeBar({ notice, onGone }: { readonly notice: Notice | undefined; readonly onGone: () => void }) {
  const { i18n } = useHall();
  useEffect(() => {
    if (!notice || notice.tone === 'warning') return undefined;
    const timer = setTimeout(onGone, notice.undo ? WITH_UNDO_MS : SHOWN_MS);
    return () => clearTimeout(timer);
  }, [notice]);
  return (
    <div class="hall-notice-place" role="status" aria-live="polite">
      {notice && (
        <div class={`hall-notice hall-notice-${notice.tone}`}>
          <Icon name={notice.tone === 'done' ? 'check' : 'warning'} />
          <p>{notice.text}</p>
          {notice.undo && (
            <Button icon="undo" onPress={notice.undo}>
              {i18n.t('done.undo')}
            </Button>
          )}
          <Button kind="quiet" onPress={onGone}>
            {i18n.t('drawer.close')}
          </Button>
        </div>
      )}
    </div>
  );
}
