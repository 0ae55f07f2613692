// F-T04: a lost paper is found by what its holder still knows, and printed again; or a complaint is tied to its number.
import type { QueryAnswer } from '@toiluot/shared/contract';
import { Button, Dialog, Stub } from '@toiluot/shared/ui';
import { useState } from 'preact/hooks';
import { Field } from '../../forms/fields.tsx';
import { useDesk } from '../desk-context.tsx';
import { clockIn } from '../words.ts';
import { useAsked } from './use-asked.ts';
import { useDialog } from './use-dialog.ts';

export function FindDialog() {
  const { i18n, close } = useDialog();
  const [typed, setTyped] = useState('');
  const [words, setWords] = useState('');
  return (
    <Dialog title={i18n.t('dialog.find')} onClose={close}>
      <form
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setWords(typed.trim());
        }}
      >
        <Field word={i18n.t('dialog.find-words')} hint={i18n.t('dialog.find-hint')}>
          {({ id, hintId }) => (
            <input
              id={id}
              type="search"
              autocomplete="off"
              maxLength={60}
              data-autofocus="true"
              aria-describedby={hintId}
              value={typed}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
          )}
        </Field>
        {words !== '' && <Found words={words} />}
        <button type="submit" hidden tabIndex={-1} />
        <div class="form-buttons">
          <Button kind="secondary" onPress={close}>
            {i18n.t('app.close')}
          </Button>
          <Button kind="primary" onPress={() => setWords(typed.trim())}>
            {i18n.t('dialog.find')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function Found({ words }: { readonly words: string }) {
  const { i18n } = useDialog();
  const { asks } = useDesk();
  const asked = useAsked(() => asks.find(words), words);
  if (asked.is !== 'there')
    return <p role="status">{i18n.t(asked.is === 'loading' ? 'form.lists-loading' : 'form.lists-missing')}</p>;
  const { tickets, found } = asked.value;
  return (
    <div>
      <p class="field-hint" role="status">
        {found === 0 ? i18n.t('dialog.find-none') : i18n.t('dialog.find-more', { n: found, shown: tickets.length })}
      </p>
      <ul class="finds">
        {tickets.map((ticket) => (
          <FoundTicket key={ticket.id} ticket={ticket} />
        ))}
      </ul>
    </div>
  );
}

function FoundTicket({ ticket }: { readonly ticket: QueryAnswer<'ticket.find'>['tickets'][number] }) {
  const { store, i18n, view } = useDialog();
  if (!view) return null;
  return (
    <li class="find">
      <Stub label={ticket.label} size={28} />
      <span class="step-words">
        {i18n.t('dialog.find-row', {
          service: i18n.textOf(ticket.serviceName),
          time: clockIn(view, ticket.issuedAt),
          state: i18n.t(`ticket-is.${ticket.state}`),
        })}
      </span>
      <Button
        kind="quiet"
        icon="printer"
        label={`${i18n.t('act.reprint')} ${ticket.label}`}
        disabled={!ticket.reprintable}
        disabledReason={i18n.t('dialog.find-over')}
        onPress={() => {
          store.dialog.value = { kind: 'reprint', ticket };
        }}
      >
        {i18n.t('act.reprint')}
      </Button>
      <Button
        kind="quiet"
        icon="information"
        label={`${i18n.t('act.complaint')} ${ticket.label}`}
        onPress={() => {
          store.dialog.value = { kind: 'complaint', ticket };
        }}
      >
        {i18n.t('act.complaint')}
      </Button>
    </li>
  );
}
