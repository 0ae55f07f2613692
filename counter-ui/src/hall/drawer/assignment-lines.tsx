import { Icon } from '@toiluot/shared/ui';
import { type AssignmentDraft, handicapChoices, removeService, setHandicap } from '../assignment-draft.ts';
import { useHall } from '../hall-context.ts';
import { handicapWords, serviceName } from '../hall-texts.ts';

/** One line per service: name, how it is served in plain words, a button to take it away. */
export function AssignmentLines({
  lines,
  onChange,
}: {
  readonly lines: AssignmentDraft;
  readonly onChange: (next: AssignmentDraft) => void;
}) {
  const { i18n, view } = useHall();
  if (lines.length === 0) return <p class="nothing">{i18n.t('assign.none')}</p>;
  return (
    <ul class="lines">
      {lines.map(({ service, handicapMinutes }) => {
        const queue = view.queues.find((found) => found.service === service);
        const name = queue === undefined ? service : serviceName(i18n, queue);
        return (
          <li key={service} class="line">
            <span class="line-name">
              {name}
              {queue && queue.waiting > 0 && <small>{i18n.t('assign.waiting', { n: queue.waiting })}</small>}
            </span>
            <select
              aria-label={i18n.t('assign.how', { service: name })}
              value={handicapMinutes}
              onChange={(event) => onChange(setHandicap(lines, service, Number(event.currentTarget.value)))}
            >
              {handicapChoices(handicapMinutes).map((minutes) => (
                <option key={minutes} value={minutes}>
                  {handicapWords(i18n, minutes)}
                </option>
              ))}
            </select>
            <button
              type="button"
              class="line-remove"
              aria-label={i18n.t('assign.remove.service', { service: name })}
              onClick={() => onChange(removeService(lines, service))}
            >
              <Icon name="cancel" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
