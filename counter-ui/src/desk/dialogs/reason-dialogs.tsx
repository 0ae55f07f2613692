// Steps with a number that need a word why: putting a call back, giving a number up.
import type { ReasonId, ReasonItem, Reply } from '@toiluot/shared/contract';
import { useState } from 'preact/hooks';
import { NoteField, ReasonField } from '../../forms/fields.tsx';
import { FormDialog } from '../../forms/form-dialog.tsx';
import type { MessageKey } from '../../messages.ts';
import type { DeskI18n } from '../../texts.tsx';
import type { TicketRef } from '../dialogs.ts';
import { useDialog } from './use-dialog.ts';

const OTHER = 'other';

/** The usual reasons by their words, and any other in own words. */
export function useReason(i18n: DeskI18n, usual: readonly MessageKey[]) {
  const [chosen, setChosen] = useState<string>('');
  const [own, setOwn] = useState('');
  const items: readonly ReasonItem[] = [...usual, 'why-step.other' as const].map((key) => ({
    id: (key === 'why-step.other' ? OTHER : key) as ReasonId,
    name: { vi: i18n.t(key) },
    noteRequired: key === 'why-step.other',
  }));
  const words = chosen === OTHER ? own.trim() : chosen === '' ? '' : i18n.t(chosen as MessageKey);
  return {
    words,
    missing: chosen === '' ? i18n.t('form.reason-choose') : words === '' ? i18n.t('form.reason-needed') : undefined,
    fields: (
      <>
        <ReasonField word={i18n.t('form.reason')} reasons={items} value={chosen} onValue={setChosen} isFirst />
        {chosen === OTHER && <NoteField word={i18n.t('form.reason')} value={own} onValue={setOwn} />}
      </>
    ),
  };
}

/** F-O12: the call does not stand. */
export function PutBackDialog({ ticket }: { readonly ticket: TicketRef }) {
  const { store, i18n, close, off } = useDialog('put-back', ticket.id);
  const reason = useReason(i18n, ['why-step.wrong-call', 'why-step.not-ready']);
  return (
    <FormDialog
      title={i18n.t('dialog.put-back', { label: ticket.label })}
      send={i18n.t('act.put-back')}
      whyNot={off ?? reason.missing}
      onSend={(): Promise<Reply | undefined> => store.run('put-back', { ticket: ticket.id, reason: reason.words })}
      onClose={close}
    >
      <p class="form-lead">{i18n.t('dialog.put-back-lead')}</p>
      {reason.fields}
    </FormDialog>
  );
}

/** F-O13: the visitor leaves. */
export function CancelTicketDialog({ ticket }: { readonly ticket: TicketRef }) {
  const { store, i18n, close, off } = useDialog('cancel-ticket', ticket.id);
  const reason = useReason(i18n, ['why-step.left', 'why-step.not-needed', 'why-step.twice']);
  return (
    <FormDialog
      title={i18n.t('dialog.cancel-ticket', { label: ticket.label })}
      send={i18n.t('act.cancel-ticket')}
      isDanger
      whyNot={off ?? reason.missing}
      onSend={(): Promise<Reply | undefined> => store.run('cancel-ticket', { ticket: ticket.id, reason: reason.words })}
      onClose={close}
    >
      <p class="form-lead">{i18n.t('dialog.cancel-ticket-lead')}</p>
      {reason.fields}
    </FormDialog>
  );
}
