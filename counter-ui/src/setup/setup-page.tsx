// First set-up: asked for once in the life of a centre, then gone.
import type { SetupInfo } from '@toiluot/shared/contract';
import { Button } from '@toiluot/shared/ui';
import { useEffect, useState } from 'preact/hooks';
import { PlainPage } from '../session/plain-page.tsx';
import { AccountForm } from './account-form.tsx';
import type { SetupClient } from './setup-client.ts';
import type { SetupI18n } from './setup-texts.ts';

export type SetupStage =
  | { readonly is: 'asking' | 'unreachable' | 'over' }
  | { readonly is: 'open'; readonly info: SetupInfo }
  | { readonly is: 'made'; readonly username: string };

const SIGN_IN = '/counter/';

export function SetupPage({
  i18n,
  client,
  first = { is: 'asking' },
}: {
  readonly i18n: SetupI18n;
  readonly client: SetupClient;
  /** Galleries begin elsewhere. */
  readonly first?: SetupStage | undefined;
}) {
  const [stage, setStage] = useState<SetupStage>(first);
  const ask = async () => {
    const answer = await client.info();
    if (answer.ok) setStage({ is: 'open', info: answer.value });
    else setStage({ is: answer.code === 'unreachable' ? 'unreachable' : 'over' });
  };
  useEffect(() => {
    if (first.is === 'asking') void ask();
  }, []);
  const { t } = i18n;
  const goSignIn = () => location.assign(SIGN_IN);
  switch (stage.is) {
    case 'asking':
      return (
        <PlainPage title={t('setup.title')}>
          <p role="status">{t('common.loading')}</p>
        </PlainPage>
      );
    case 'unreachable':
      return <Said i18n={i18n} title="setup.title" text="setup.unreachable" act="setup.retry" onAct={ask} />;
    case 'over':
      return <Said i18n={i18n} title="setup.over" text="setup.over-lead" act="setup.sign-in" onAct={goSignIn} />;
    case 'made':
      return (
        <Said
          i18n={i18n}
          title="setup.done"
          text="setup.done-lead"
          username={stage.username}
          act="setup.sign-in"
          onAct={goSignIn}
        />
      );
    case 'open':
      return (
        <PlainPage title={t('setup.title')} centreName={stage.info.centre.name}>
          {stage.info.isCodeVoid ? (
            <p class="notice notice-info" role="status">
              {t('setup.void')}
            </p>
          ) : (
            <>
              <p class="form-lead">{t('setup.lead')}</p>
              <AccountForm i18n={i18n} make={client.make} onMade={(username) => setStage({ is: 'made', username })} />
            </>
          )}
        </PlainPage>
      );
  }
}

function Said({
  i18n: { t },
  title,
  text,
  username,
  act,
  onAct,
}: {
  readonly i18n: SetupI18n;
  readonly title: 'setup.title' | 'setup.over' | 'setup.done';
  readonly text: 'setup.unreachable' | 'setup.over-lead' | 'setup.done-lead';
  readonly username?: string;
  readonly act: 'setup.retry' | 'setup.sign-in';
  readonly onAct: () => unknown;
}) {
  return (
    <PlainPage title={t(title)}>
      <p class="form-lead" role="status">
        {t(text, { username })}
      </p>
      <div class="form-buttons">
        <Button kind="primary" onPress={onAct}>
          {t(act)}
        </Button>
      </div>
    </PlainPage>
  );
}
