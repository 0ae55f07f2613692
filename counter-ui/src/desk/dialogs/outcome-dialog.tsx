import type { ReasonId } from '@toiluot/shared/contract';
import { useState } from 'preact/hooks';
import { ReasonField } from '../../forms/fields.tsx';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { inHand } from '../desk-commands.ts';
import type { TicketRef } from '../dialogs.ts';
import { useDialog } from './use-dialog.ts';

/** What came of the visit, as it is stored with the ticket. */
const OUTCOMES = ['received', 'to-complete', 'refused', 'returned'] as const;

/** F-O06: finishing needs no outcome; who wants to keep it says it here. */
export function OutcomeDialog({ ticket }: { readonly ticket: TicketRef }) {
  const { store, i18n, view, close, off } = useDialog('finish-with');
  const [outcome, setOutcome] = useState('');
  if (!view) return null;
  const choices = OUTCOMES.map((id) => ({
    id: id as string as ReasonId,
    name: { vi: i18n.t(`outcome.${id}`) },
    noteRequired: false,
  }));
  return (
    <FormDialog
      title={i18n.t('dialog.finish-with', { label: ticket.label })}
      send={i18n.t('act.finish')}
      whyNot={off ?? (outcome === '' ? i18n.t('dialog.outcome-missing') : undefined)}
      onSend={() => store.run('finish-with', { ...inHand(view), outcome })}
      onClose={close}
    >
      <ReasonField word={i18n.t('dialog.outcome')} reasons={choices} value={outcome} onValue={setOutcome} isFirst />
    </FormDialog>
  );
}
