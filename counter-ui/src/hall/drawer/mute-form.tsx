import type { ZoneId } from '@toiluot/shared/contract';
import { formatClock } from '@toiluot/shared/ui';
import { useState } from 'preact/hooks';
import { ActButton, Refused, useMissing } from '../acts.tsx';
import { ClockField, TextField } from '../fields.tsx';
import { useHall } from '../hall-context.ts';
import { readClock, roundUpQuarter } from '../local-time.ts';
import { useCommand } from '../use-command.ts';

const USUAL_MS = 15 * 60_000;

/** Silence of a zone, with its reason and its end. */
export function MuteForm({
  zone,
  name,
  onDone,
}: {
  readonly zone: ZoneId;
  readonly name: string;
  readonly onDone: () => void;
}) {
  const { i18n, view, clock } = useHall();
  const { timezone } = view.centre;
  const { refusal, run } = useCommand();
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState(() => formatClock(roundUpQuarter(clock.peek(), USUAL_MS), timezone));
  const reading = readClock(until, clock.value, timezone);
  const missing = useMissing([i18n.t('voice.mute.why'), reason], [i18n.t('voice.mute.until'), until]);
  const problem =
    missing ?? (reading.kind === 'at' || reading.kind === 'empty' ? undefined : i18n.t(`field.time.${reading.kind}`));

  async function mute() {
    if (reading.kind !== 'at') return;
    const input = { zone, reason: reason.trim(), until: reading.at };
    if (await run('voice.mute', input, () => ({ text: i18n.t('done.muted', { zone: name }), tone: 'done' }))) onDone();
  }
  return (
    <>
      <p class="note">{i18n.t('voice.mute.note')}</p>
      <TextField label={i18n.t('voice.mute.why')} value={reason} onChange={setReason} isFirst />
      <ClockField label={i18n.t('voice.mute.until')} value={until} onChange={setUntil} reading={reading} />
      <ActButton kind="primary" needsDay={false} problem={problem} onPress={mute}>
        {i18n.t('voice.mute.submit')}
      </ActButton>
      <Refused text={refusal} />
    </>
  );
}
