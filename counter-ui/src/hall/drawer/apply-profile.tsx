import type { HallView } from '@toiluot/shared/contract';
import { useState } from 'preact/hooks';
import { ActButton, Refused } from '../acts.tsx';
import { ClockField } from '../fields.tsx';
import { type Notice, useHall } from '../hall-context.ts';
import { serviceName } from '../hall-texts.ts';
import { readClock } from '../local-time.ts';
import { uncoveredQueues } from '../service-cover.ts';
import { useCommand } from '../use-command.ts';

/** @NOTE The view names profiles without their desks, so what they strip is known only from the reply. */
export function ApplyProfile({
  profile,
  onDone,
}: {
  readonly profile: HallView['profiles'][number];
  readonly onDone: () => void;
}) {
  const { i18n, view, clock } = useHall();
  const { refusal, run } = useCommand();
  const [until, setUntil] = useState('');
  const reading = readClock(until, clock.value, view.centre.timezone);
  const problem =
    reading.kind === 'wrong' || reading.kind === 'past' ? i18n.t(`field.time.${reading.kind}`) : undefined;
  const name = i18n.textOf(profile.name);

  async function apply() {
    const input = { profile: profile.id, ...(reading.kind === 'at' ? { until: reading.at } : {}) };
    const isDone = await run('assignment.apply-profile', input, ({ desks, uncovered }): Notice => {
      const list = uncoveredQueues(view, uncovered)
        .map(({ queue }) => serviceName(i18n, queue))
        .join(', ');
      return list === ''
        ? { text: i18n.t('done.profile-applied', { name, n: desks.length }), tone: 'done' }
        : { text: i18n.t('cover.after', { list }), tone: 'warning' };
    });
    if (isDone) onDone();
  }
  return (
    <>
      <p class="note">{i18n.t('profile.apply.note')}</p>
      <ClockField label={i18n.t('profile.until')} value={until} onChange={setUntil} reading={reading} />
      <ActButton kind="primary" needsDay={false} problem={problem} onPress={apply}>
        {i18n.t('profile.apply')}
      </ActButton>
      <Refused text={refusal} />
    </>
  );
}
