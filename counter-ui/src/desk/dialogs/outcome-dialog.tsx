import type { Outcome, ReasonId } from '@toiluot/shared/contract';
import { OUTCOMES } from '@toiluot/shared/contract/vocabulary';
import { useState } from 'preact/hooks';
import { Field, ReasonField } from '../../forms/fields.tsx';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { inHand } from '../desk-commands.ts';
import type { TicketRef } from '../dialogs.ts';
import { useDialog } from './use-dialog.ts';

const MOST_DOSSIERS = 99;

/** F-O06: finishing needs no outcome unless the service asks for one; who wants to keep it says it here. */
export function OutcomeDialog({ ticket, thenCall }: { readonly ticket: TicketRef; readonly thenCall: boolean }) {
  const { store, i18n, view, close, off } = useDialog('finish-with');
  const counted = (view?.ticket?.work ?? []).reduce((sum, { quantity }) => sum + quantity, 0) || 1;
  const [outcome, setOutcome] = useState('');
  const [dossiers, setDossiers] = useState(counted);
  if (!view) return null;
  const choices = OUTCOMES.map((id) => ({
    id: id as string as ReasonId,
    name: { vi: i18n.t(`outcome.${id}`) },
    noteRequired: false,
  }));
  const send = () =>
    store.run('finish-with', {
      ...inHand(view),
      outcome: outcome as Outcome,
      dossiers,
      ...(thenCall && { callNext: true }),
    });
  return (
    <FormDialog
      title={i18n.t('dialog.finish-with', { label: ticket.label })}
      send={i18n.t(thenCall ? 'act.finish-and-call' : 'act.finish')}
      whyNot={off ?? (outcome === '' ? i18n.t('dialog.outcome-missing') : undefined)}
      onSend={send}
      onClose={close}
    >
      {view.ticket?.outcomeRequired && <p class="form-lead">{i18n.t('dialog.outcome-required')}</p>}
      <ReasonField word={i18n.t('dialog.outcome')} reasons={choices} value={outcome} onValue={setOutcome} isFirst />
      <Field word={i18n.t('dialog.dossiers')}>
        {({ id }) => (
          <input
            id={id}
            class="count-input"
            type="number"
            min={0}
            max={MOST_DOSSIERS}
            value={dossiers}
            onInput={(event) => {
              const count = Math.trunc(event.currentTarget.valueAsNumber);
              if (count >= 0 && count <= MOST_DOSSIERS) setDossiers(count);
            }}
          />
        )}
      </Field>
    </FormDialog>
  );
}
