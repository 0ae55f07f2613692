import type { ReasonId } from '@toiluot/shared/contract';
import { useState } from 'preact/hooks';
import { ActButton, Refused, useMissing } from '../acts.tsx';
import { ClockField, SelectField, TextField } from '../fields.tsx';
import { useHall } from '../hall-context.ts';
import { deskName } from '../hall-texts.ts';
import { readClock } from '../local-time.ts';
import { queuesLeftByDesk } from '../service-cover.ts';
import { useCommand } from '../use-command.ts';
import type { HallDesk } from '../zone-plan.ts';
import { CoverWarning } from './cover-warning.tsx';

/** Reason, note where the reason wants one, time of return; with a ticket in hand only after it (DK2). */
export function PauseDesk({ desk, onDone }: { readonly desk: HallDesk; readonly onDone: () => void }) {
  const { i18n, view, clock } = useHall();
  const { refusal, run } = useCommand();
  const [reason, setReason] = useState('');
  const [note, setNote] = useState('');
  const [until, setUntil] = useState('');
  const reading = readClock(until, clock.value, view.centre.timezone);
  const wantsNote = view.pauseReasons.find(({ id }) => id === reason)?.noteRequired ?? false;
  const missing = useMissing(
    [i18n.t('desk.pause.reason'), reason],
    [i18n.t('desk.pause.note'), wantsNote ? note : '-'],
  );
  const problem =
    missing ?? (reading.kind === 'wrong' || reading.kind === 'past' ? i18n.t(`field.time.${reading.kind}`) : undefined);
  const afterThis = desk.ticket !== undefined;

  async function pause() {
    const input = {
      desk: desk.id,
      rev: desk.rev,
      reason: reason as ReasonId,
      ...(note.trim() === '' ? {} : { note: note.trim() }),
      ...(reading.kind === 'at' ? { until: reading.at } : {}),
      ...(afterThis ? { afterThis } : {}),
    };
    const key = afterThis ? 'done.after-this' : 'done.paused';
    const isDone = await run('desk.pause', input, () => ({
      text: i18n.t(key, { desk: deskName(i18n, desk.number) }),
      tone: 'done',
    }));
    if (isDone) onDone();
  }
  return (
    <>
      <SelectField
        label={i18n.t('desk.pause.reason')}
        value={reason}
        onChange={setReason}
        choose={i18n.t('desk.pause.choose')}
      >
        {view.pauseReasons.map(({ id, name }) => (
          <option key={id} value={id}>
            {i18n.textOf(name)}
          </option>
        ))}
      </SelectField>
      {wantsNote && <TextField label={i18n.t('desk.pause.note')} value={note} onChange={setNote} />}
      <ClockField label={i18n.t('desk.pause.until')} value={until} onChange={setUntil} reading={reading} />
      {desk.ticket && <p class="note">{i18n.t('desk.after-this.forced', { label: desk.ticket.label })}</p>}
      <CoverWarning title={i18n.t('cover.leaving')} queues={queuesLeftByDesk(view, desk.id)} />
      <ActButton kind="primary" problem={problem} onPress={pause}>
        {i18n.t('desk.pause.submit')}
      </ActButton>
      <Refused text={refusal} />
    </>
  );
}
