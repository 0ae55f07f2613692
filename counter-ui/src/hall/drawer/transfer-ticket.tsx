import type { DeskId, ServiceId } from '@toiluot/shared/contract';
import { useState } from 'preact/hooks';
import { ActButton, Refused, useMissing } from '../acts.tsx';
import { CheckField, SelectField, TextField } from '../fields.tsx';
import { useHall } from '../hall-context.ts';
import { deskName } from '../hall-texts.ts';
import { isManned } from '../service-cover.ts';
import { useCommand } from '../use-command.ts';
import { ServiceOptions } from './service-options.tsx';
import type { TicketFormProps } from './ticket-forms.tsx';

/** To a service or to exactly one open desk; from a desk it may come back afterwards (NX7). */
export function TransferTicket({ ticket, onDone }: TicketFormProps) {
  const { i18n, view } = useHall();
  const { refusal, run } = useCommand();
  const [target, setTarget] = useState('');
  const [note, setNote] = useState('');
  const [comesBack, setComesBack] = useState(false);
  const missing = useMissing([i18n.t('act.transfer.to'), target]);
  const isAtDesk = ticket.state === 'called' || ticket.state === 'serving';

  async function transfer() {
    const [kind, id = ''] = target.split('|');
    const input = {
      ticket: ticket.id,
      ...(kind === 'desk' ? { toDesk: id as DeskId } : { toService: id as ServiceId }),
      ...(comesBack ? { comeBack: true } : {}),
      ...(note.trim() === '' ? {} : { note: note.trim() }),
    };
    const isDone = await run('ticket.transfer', input, ({ label }) => ({
      text: i18n.t('done.transferred', { label }),
      tone: 'done',
    }));
    if (isDone) onDone();
  }
  return (
    <>
      <SelectField
        label={i18n.t('act.transfer.to')}
        value={target}
        onChange={setTarget}
        choose={i18n.t('act.transfer.choose')}
      >
        <optgroup label={i18n.t('act.transfer.desks')}>
          {view.desks
            .filter((desk) => isManned(desk) && desk.id !== ticket.desk)
            .map(({ id, number }) => (
              <option key={id} value={`desk|${id}`}>
                {deskName(i18n, number)}
              </option>
            ))}
        </optgroup>
        <ServiceOptions without={isAtDesk ? [] : [ticket.service]} value={(id) => `service|${id}`} />
      </SelectField>
      <TextField label={i18n.t('act.transfer.note')} value={note} onChange={setNote} maxLength={300} />
      {isAtDesk && <CheckField label={i18n.t('act.transfer.come-back')} value={comesBack} onChange={setComesBack} />}
      <ActButton kind="primary" problem={missing} onPress={transfer}>
        {i18n.t('act.transfer.submit')}
      </ActButton>
      <Refused text={refusal} />
    </>
  );
}
