import type { PriorityClassId } from '@toiluot/shared/contract';
import { useState } from 'preact/hooks';
import { ActButton, Refused, useMissing } from '../acts.tsx';
import { SelectField, TextField } from '../fields.tsx';
import { useHall } from '../hall-context.ts';
import { useCommand } from '../use-command.ts';
import type { TicketFormProps } from './ticket-forms.tsx';

const NONE = 'none';

/** Gives, changes or withdraws the class; the reason is kept in the journal. */
export function ChangePriority({ ticket, onDone }: TicketFormProps) {
  const { i18n, view } = useHall();
  const { refusal, run } = useCommand();
  const [chosen, setChosen] = useState<string>(ticket.priorityClass ?? NONE);
  const [reason, setReason] = useState('');
  const missing = useMissing([i18n.t('ticket.reason'), reason]);

  async function set() {
    const input = {
      ticket: ticket.id,
      priorityClass: chosen === NONE ? null : (chosen as PriorityClassId),
      reason: reason.trim(),
    };
    const isDone = await run('ticket.set-priority', input, ({ label }) => ({
      text: i18n.t('done.priority', { label }),
      tone: 'done',
    }));
    if (isDone) onDone();
  }
  return (
    <>
      <SelectField label={i18n.t('act.priority.class')} value={chosen} onChange={setChosen}>
        <option value={NONE}>{i18n.t('ticket.no-priority')}</option>
        {view.priorityClasses.map(({ id, name, headStartMinutes }) => (
          <option key={id} value={id}>
            {i18n.t('act.priority.line', { name: i18n.textOf(name), n: headStartMinutes })}
          </option>
        ))}
      </SelectField>
      <TextField label={i18n.t('ticket.reason')} value={reason} onChange={setReason} />
      <ActButton kind="primary" problem={missing} onPress={set}>
        {i18n.t('act.priority.submit')}
      </ActButton>
      <Refused text={refusal} />
    </>
  );
}
