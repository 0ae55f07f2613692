import { useState } from 'preact/hooks';
import { NoteField } from '../../forms/fields.tsx';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { UntilField, untilOf } from '../../forms/until-field.tsx';
import type { TicketRef } from '../dialogs.ts';
import { optionalText, useDialog } from './use-dialog.ts';

/** The most usual case is one key more: nothing needs to be filled in. */
export function ParkDialog({ ticket }: { readonly ticket: TicketRef }) {
  const { store, i18n, view, now, close, off } = useDialog('park', ticket.id);
  const [minutes, setMinutes] = useState(0);
  const [reason, setReason] = useState('');
  const send = () =>
    store.run('park', {
      ticket: ticket.id,
      ...optionalText('reason', reason),
      ...(minutes > 0 && { until: untilOf(minutes, now) }),
    });
  return (
    <FormDialog
      title={i18n.t('dialog.park', { label: ticket.label })}
      send={i18n.t('act.park')}
      whyNot={off}
      onSend={send}
      onClose={close}
      isSendFirst
    >
      <p class="form-lead">{i18n.t('dialog.park-lead')}</p>
      <UntilField
        word={i18n.t('form.until')}
        value={minutes}
        onValue={setMinutes}
        now={now}
        timezone={view?.centre.timezone ?? 'UTC'}
        isOptional
      />
      <NoteField word={i18n.t('form.reason')} value={reason} onValue={setReason} isOptional />
    </FormDialog>
  );
}
