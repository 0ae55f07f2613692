import type { ReasonId, ReasonItem } from '@toiluot/shared/contract';
import { useState } from 'preact/hooks';
import { NoteField, ReasonField } from '../../forms/fields.tsx';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { UntilField, untilOf } from '../../forms/until-field.tsx';
import { WithLists } from '../../forms/with-lists.tsx';
import { atDesk } from '../desk-commands.ts';
import { optionalText, useDialog } from './use-dialog.ts';

export function PauseDialog() {
  const { i18n, close } = useDialog();
  const title = i18n.t('dialog.pause');
  return (
    <WithLists title={title} onClose={close}>
      {({ reasons }) => <PauseForm title={title} reasons={reasons.pause} />}
    </WithLists>
  );
}

function PauseForm({ title, reasons }: { readonly title: string; readonly reasons: readonly ReasonItem[] }) {
  const { store, i18n, view, now, close, off } = useDialog('pause');
  const [reason, setReason] = useState(reasons[0]?.id ?? '');
  const [note, setNote] = useState('');
  const [minutes, setMinutes] = useState(15);
  if (!view) return null;
  const isNoteMissing = note.trim() === '' && reasons.some(({ id, noteRequired }) => id === reason && noteRequired);
  const send = () =>
    store.run('pause', {
      ...atDesk(view),
      reason: reason as ReasonId,
      ...optionalText('note', note),
      ...(minutes > 0 && { until: untilOf(minutes, now) }),
      ...(view.ticket && { afterThis: true }),
    });
  return (
    <FormDialog
      title={title}
      send={i18n.t('act.pause')}
      whyNot={off ?? (isNoteMissing ? i18n.t('form.note-needed') : undefined)}
      onSend={send}
      onClose={close}
    >
      {view.ticket && <p class="form-lead">{i18n.t('form.after-this', { label: view.ticket.label })}</p>}
      <ReasonField word={i18n.t('form.reason')} reasons={reasons} value={reason} onValue={setReason} isFirst />
      <UntilField
        word={i18n.t('form.until')}
        value={minutes}
        onValue={setMinutes}
        now={now}
        timezone={view.centre.timezone}
      />
      <NoteField word={i18n.t('form.note')} value={note} onValue={setNote} isOptional={!isNoteMissing} />
      <p class="form-lead">{i18n.t('dialog.pause-shown')}</p>
    </FormDialog>
  );
}
