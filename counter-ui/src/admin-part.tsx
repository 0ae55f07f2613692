import type { SessionInfo } from '@toiluot/shared/contract';
import { Button, type Connection } from '@toiluot/shared/ui';
import { useEffect, useState } from 'preact/hooks';
import { PlainPage } from './session/plain-page.tsx';
import { useTexts } from './texts.tsx';

type AdminScreen = typeof import('./admin/index.tsx')['AdminScreen'];

/** Administration, loaded when somebody opens it. */
export function AdminPart(props: {
  readonly connection: Connection;
  readonly session: SessionInfo;
  readonly onLeave: () => void;
  readonly onSignOut: () => void;
}) {
  const i18n = useTexts();
  const [Screen, setScreen] = useState<{ readonly part: AdminScreen } | undefined>(undefined);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    import('./admin/index.tsx').then(
      ({ AdminScreen }) => setScreen({ part: AdminScreen }),
      () => setFailed(true),
    );
  }, []);
  if (Screen) return <Screen.part {...props} i18n={i18n} />;
  return (
    <PlainPage title={i18n.t('app.title')}>
      <p role="status">{i18n.t(hasFailed ? 'app.no-answer' : 'common.loading')}</p>
      {hasFailed && (
        <Button kind="primary" onPress={() => location.reload()}>
          {i18n.t('app.reload')}
        </Button>
      )}
    </PlainPage>
  );
}
