import type { HallView } from '@toiluot/shared/contract';
import { useState } from 'preact/hooks';
import { ActButton, Refused, useMissing } from '../acts.tsx';
import { ClockField, TextField } from '../fields.tsx';
import { type Notice, useHall } from '../hall-context.ts';
import { serviceName } from '../hall-texts.ts';
import { readClock } from '../local-time.ts';
import { queuesLosingLastDesk, uncoveredQueues } from '../service-cover.ts';
import { useCommand } from '../use-command.ts';
import { WhatIf } from '../what-if/what-if.tsx';
import { CoverWarning } from './cover-warning.tsx';
import { ProfileChanges } from './profile-changes.tsx';
import { usePutBack } from './use-put-back.ts';

/** A whole profile: its effect first, then all its desks in one step; what they served before can be put back. */
export function ApplyProfile({
  profile,
  onDone,
}: {
  readonly profile: HallView['profiles'][number];
  readonly onDone: () => void;
}) {
  const { i18n, view, clock } = useHall();
  const { refusal, run } = useCommand();
  const putBack = usePutBack();
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const reading = readClock(until, clock.value, view.centre.timezone);
  const change = new Map(profile.desks.map(({ desk, services }) => [desk, services]));
  const stripped = queuesLosingLastDesk(view, change);
  const reasonLabel = i18n.t(stripped.length > 0 ? 'assign.reason.needed' : 'assign.reason');
  const missing = useMissing([reasonLabel, stripped.length > 0 ? reason : '-']);
  const problem = reading.kind === 'wrong' || reading.kind === 'past' ? i18n.t(`field.time.${reading.kind}`) : missing;
  const name = i18n.textOf(profile.name);

  async function apply() {
    const before = view.desks.filter(({ id }) => change.has(id));
    const known = new Set(view.queues.map(({ service }) => service));
    const set = new Map(
      [...change].map(([desk, services]) => [desk, services.filter(({ service }) => known.has(service))]),
    );
    const undo = () => putBack(before, set, name);
    const input = {
      profile: profile.id,
      seen: before.map(({ id, services }) => ({ desk: id, services: [...services] })),
      ...(reading.kind === 'at' ? { until: reading.at } : {}),
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    };
    const isDone = await run('assignment.apply-profile', input, ({ desks, uncovered }): Notice => {
      const list = uncoveredQueues(view, uncovered)
        .map(({ queue }) => serviceName(i18n, queue))
        .join(', ');
      return list === ''
        ? { text: i18n.t('done.profile-applied', { name, n: desks.length }), tone: 'done', undo }
        : { text: i18n.t('cover.after', { list }), tone: 'warning', undo };
    });
    if (isDone) onDone();
  }
  return (
    <>
      <ProfileChanges profile={profile} />
      <CoverWarning title={i18n.t('cover.before')} queues={stripped} />
      <WhatIf change={{ profile: profile.id }} />
      <ClockField label={i18n.t('profile.until')} value={until} onChange={setUntil} reading={reading} />
      <TextField label={reasonLabel} value={reason} onChange={setReason} />
      <ActButton kind={stripped.length > 0 ? 'danger' : 'primary'} needsDay={false} problem={problem} onPress={apply}>
        {i18n.t('profile.apply')}
      </ActButton>
      <Refused text={refusal} />
    </>
  );
}
