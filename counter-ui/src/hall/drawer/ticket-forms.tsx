// Forms of one reason: cancel, reinstate, put back.
import { useState } from 'preact/hooks';
import { ActButton, Refused, useMissing } from '../acts.tsx';
import { TextField } from '../fields.tsx';
import { useHall } from '../hall-context.ts';
import { useCommand } from '../use-command.ts';
import type { HallTicket } from '../zone-plan.ts';

export interface TicketFormProps {
  readonly ticket: HallTicket;
  readonly onDone: () => void;
}

export function CancelTicket({ ticket, onDone }: TicketFormProps) {
  const { i18n } = useHall();
  const { refusal, run } = useCommand();
  const [reason, setReason] = useState('');
  const missing = useMissing([i18n.t('ticket.reason'), reason]);
  async function cancel() {
    const isDone = await run('ticket.cancel', { ticket: ticket.id, reason: reason.trim() }, ({ label }) => ({
      text: i18n.t('done.cancelled', { label }),
      tone: 'done',
    }));
    if (isDone) onDone();
  }
  return (
    <>
      <TextField label={i18n.t('ticket.reason')} value={reason} onChange={setReason} isFirst />
      <ActButton kind="danger" problem={missing} onPress={cancel}>
        {i18n.t('act.cancel.submit', { label: ticket.label })}
      </ActButton>
      <Refused text={refusal} />
    </>
  );
}

export function ReinstateTicket({ ticket, onDone }: TicketFormProps) {
  const { i18n } = useHall();
  const { refusal, run } = useCommand();
  const [reason, setReason] = useState('');
  const missing = useMissing([i18n.t('ticket.reason'), reason]);
  async function reinstate() {
    const isDone = await run('ticket.reinstate', { ticket: ticket.id, reason: reason.trim() }, ({ label }) => ({
      text: i18n.t('done.put-back', { label }),
      tone: 'done',
    }));
    if (isDone) onDone();
  }
  return (
    <>
      <TextField label={i18n.t('ticket.reason')} value={reason} onChange={setReason} isFirst />
      <ActButton kind="primary" problem={missing} onPress={reinstate}>
        {i18n.t('act.reinstate.submit', { label: ticket.label })}
      </ActButton>
      <Refused text={refusal} />
    </>
  );
}

export function ResumeTicket({ ticket, onDone }: TicketFormProps) {
  const { i18n } = useHall();
  const { refusal, run } = useCommand();
  async function resume() {
    const isDone = await run('ticket.resume', { ticket: ticket.id }, ({ label }) => ({
      text: i18n.t('done.put-back', { label }),
      tone: 'done',
    }));
    if (isDone) onDone();
  }
  return (
    <>
      <ActButton kind="primary" onPress={resume}>
        {i18n.t('act.resume.submit')}
      </ActButton>
      <Refused text={refusal} />
    </>
  );
}
