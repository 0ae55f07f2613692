import { Button, describeRefusal } from '@toiluot/shared/ui';
import type { ComponentProps } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Field } from '../forms/fields.tsx';
import { type AccountDraft, type DraftField, EMPTY_DRAFT, faultOf, SHORTEST_PASSWORD } from './account-draft.ts';
import type { SetupClient, SetupRefusal } from './setup-client.ts';
import type { SetupI18n } from './setup-texts.ts';

type Inputs = Readonly<Record<DraftField, ComponentProps<'input'>>>;

const INPUTS: Inputs = {
  code: { autocomplete: 'off', autocapitalize: 'characters', maxLength: 20, class: 'num' },
  displayName: { autocomplete: 'name', maxLength: 120 },
  username: { autocomplete: 'username', autocapitalize: 'none', maxLength: 40 },
  password: { type: 'password', autocomplete: 'new-password', maxLength: 200 },
  again: { type: 'password', autocomplete: 'new-password', maxLength: 200 },
};

/** Code, name, user name, password twice; the first thing that is wrong is said and gets the focus. */
export function AccountForm({
  i18n,
  make,
  onMade,
}: {
  readonly i18n: SetupI18n;
  readonly make: SetupClient['make'];
  readonly onMade: (username: string) => void;
}) {
  const [draft, setDraft] = useState<AccountDraft>(EMPTY_DRAFT);
  const [trouble, setTrouble] = useState<string | undefined>(undefined);
  const form = useRef<HTMLFormElement>(null);
  const words = fieldWords(i18n);
  const complain = (field: DraftField, sentence: string) => {
    setTrouble(sentence);
    form.current?.querySelector<HTMLInputElement>(`[name="${field}"]`)?.focus();
  };
  const submit = async () => {
    const fault = faultOf(draft);
    if (fault) return complain(fault, i18n.t(`setup.need.${fault}`, { n: SHORTEST_PASSWORD }));
    const { again: _, ...account } = draft;
    const answer = await make({ ...account, displayName: account.displayName.trim() });
    if (answer.ok) return onMade(draft.username);
    return complain('code', refusalWords(i18n, answer));
  };
  return (
    <form
      class="form"
      noValidate
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {(Object.keys(INPUTS) as DraftField[]).map((field) => (
        <Field key={field} word={words[field].word} hint={words[field].hint}>
          {({ id, hintId }) => (
            <input
              {...INPUTS[field]}
              id={id}
              name={field}
              aria-describedby={hintId}
              spellcheck={false}
              value={draft[field]}
              onInput={({ currentTarget }) => setDraft({ ...draft, [field]: currentTarget.value })}
            />
          )}
        </Field>
      ))}
      <button type="submit" hidden tabIndex={-1} />
      {trouble && (
        <p class="form-refusal" role="alert">
          {trouble}
        </p>
      )}
      <Button kind="primary" class="button-wide" busyWords={i18n.t('setup.busy')} onPress={submit}>
        {i18n.t('setup.submit')}
      </Button>
    </form>
  );
}

function fieldWords({ t }: SetupI18n): Readonly<Record<DraftField, { word: string; hint?: string }>> {
  return {
    code: { word: t('setup.code') },
    displayName: { word: t('setup.name') },
    username: { word: t('setup.username'), hint: t('setup.username-hint', { example: 'nguyen.an' }) },
    password: { word: t('setup.password'), hint: t('setup.password-hint', { n: SHORTEST_PASSWORD }) },
    again: { word: t('setup.again') },
  };
}

function refusalWords(i18n: SetupI18n, { code, details }: SetupRefusal): string {
  return code === 'unreachable' ? i18n.t('setup.unreachable') : describeRefusal(i18n, { code, details });
}
