import { Button, describeRefusal } from '@toiluot/shared/ui';
import { useState } from 'preact/hooks';
import { Field } from '../forms/fields.tsx';
import type { SignInProblem } from '../store.ts';
import { type DeskI18n, useTexts } from '../texts.tsx';
import type { Page } from './page.ts';
import { PlainPage } from './plain-page.tsx';

/** User name and password; nothing is remembered here. */
export function SignInScreen({
  because,
  centreName,
  onSignIn,
}: {
  readonly because?: Extract<Page, { at: 'sign-in' }>['because'] | undefined;
  readonly centreName?: { readonly vi: string; readonly en?: string } | undefined;
  readonly onSignIn: (username: string, password: string) => Promise<SignInProblem | undefined>;
}) {
  const i18n = useTexts();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<SignInProblem | undefined>(undefined);
  const submit = async () => {
    setProblem(await onSignIn(username, password));
    setPassword('');
  };
  return (
    <PlainPage title={i18n.t('sign-in.title')} centreName={centreName}>
      <p class="form-lead">{i18n.t('sign-in.lead')}</p>
      {because && !problem && (
        <p class="notice notice-info" role="status">
          {i18n.t(`sign-in.${because}`)}
        </p>
      )}
      <form
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Field word={i18n.t('sign-in.username')}>
          {({ id }) => (
            <input
              id={id}
              name="username"
              autocomplete="username"
              autocapitalize="none"
              spellcheck={false}
              value={username}
              onInput={(event) => setUsername(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field word={i18n.t('sign-in.password')}>
          {({ id }) => (
            <input
              id={id}
              name="password"
              type="password"
              autocomplete="current-password"
              value={password}
              onInput={(event) => setPassword(event.currentTarget.value)}
            />
          )}
        </Field>
        <button type="submit" hidden tabIndex={-1} />
        {problem && (
          <p class="form-refusal" role="alert">
            {problemWords(i18n, problem)}
          </p>
        )}
        <Button kind="primary" class="button-wide" busyWords={i18n.t('sign-in.busy')} onPress={submit}>
          {i18n.t('sign-in.submit')}
        </Button>
      </form>
    </PlainPage>
  );
}

function problemWords(i18n: DeskI18n, problem: SignInProblem): string {
  if (problem === 'both-needed' || problem === 'unreachable') return i18n.t(`sign-in.${problem}`);
  return describeRefusal(i18n, { code: problem });
}
