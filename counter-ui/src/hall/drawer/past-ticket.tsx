import { describeRefusal } from '@toiluot/shared/ui';
import { useHall } from '../hall-context.ts';
import { useAnswer } from '../use-answer.ts';
import { TicketDrawer } from './ticket-drawer.tsx';

/** A ticket of today that the picture does not list any more, such as one that was served. */
export function PastTicket({ label }: { readonly label: string }) {
  const { i18n, view } = useHall();
  const { asked } = useAnswer(
    'ticket.history',
    { label },
    view.today.served + view.today.cancelled + view.today.noShow,
  );
  if (asked === undefined) return <p class="note">{i18n.t('story.loading')}</p>;
  if (!asked.ok)
    return (
      <p class="nothing" role="status">
        {asked.code === 'unknown-ticket'
          ? i18n.t('ticket.find.none')
          : describeRefusal(i18n, asked, view.centre.timezone)}
      </p>
    );
  const { issuedAt: _issuedAt, callableAt: _desks, ...ticket } = asked.result.ticket;
  return <TicketDrawer ticket={ticket} />;
}
