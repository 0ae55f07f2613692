import type { AssignmentEntry, DeskId } from '@toiluot/shared/contract';
import { describeRefusal, formatClock, formatDay } from '@toiluot/shared/ui';
import { assignmentDifference } from '../assignment-draft.ts';
import { useHall } from '../hall-context.ts';
import { actorName, deskName, handicapWords, serviceName } from '../hall-texts.ts';
import { useAnswer } from '../use-answer.ts';

/** Changes of assignments, newest first: when, who, what and why. */
export function HistoryDrawer({ desk }: { readonly desk?: DeskId | undefined }) {
  const { i18n, view } = useHall();
  const revs = view.desks.reduce((sum, { rev }) => sum + rev, 0);
  const { asked } = useAnswer('hall.assignments', desk === undefined ? {} : { desk }, revs);
  if (asked === undefined) return <p class="note">{i18n.t('history.loading')}</p>;
  if (!asked.ok) return <p class="refused">{describeRefusal(i18n, asked, view.centre.timezone)}</p>;
  if (asked.result.entries.length === 0) return <p class="nothing">{i18n.t('history.none')}</p>;
  return (
    <ol class="history">
      {asked.result.entries.map((entry) => (
        <Entry key={entry.seq} entry={entry} />
      ))}
    </ol>
  );
}

function Entry({ entry }: { readonly entry: AssignmentEntry }) {
  const { i18n, view, clock } = useHall();
  const zone = view.centre.timezone;
  const desk = view.desks.find(({ id }) => id === entry.desk);
  const day = formatDay(i18n, entry.at, clock.value, zone);
  return (
    <li class="history-entry">
      <p class="history-head">
        <span class="num">{formatClock(entry.at, zone)}</span> <span>{day}</span>
        <strong>{desk ? deskName(i18n, desk.number) : entry.desk}</strong>
        <span>{actorName(i18n, entry.by)}</span>
      </p>
      <Changes entry={entry} />
      {(entry.profile ?? entry.until ?? entry.reason) !== undefined && (
        <p class="note">
          {[
            entry.profile && i18n.t('history.profile', { name: i18n.textOf(entry.profile) }),
            entry.until && i18n.t('history.until', { time: formatClock(entry.until, zone) }),
            entry.reason && i18n.t('history.reason', { reason: entry.reason }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
    </li>
  );
}

function Changes({ entry: { services, before } }: { readonly entry: AssignmentEntry }) {
  const { i18n, view } = useHall();
  const difference = assignmentDifference(before ?? [], services);
  const kinds = (['added', 'removed', 'changed'] as const).filter((kind) => difference[kind].length > 0);
  if (kinds.length === 0) return <p>{i18n.t(services.length === 0 ? 'assign.none' : 'history.same')}</p>;
  const nameOf = (service: string) => {
    const queue = view.queues.find((found) => found.service === service);
    return queue ? serviceName(i18n, queue) : service;
  };
  return (
    <ul class="changes">
      {kinds.flatMap((kind) =>
        difference[kind].map(({ service, handicapMinutes }) => (
          <li key={`${kind} ${service}`}>
            <strong>{i18n.t(before ? `assign.${kind}` : 'history.serves')}</strong> {nameOf(service)}
            {kind !== 'removed' && ` · ${handicapWords(i18n, handicapMinutes)}`}
          </li>
        )),
      )}
    </ul>
  );
}
