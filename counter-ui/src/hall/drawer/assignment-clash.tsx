import type { AssignmentEntry } from '@toiluot/shared/contract';
import { formatClock, Icon } from '@toiluot/shared/ui';
import { type AssignmentDraft, assignmentDifference, isUnchanged } from '../assignment-draft.ts';
import { useHall } from '../hall-context.ts';
import { actorName, handicapWords, serviceName } from '../hall-texts.ts';
import { useAnswer } from '../use-answer.ts';
import type { HallDesk } from '../zone-plan.ts';

const isSame = (a: AssignmentDraft, b: AssignmentDraft): boolean => isUnchanged(assignmentDifference(a, b));

/** Changes since the desk served what was seen, newest first. */
export function changesSince(entries: readonly AssignmentEntry[], seen: AssignmentDraft): readonly AssignmentEntry[] {
  const known = entries.findIndex(({ services }) => isSame(services, seen));
  return known < 0 ? entries.slice(0, 1) : entries.slice(0, known);
}

/** F-S02: who reassigned the desk meanwhile, when and why; what was seen, what is in force and what is about to be. */
export function AssignmentClash({
  desk,
  seen,
  mine,
}: {
  readonly desk: HallDesk;
  readonly seen: AssignmentDraft;
  readonly mine: AssignmentDraft;
}) {
  const { i18n } = useHall();
  const rows = [
    ['clash.seen', seen],
    ['clash.now', desk.services],
    ['clash.mine', mine],
  ] as const;
  return (
    <div class="clash" role="alert">
      <p class="refused">
        <Icon name="information" />
        <span>{i18n.t('clash.title')}</span>
      </p>
      <Meanwhile desk={desk} seen={seen} />
      <dl class="clash-rows">
        {rows.map(([name, lines]) => (
          <div key={name}>
            <dt>{i18n.t(name)}</dt>
            <dd>
              <Lines lines={lines} />
            </dd>
          </div>
        ))}
      </dl>
      {isSame(mine, desk.services) && <p>{i18n.t('clash.same')}</p>}
    </div>
  );
}

function Meanwhile({ desk, seen }: { readonly desk: HallDesk; readonly seen: AssignmentDraft }) {
  const { i18n, view } = useHall();
  const { asked } = useAnswer('hall.assignments', { desk: desk.id }, desk.rev);
  if (!asked?.ok) return null;
  return (
    <ul class="clash-who">
      {changesSince(asked.result.entries, seen).map(({ seq, at, by, reason }) => (
        <li key={seq}>
          <strong>{actorName(i18n, by)}</strong> · <span class="num">{formatClock(at, view.centre.timezone)}</span>
          {reason && ` · ${i18n.t('history.reason', { reason })}`}
        </li>
      ))}
    </ul>
  );
}

function Lines({ lines }: { readonly lines: AssignmentDraft }) {
  const { i18n, view } = useHall();
  if (lines.length === 0) return <>{i18n.t('assign.none')}</>;
  const words = lines.map(({ service, handicapMinutes }) => {
    const queue = view.queues.find((found) => found.service === service);
    return `${queue ? serviceName(i18n, queue) : service} (${handicapWords(i18n, handicapMinutes)})`;
  });
  return <>{words.join('; ')}</>;
}
