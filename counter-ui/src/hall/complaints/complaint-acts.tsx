import type { ComplaintEntry, QueryAnswer, StaffId } from '@toiluot/shared/contract';
import { useState } from 'preact/hooks';
import { ActButton, Refused, useMissing } from '../acts.tsx';
import { SelectField, TextField } from '../fields.tsx';
import { useHall } from '../hall-context.ts';
import { useCommand } from '../use-command.ts';

/** Owner, answer, end: each step in its order. */
export function ComplaintActs({
  complaint,
  owners,
  onChanged,
}: {
  readonly complaint: ComplaintEntry;
  readonly owners: QueryAnswer<'hall.complaints'>['owners'];
  readonly onChanged: () => void;
}) {
  const { i18n, me, block } = useHall();
  const { refusal, run } = useCommand();
  const [answer, setAnswer] = useState('');
  const missing = useMissing([i18n.t('complaint.answer'), answer]);
  const { id, owner, state } = complaint;

  async function assign(to: string) {
    const done = () => ({ text: i18n.t('done.complaint-assigned'), tone: 'done' as const });
    if (await run('complaint.assign', { complaint: id, owner: to as StaffId }, done)) onChanged();
  }
  async function say() {
    const done = () => ({ text: i18n.t('done.complaint-answered'), tone: 'done' as const });
    if (!(await run('complaint.answer', { complaint: id, answer: answer.trim() }, done))) return;
    setAnswer('');
    onChanged();
  }
  async function close() {
    const done = () => ({ text: i18n.t('done.complaint-closed'), tone: 'done' as const });
    if (await run('complaint.close', { complaint: id }, done)) onChanged();
  }
  if (block !== undefined) return null;
  return (
    <div class="hall-form">
      <div class="row">
        <SelectField
          label={i18n.t('complaint.owner')}
          value={owner?.id ?? ''}
          onChange={(to) => to !== '' && assign(to)}
          choose={owner === undefined ? i18n.t('complaint.owner.choose') : undefined}
        >
          {owners.map(({ id: person, name }) => (
            <option key={person} value={person}>
              {name}
            </option>
          ))}
        </SelectField>
        {owner === undefined && (
          <ActButton needsDay={false} onPress={() => assign(me)}>
            {i18n.t('complaint.take')}
          </ActButton>
        )}
      </div>
      <TextField label={i18n.t('complaint.answer')} value={answer} onChange={setAnswer} lines={3} maxLength={1000} />
      <div class="row">
        <ActButton kind={state === 'open' ? 'primary' : 'secondary'} needsDay={false} problem={missing} onPress={say}>
          {i18n.t('complaint.answer.submit')}
        </ActButton>
        {state === 'answered' && (
          <ActButton kind="primary" needsDay={false} onPress={close}>
            {i18n.t('complaint.close')}
          </ActButton>
        )}
      </div>
      <Refused text={refusal} />
    </div>
  );
}
