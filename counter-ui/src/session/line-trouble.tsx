import type { Connection } from '@toiluot/shared/ui';
import { Button, describeRefusal } from '@toiluot/shared/ui';
import { useTexts } from '../texts.tsx';
import { PlainPage } from './plain-page.tsx';

/** Before the first picture: waiting for it, or why it does not come. */
export function LineTrouble({
  connection,
  desk,
  onLeave,
  onSignOut,
}: {
  readonly connection: Connection;
  readonly desk: string;
  readonly onLeave: () => void;
  readonly onSignOut: () => void;
}) {
  const i18n = useTexts();
  const refusal = connection.refusal.value;
  const words = refusal
    ? describeRefusal(i18n, { code: refusal })
    : i18n.t(connection.status.value === 'offline' ? 'app.no-answer' : 'app.loading-desk', {
        number: desk.replace(/^desk-0*/, ''),
      });
  return (
    <PlainPage title={i18n.t('app.title')}>
      <p role="status">{words}</p>
      <div class="form-buttons">
        {refusal === 'protocol-mismatch' && (
          <Button kind="primary" onPress={() => location.reload()}>
            {i18n.t('app.reload')}
          </Button>
        )}
        <Button kind="secondary" onPress={onLeave}>
          {i18n.t('head.change-desk')}
        </Button>
        <Button kind="quiet" onPress={onSignOut}>
          {i18n.t('head.sign-out')}
        </Button>
      </div>
    </PlainPage>
  );
}
