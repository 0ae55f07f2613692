import type { ServiceId } from '@toiluot/shared/contract';
import { useHall } from '../hall-context.ts';
import type { HallQueue } from '../zone-plan.ts';

/** Options of a select: services by agency. @param value makes the option's value of the service's id */
export function ServiceOptions({
  without = [],
  value = (id) => id,
}: {
  readonly without?: readonly ServiceId[];
  readonly value?: (id: ServiceId) => string;
}) {
  const { i18n, view } = useHall();
  const offered = view.queues.filter(({ service }) => !without.includes(service));
  return (
    <>
      {byAgency(offered).map(
        ([first, ...more]) =>
          first && (
            <optgroup key={first.agency} label={i18n.textOf(first.agencyName)}>
              {[first, ...more].map((queue) => (
                <option key={queue.service} value={value(queue.service)}>
                  {i18n.textOf(queue.name)}
                </option>
              ))}
            </optgroup>
          ),
      )}
    </>
  );
}

function byAgency(queues: readonly HallQueue[]): readonly (readonly HallQueue[])[] {
  const agencies = [...new Set(queues.map(({ agency }) => agency))];
  return agencies.map((agency) => queues.filter((queue) => queue.agency === agency));
}
