import type { AssignedService } from '@toiluot/shared/contract';
import { Button, formatClock, Icon } from '@toiluot/shared/ui';
import { useState } from 'preact/hooks';
import { ActButton, Refused, useMissing } from '../acts.tsx';
import { addService, helpLine } from '../assignment-draft.ts';
import { ClockField, TextField } from '../fields.tsx';
import { type Notice, useHall } from '../hall-context.ts';
import { deskName, serviceName } from '../hall-texts.ts';
import { readClock } from '../local-time.ts';
import { queuesLosingLastDesk, uncoveredQueues } from '../service-cover.ts';
import { useCommand } from '../use-command.ts';
import { WhatIf } from '../what-if/what-if.tsx';
import type { HallDesk } from '../zone-plan.ts';
import { AddService } from './add-service.tsx';
import { AssignmentClash } from './assignment-clash.tsx';
import { AssignmentLines } from './assignment-lines.tsx';
import { AssignmentPreview } from './assignment-preview.tsx';
import { CoverWarning } from './cover-warning.tsx';
import { useAssignment } from './use-assignment.ts';
import { usePutBack } from './use-put-back.ts';

/** Edits which services the desk serves; shows what changes and who would be left alone, then applies it at once or until a time. */
export function AssignmentEditor({
  desk,
  add,
  why = '',
}: {
  readonly desk: HallDesk;
  readonly add?: AssignedService | undefined;
  readonly why?: string | undefined;
}) {
  const { i18n, view, clock } = useHall();
  const { refusal, run } = useCommand();
  const draft = useAssignment(desk, add);
  const putBack = usePutBack();
  const [reason, setReason] = useState(why);
  const [until, setUntil] = useState('');
  const [isApplying, setApplying] = useState(false);
  const reading = readClock(until, clock.value, view.centre.timezone);
  const stripped = queuesLosingLastDesk(view, new Map([[desk.id, draft.lines]]));
  const reasonLabel = i18n.t(stripped.length > 0 ? 'assign.reason.needed' : 'assign.reason');
  const missing = useMissing([reasonLabel, stripped.length > 0 ? reason : '-']);
  const problem = reading.kind === 'wrong' || reading.kind === 'past' ? i18n.t(`field.time.${reading.kind}`) : missing;
  const name = deskName(i18n, desk.number);
  // What this very step changes is no news.
  const clash = isApplying ? undefined : draft.overtaken;

  async function apply() {
    const undo = () => putBack([desk], new Map([[desk.id, draft.lines]]), name);
    const input = {
      desk: desk.id,
      services: [...draft.lines],
      seen: [...desk.services],
      ...(reading.kind === 'at' ? { until: reading.at } : {}),
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    };
    setApplying(true);
    const isDone = await run('desk.assign', input, ({ uncovered }): Notice => {
      const list = uncoveredQueues(view, uncovered)
        .map(({ queue }) => serviceName(i18n, queue))
        .join(', ');
      if (list !== '') return { text: i18n.t('cover.after', { list }), tone: 'warning', undo };
      return { text: i18n.t('done.assigned', { desk: name }), tone: 'done', undo };
    });
    setApplying(false);
    if (isDone) {
      draft.reset();
      setUntil('');
      setReason('');
    }
  }

  return (
    <div class="assignment">
      {desk.assignedUntil !== undefined && (
        <p class="note">
          <Icon name="clock" />
          {i18n.t('assign.until-now', { time: formatClock(desk.assignedUntil, view.centre.timezone) })}
        </p>
      )}
      <AssignmentLines lines={draft.lines} onChange={draft.change} />
      <AddService
        without={draft.lines.map(({ service }) => service)}
        onAdd={(service) => {
          const { handicapMinutes } = helpLine(draft.lines, service);
          draft.change(addService(draft.lines, service, handicapMinutes));
        }}
      />
      {(!draft.isUnchanged || clash) && (
        <div
          class="preview"
          role="group"
          aria-label={i18n.t('assign.preview')}
          tabIndex={-1}
          data-first={add ? 'true' : undefined}
        >
          {clash && <AssignmentClash desk={desk} seen={clash} mine={draft.lines} />}
          {!draft.isUnchanged && (
            <AssignmentPreview difference={draft.difference} {...(clash && { title: i18n.t('clash.then') })} />
          )}
          {!draft.isUnchanged && (
            <>
              <CoverWarning title={i18n.t('cover.before')} queues={stripped} />
              <WhatIf change={{ desks: [{ desk: desk.id, services: [...draft.lines] }] }} />
              <ClockField label={i18n.t('assign.until')} value={until} onChange={setUntil} reading={reading} />
              <TextField label={reasonLabel} value={reason} onChange={setReason} />
            </>
          )}
          <div class="row">
            {clash && (
              <Button kind="primary" onPress={draft.reset}>
                {i18n.t('clash.keep')}
              </Button>
            )}
            {!draft.isUnchanged && (
              <ActButton
                key={clash ? 'over theirs' : 'apply'}
                kind={stripped.length > 0 || clash ? 'danger' : 'primary'}
                needsDay={false}
                problem={problem}
                onPress={apply}
              >
                {i18n.t(clash ? 'clash.apply' : stripped.length > 0 ? 'assign.apply-anyway' : 'assign.apply')}
              </ActButton>
            )}
            {!clash && (
              <button type="button" class="link" onClick={draft.reset}>
                {i18n.t('assign.reset')}
              </button>
            )}
          </div>
          <Refused text={refusal} />
        </div>
      )}
    </div>
  );
}
