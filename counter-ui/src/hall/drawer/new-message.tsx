import type { ZoneId } from '@toiluot/shared/contract';
import { formatClock } from '@toiluot/shared/ui';
import { useState } from 'preact/hooks';
import { ActButton, Refused, useMissing } from '../acts.tsx';
import { CheckField, ClockField, SelectField, TextField } from '../fields.tsx';
import { useHall } from '../hall-context.ts';
import { readClock, roundUpQuarter } from '../local-time.ts';
import { useCommand } from '../use-command.ts';

const USUAL_MS = 30 * 60_000;

/** A text for one zone or all, with an end proposed half an hour ahead. */
export function NewMessage() {
  const { i18n, view, clock } = useHall();
  const { timezone } = view.centre;
  const { refusal, run } = useCommand();
  const proposed = () => formatClock(roundUpQuarter(clock.peek(), USUAL_MS), timezone);
  const [zone, setZone] = useState('');
  const [vi, setVi] = useState('');
  const [en, setEn] = useState('');
  const [until, setUntil] = useState(proposed);
  const [isUrgent, setUrgent] = useState(false);
  const reading = readClock(until, clock.value, timezone);
  const missing = useMissing([i18n.t('board.vi'), vi], [i18n.t('board.until'), until]);
  const problem =
    missing ?? (reading.kind === 'at' || reading.kind === 'empty' ? undefined : i18n.t(`field.time.${reading.kind}`));

  async function show() {
    if (reading.kind !== 'at') return;
    const input = {
      text: { vi: vi.trim(), ...(en.trim() === '' ? {} : { en: en.trim() }) },
      until: reading.at,
      ...(zone === '' ? {} : { zone: zone as ZoneId }),
      ...(isUrgent ? { urgent: true } : {}),
    };
    if (!(await run('board.message', input, () => ({ text: i18n.t('done.message'), tone: 'done' })))) return;
    setVi('');
    setEn('');
    setUrgent(false);
    setUntil(proposed());
  }
  return (
    <div class="hall-form">
      <SelectField label={i18n.t('board.zone')} value={zone} onChange={setZone} choose={i18n.t('board.zone.all')}>
        {view.zones.map(({ id, name }) => (
          <option key={id} value={id}>
            {i18n.textOf(name)}
          </option>
        ))}
      </SelectField>
      <TextField label={i18n.t('board.vi')} value={vi} onChange={setVi} lines={2} lang="vi" maxLength={500} />
      <TextField label={i18n.t('board.en')} value={en} onChange={setEn} lines={2} lang="en" maxLength={500} />
      <ClockField label={i18n.t('board.until')} value={until} onChange={setUntil} reading={reading} />
      <CheckField label={i18n.t('board.urgent')} value={isUrgent} onChange={setUrgent} />
      <ActButton kind="primary" needsDay={false} problem={problem} onPress={show}>
        {i18n.t('board.submit')}
      </ActButton>
      <Refused text={refusal} />
    </div>
  );
}
