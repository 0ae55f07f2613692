import { formatClock, Icon, Stub } from '@toiluot/shared/ui';
import { useHall } from '../hall-context.ts';
import { deskName } from '../hall-texts.ts';
import type { HallTicket } from '../zone-plan.ts';

/** Tickets as buttons: stub, state, when they came; each opens its own sheet. */
export function TicketLines({ tickets }: { readonly tickets: readonly HallTicket[] }) {
  const { i18n, view, drawer } = useHall();
  return (
    <ul class="tickets">
      {tickets.map((ticket) => {
        const desk = view.desks.find(({ id }) => id === ticket.desk);
        return (
          <li key={ticket.id}>
            <button type="button" class="ticket-line" onClick={() => drawer.deeper({ kind: 'ticket', id: ticket.id })}>
              <Stub label={ticket.label} size={16} />
              <span>
                {i18n.t(`ticket.state.${ticket.state}`)}
                {desk && ` · ${deskName(i18n, desk.number)}`}
              </span>
              {ticket.priorityClass !== undefined && (
                <span class="priority">
                  <Icon name="star" />
                  {i18n.t('ticket.priority')}
                </span>
              )}
              <span class="num">{formatClock(ticket.queuedAt, view.centre.timezone)}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
