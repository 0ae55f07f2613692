import type { TicketId } from '@toiluot/shared/contract';
import { CheckField } from '../fields.tsx';
import { useHall } from '../hall-context.ts';
import { serviceName } from '../hall-texts.ts';
import type { HallTicket } from '../zone-plan.ts';

/** One box for each ticket, with its service. */
export function VoidChoice({
  tickets,
  left,
  onLeft,
}: {
  readonly tickets: readonly HallTicket[];
  /** Those that stay. */
  readonly left: ReadonlySet<TicketId>;
  readonly onLeft: (left: ReadonlySet<TicketId>) => void;
}) {
  const { i18n, view } = useHall();
  return (
    <ul class="void-choice">
      {tickets.map(({ id, label, service }) => {
        const queue = view.queues.find((q) => q.service === service);
        return (
          <li key={id}>
            <CheckField
              label={`${label} · ${queue ? serviceName(i18n, queue) : service}`}
              value={!left.has(id)}
              onChange={(isChosen) => onLeft(new Set(isChosen ? [...left].filter((one) => one !== id) : [...left, id]))}
            />
          </li>
        );
      })}
    </ul>
  );
}
