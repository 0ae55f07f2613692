// F-S19 at the desk: what somebody says is not right is written down, tied to a number or to none.
import type { InputOf, RatingReason, ReasonId } from '@toiluot/shared/contract';
import { RATING_REASONS } from '@toiluot/shared/contract/vocabulary';
import { Button, Dialog } from '@toiluot/shared/ui';
import { useState } from 'preact/hooks';
import { Field, NoteField, ReasonField } from '../../forms/fields.tsx';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { inHandRef, type TicketRef } from '../dialogs.ts';
import { optionalText, useDialog } from './use-dialog.ts';

const CAUSES = RATING_REASONS.filter((cause) => cause !== 'none');
const HERE = 'here';
const ELSEWHERE = 'elsewhere';

export function ComplaintDialog({ ticket }: { readonly ticket?: TicketRef | undefined }) {
  const { store, i18n, view, close, off } = useDialog('complaint');
  const hand = view && inHandRef(view);
  const tickets = [ticket, hand].filter((one, n, all) => one && all.findIndex((other) => other?.id === one.id) === n);
  const [about, setAbout] = useState<string>(tickets[0]?.id ?? HERE);
  const [cause, setCause] = useState('');
  const [account, setAccount] = useState('');
  const [contact, setContact] = useState('');
  const [isDone, setDone] = useState(false);
  if (!view) return null;
  if (isDone) return <Done />;

  const input = (): InputOf<'complaint.open'> => {
    const chosen = tickets.find((one) => one?.id === about);
    return {
      causes: [cause as RatingReason],
      ...(chosen ? { ticket: chosen.id } : about === HERE && { desk: view.desk.id }),
      ...optionalText('account', account),
      ...optionalText('contact', contact),
    };
  };
  const send = async () => {
    const reply = await store.run('complaint', input());
    if (reply?.ok) setDone(true);
    // The answer stands in the next dialog; this one only shows refusals.
    return reply?.ok ? undefined : reply;
  };
  const abouts = [
    ...tickets.map((one) => ({
      id: one?.id ?? '',
      words: i18n.t('dialog.complaint-ticket', {
        label: one?.label ?? '',
        service: one ? i18n.textOf(one.serviceName) : '',
      }),
    })),
    { id: HERE, words: i18n.t('dialog.complaint-here') },
    { id: ELSEWHERE, words: i18n.t('dialog.complaint-elsewhere') },
  ];
  const missing =
    cause === ''
      ? i18n.t('dialog.complaint-cause-missing')
      : account.trim() === ''
        ? i18n.t('dialog.complaint-account-missing')
        : undefined;
  return (
    <FormDialog
      title={i18n.t('dialog.complaint')}
      send={i18n.t('complaint.new.submit')}
      whyNot={off ?? missing}
      onSend={send}
      onClose={close}
    >
      <ReasonField
        word={i18n.t('dialog.complaint-about')}
        reasons={abouts.map(({ id, words }) => ({ id: id as ReasonId, name: { vi: words }, noteRequired: false }))}
        value={about}
        onValue={setAbout}
        isFirst
      />
      <div>
        <Button
          kind="quiet"
          icon="search"
          onPress={() => {
            store.dialog.value = { kind: 'find' };
          }}
        >
          {i18n.t('dialog.complaint-find')}
        </Button>
      </div>
      <ReasonField
        word={i18n.t('complaint.new.cause')}
        reasons={CAUSES.map((id) => ({
          id: id as string as ReasonId,
          name: { vi: i18n.t(`complaint.cause.${id}`) },
          noteRequired: false,
        }))}
        value={cause}
        onValue={setCause}
      />
      <NoteField
        word={i18n.t('complaint.account')}
        value={account}
        onValue={setAccount}
        maxLength={1000}
        kept={i18n.t('complaint.new.note')}
      />
      <Field word={i18n.t('complaint.new.contact')} isOptional>
        {({ id }) => (
          <input
            id={id}
            type="text"
            autocomplete="off"
            maxLength={120}
            value={contact}
            onInput={(event) => setContact(event.currentTarget.value)}
          />
        )}
      </Field>
    </FormDialog>
  );
}

function Done() {
  const { i18n, close } = useDialog();
  return (
    <Dialog title={i18n.t('dialog.complaint')} onClose={close}>
      <p role="status">{i18n.t('dialog.complaint-done')}</p>
      <div class="form-buttons">
        <Button kind="primary" autofocus onPress={close}>
          {i18n.t('app.close')}
        </Button>
      </div>
    </Dialog>
  );
}
