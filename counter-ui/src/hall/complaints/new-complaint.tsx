import type { DeskId, RatingReason, TicketId } from '@toiluot/shared/contract';
import { RATING_REASONS } from '@toiluot/shared/contract/vocabulary';
import { useState } from 'preact/hooks';
import { ActButton, Refused, useMissing } from '../acts.tsx';
import { SelectField, TextField } from '../fields.tsx';
import { useHall } from '../hall-context.ts';
import { deskName } from '../hall-texts.ts';
import { useCommand } from '../use-command.ts';

/** @param ticket  what it is about; without one, a desk may be named */
export function NewComplaint({ ticket, onDone }: { readonly ticket?: TicketId; readonly onDone: () => void }) {
  const { i18n, view } = useHall();
  const { refusal, run } = useCommand();
  const [cause, setCause] = useState('');
  const [desk, setDesk] = useState('');
  const [account, setAccount] = useState('');
  const [contact, setContact] = useState('');
  const missing = useMissing([i18n.t('complaint.new.cause'), cause], [i18n.t('complaint.account'), account]);

  async function save() {
    const input = {
      causes: [cause as RatingReason],
      account: account.trim(),
      ...(ticket !== undefined && { ticket }),
      ...(desk !== '' && { desk: desk as DeskId }),
      ...(contact.trim() !== '' && { contact: contact.trim() }),
    };
    const done = () => ({ text: i18n.t('done.complaint-opened'), tone: 'done' as const });
    if (await run('complaint.open', input, done)) onDone();
  }
  return (
    <>
      <SelectField
        label={i18n.t('complaint.new.cause')}
        value={cause}
        onChange={setCause}
        choose={i18n.t('complaint.new.choose')}
      >
        {RATING_REASONS.filter((reason) => reason !== 'none').map((reason) => (
          <option key={reason} value={reason}>
            {i18n.t(`complaint.cause.${reason}`)}
          </option>
        ))}
      </SelectField>
      {ticket === undefined && (
        <SelectField
          label={i18n.t('complaint.new.desk')}
          value={desk}
          onChange={setDesk}
          choose={i18n.t('complaint.new.no-desk')}
        >
          {view.desks.map(({ id, number }) => (
            <option key={id} value={id}>
              {deskName(i18n, number)}
            </option>
          ))}
        </SelectField>
      )}
      <TextField label={i18n.t('complaint.account')} value={account} onChange={setAccount} lines={3} maxLength={1000} />
      <TextField label={i18n.t('complaint.new.contact')} value={contact} onChange={setContact} maxLength={120} />
      <p class="note">{i18n.t('complaint.new.note')}</p>
      <ActButton kind="primary" needsDay={false} problem={missing} onPress={save}>
        {i18n.t('complaint.new.submit')}
      </ActButton>
      <Refused text={refusal} />
    </>
  );
}
