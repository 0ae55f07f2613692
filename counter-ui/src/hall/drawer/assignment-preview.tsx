import type { AssignedService } from '@toiluot/shared/contract';
import type { AssignmentDifference } from '../assignment-draft.ts';
import { useHall } from '../hall-context.ts';
import { handicapWords, serviceName } from '../hall-texts.ts';

/** What "apply" will change, in words. */
export function AssignmentPreview({
  difference,
  title,
}: {
  readonly difference: AssignmentDifference;
  readonly title?: string;
}) {
  const { i18n } = useHall();
  return (
    <div>
      <h4>{title ?? i18n.t('assign.preview')}</h4>
      <ul class="changes">
        {(['added', 'removed', 'changed'] as const).flatMap((kind) =>
          difference[kind].map((line) => <Change key={`${kind} ${line.service}`} kind={kind} line={line} />),
        )}
      </ul>
    </div>
  );
}

function Change({ kind, line }: { readonly kind: keyof AssignmentDifference; readonly line: AssignedService }) {
  const { i18n, view } = useHall();
  const queue = view.queues.find(({ service }) => service === line.service);
  const name = queue === undefined ? line.service : serviceName(i18n, queue);
  return (
    <li>
      <strong>{i18n.t(`assign.${kind}`)}</strong> {name}
      {kind !== 'removed' && ` · ${handicapWords(i18n, line.handicapMinutes)}`}
    </li>
  );
}
