import type { Text } from '@toiluot/shared/contract';
import { Stub } from '@toiluot/shared/ui';
import type { ComponentChildren } from 'preact';
import { useTexts } from '../../texts.tsx';

/** One line of a list: label, service, small facts, time, button. No names anywhere (screens.md rule 2.5). */
export function QueueRow({
  label,
  service,
  facts,
  time,
  children,
}: {
  readonly label: string;
  readonly service: Text;
  readonly facts?: readonly (string | undefined)[] | undefined;
  readonly time: string;
  readonly children?: ComponentChildren;
}) {
  const { textOf } = useTexts();
  const shown = (facts ?? []).filter((fact) => fact !== undefined);
  return (
    <li class="queue-row">
      <Stub label={label} size={17} />
      <span class="queue-what">
        <span class="queue-service">{textOf(service)}</span>
        <span class="queue-facts">
          {[time, ...shown].map((fact) => (
            <span class="queue-fact" key={fact}>
              {fact}
            </span>
          ))}
        </span>
      </span>
      {children}
    </li>
  );
}
