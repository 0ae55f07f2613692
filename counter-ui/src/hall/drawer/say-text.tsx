import type { ZoneId } from '@toiluot/shared/contract';
import { useState } from 'preact/hooks';
import { ActButton, Refused, useMissing } from '../acts.tsx';
import { CheckField, SelectField, TextField } from '../fields.tsx';
import { useHall } from '../hall-context.ts';
import { useCommand } from '../use-command.ts';

/** A text to be said in one zone or in all, before the calls that wait. */
export function SayText() {
  const { i18n, view } = useHall();
  const { refusal, run } = useCommand();
  const [zone, setZone] = useState('');
  const [vi, setVi] = useState('');
  const [en, setEn] = useState('');
  const [isEmergency, setEmergency] = useState(false);
  const missing = useMissing([i18n.t('board.vi'), vi]);

  async function say() {
    const input = {
      text: { vi: vi.trim(), ...(en.trim() === '' ? {} : { en: en.trim() }) },
      ...(zone === '' ? {} : { zone: zone as ZoneId }),
      ...(isEmergency ? { emergency: true } : {}),
    };
    if (!(await run('announcement.say', input, () => ({ text: i18n.t('done.said'), tone: 'done' })))) return;
    setVi('');
    setEn('');
    setEmergency(false);
  }
  return (
    <div class="hall-form">
      <SelectField label={i18n.t('voice.where')} value={zone} onChange={setZone} choose={i18n.t('voice.everywhere')}>
        {view.zones.map(({ id, name }) => (
          <option key={id} value={id}>
            {i18n.textOf(name)}
          </option>
        ))}
      </SelectField>
      <TextField label={i18n.t('board.vi')} value={vi} onChange={setVi} lines={2} lang="vi" maxLength={300} />
      <TextField label={i18n.t('board.en')} value={en} onChange={setEn} lines={2} lang="en" maxLength={300} />
      <CheckField label={i18n.t('voice.emergency')} value={isEmergency} onChange={setEmergency} />
      <ActButton kind="primary" needsDay={false} problem={missing} onPress={say}>
        {i18n.t('voice.say.submit')}
      </ActButton>
      <Refused text={refusal} />
    </div>
  );
}
