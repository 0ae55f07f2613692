import type { ReasonId, ReasonItem } from '@toiluot/shared/contract';
import { Button } from '@toiluot/shared/ui';
import { useState } from 'preact/hooks';
import { NoteField, ReasonField } from '../../forms/fields.tsx';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { WithLists } from '../../forms/with-lists.tsx';
import { atDesk } from '../desk-commands.ts';
import type { Queued } from '../dialogs.ts';
import { minutesSince } from '../words.ts';
import { optionalText, useDialog } from './use-dialog.ts';

/** A waiting number out of turn: calling it needs a reason from the list; or another step with it. */
export function TicketDialog({ ticket }: { readonly ticket: Queued }) {
  const { i18n, close } = useDialog();
  const title = i18n.t('dialog.call', { label: ticket.label });
  return (
    <WithLists title={title} onClose={close}>
      {({ reasons }) => <CallForm title={title} ticket={ticket} reasons={reasons.outOfOrder} />}
    </WithLists>
  );
}

function CallForm({
  title,
  ticket,
  reasons,
}: {
  readonly title: string;
  readonly ticket: Queued;
  readonly reasons: readonly ReasonItem[];
}) {
  const { store, i18n, view, now, close, off } = useDialog('call');
  const [reason, setReason] = useState('');
  const [note, setNote] = useState('');
  if (!view) return null;
  const chosen = reasons.find(({ id }) => id === reason);
  const missing = !chosen
    ? i18n.t('form.reason-choose')
    : chosen.noteRequired && note.trim() === ''
      ? i18n.t('form.note-needed')
      : undefined;
  const send = () =>
    store.run('call', {
      ...atDesk(view),
      ticket: ticket.id,
      reason: reason as ReasonId,
      ...optionalText('note', note),
    });
  return (
    <FormDialog title={title} send={i18n.t('act.call')} whyNot={off ?? missing} onSend={send} onClose={close}>
      <p class="form-lead">
        {i18n.t('dialog.ticket-waits', {
          service: i18n.textOf(ticket.serviceName),
          m: minutesSince(i18n, ticket.queuedAt, now),
        })}
      </p>
      <p class="form-lead">{i18n.t('dialog.call-lead')}</p>
      <ReasonField word={i18n.t('form.reason')} reasons={reasons} value={reason} onValue={setReason} isFirst />
      {chosen?.noteRequired && <NoteField word={i18n.t('form.note')} value={note} onValue={setNote} />}
      <OtherSteps ticket={ticket} />
    </FormDialog>
  );
}

function OtherSteps({ ticket }: { readonly ticket: Queued }) {
  const { store, i18n } = useDialog();
  return (
    <fieldset class="other-steps group" aria-label={i18n.t('dialog.other-steps')}>
      <span class="field-hint">{i18n.t('dialog.other-steps')}</span>
      {(['transfer', 'priority', 'reprint', 'complaint', 'cancel-ticket'] as const).map((kind) => {
        const off = store.whyOff(kind, ticket.id);
        return (
          <Button
            key={kind}
            kind="quiet"
            disabled={off !== undefined}
            disabledReason={off && i18n.t(off.key, off.values)}
            onPress={() => {
              store.dialog.value = { kind, ticket };
            }}
          >
            {i18n.t(`act.${kind}`)}
          </Button>
        );
      })}
    </fieldset>
  );
}
