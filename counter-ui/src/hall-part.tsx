import type { SessionInfo } from '@toiluot/shared/contract';
import type { Connection } from '@toiluot/shared/ui';
import { Button } from '@toiluot/shared/ui';
import { useEffect, useState } from 'preact/hooks';
import { PlainPage } from './session/plain-page.tsx';
import { useTexts } from './texts.tsx';

type HallScreen = typeof import('./hall/index.tsx')['HallScreen'];

/** Parts of those who steer the house, each loaded when somebody needs it; the address says which: `#devices`. */
const PARTS: Readonly<Record<string, () => Promise<HallScreen>>> = {
  '': () => import('./hall/index.tsx').then(({ HallScreen }) => HallScreen),
  '#devices': () => import('./devices/index.tsx').then(({ DevicesScreen }) => DevicesScreen),
};

/** The supervisor's part, or the administrator's. */
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
  const part = usePart();
  const [loaded, setLoaded] = useState<{ readonly part: string; readonly Screen: HallScreen } | undefined>(undefined);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    PARTS[part]?.().then(
      (Screen) => setLoaded({ part, Screen }),
      () => setFailed(true),
    );
  }, [part]);
  if (loaded?.part === part)
    return (
      <loaded.Screen connection={connection} i18n={i18n} session={session} onAdmin={onAdmin} onSignOut={onSignOut} />
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

function usePart(): string {
  const named = () => (location.hash in PARTS ? location.hash : '');
  const [part, setPart] = useState(named);
  useEffect(() => {
    const follow = () => setPart(named());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return part;
}
