import type { SessionInfo } from '@toiluot/shared/contract';
import type { Connection } from '@toiluot/shared/ui';
import { Button } from '@toiluot/shared/ui';
import { useEffect, useState } from 'preact/hooks';
import { PlainPage } from './session/plain-page.tsx';
import { useTexts } from './texts.tsx';

type HallScreen = typeof import('./hall/index.tsx')['HallScreen'];

/** The supervisor's part, loaded when somebody needs it. */
export function HallPart({
  connection,
  session,
  onAdmin,
  onSignOut,
}: {
  readonly connection: Connection;
  readonly session: SessionInfo;
  readonly onAdmin: () => void;
  readonly onSignOut: () => void;
}) {
  const i18n = useTexts();
  const [Screen, setScreen] = useState<{ readonly part: HallScreen } | undefined>(undefined);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    import('./hall/index.tsx').then(
      ({ HallScreen }) => setScreen({ part: HallScreen }),
      () => setFailed(true),
    );
  }, []);
  if (Screen)
    return (
      <Screen.part connection={connection} i18n={i18n} session={session} onAdmin={onAdmin} onSignOut={onSignOut} />
    );
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
