import { formatClock, formatDuration } from '@toiluot/shared/ui';
import { Act, Fact, Facts } from '../acts.tsx';
import { NewComplaint } from '../complaints/new-complaint.tsx';
import { useHall } from '../hall-context.ts';
import { deskName, serviceName } from '../hall-texts.ts';
import { type TicketAction, ticketActions } from '../ticket-actions.ts';
import type { HallTicket } from '../zone-plan.ts';
import { ChangePriority } from './change-priority.tsx';
import { CancelTicket, ReinstateTicket, ResumeTicket } from './ticket-forms.tsx';
import { TicketStory } from './ticket-story.tsx';
import { TransferTicket } from './transfer-ticket.tsx';

const FORMS = {
  priority: ChangePriority,
  transfer: TransferTicket,
  resume: ResumeTicket,
  cancel: CancelTicket,
  reinstate: ReinstateTicket,
} as const;
const ICONS = {
  priority: 'star',
  transfer: 'transfer',
  resume: 'undo',
  cancel: 'cancel',
  reinstate: 'recall',
} as const satisfies Record<TicketAction, string>;

/** One ticket: where it is, how long it has waited, and what its state allows. */
export function TicketDrawer({ ticket }: { readonly ticket: HallTicket }) {
  const { i18n, view, clock } = useHall();
  const queue = view.queues.find(({ service }) => service === ticket.service);
  const desk = view.desks.find(({ id }) => id === ticket.desk);
  const named = view.priorityClasses.find(({ id }) => id === ticket.priorityClass);
  const actions = ticketActions(ticket.state);
  const isWaiting = ticket.state === 'waiting' || ticket.state === 'parked';
  return (
    <>
      <Facts>
        <Fact name={i18n.t('ticket.state')}>
          {i18n.t(`ticket.state.${ticket.state}`)}
          {desk && ` · ${deskName(i18n, desk.number)}`}
        </Fact>
        <Fact name={i18n.t('ticket.service')}>{queue ? serviceName(i18n, queue) : ticket.service}</Fact>
        <Fact name={i18n.t('ticket.queued-at')}>
          <span class="num">{formatClock(ticket.queuedAt, view.centre.timezone)}</span>
        </Fact>
        {isWaiting && (
          <Fact name={i18n.t('ticket.waited')}>
            <span class="num">{formatDuration(clock.value - ticket.queuedAt)}</span>
          </Fact>
        )}
        <Fact name={i18n.t('ticket.priority-class')}>
          {named
            ? i18n.textOf(named.name)
            : i18n.t(ticket.priorityClass === undefined ? 'ticket.no-priority' : 'ticket.priority')}
        </Fact>
      </Facts>
      {actions.length === 0 ? (
        <p class="nothing">{i18n.t('ticket.no-actions')}</p>
      ) : (
        <div class="acts">
          {actions.map((action) => {
            const Form = FORMS[action];
            return (
              <Act key={action} title={i18n.t(`act.${action}`)} icon={ICONS[action]}>
                {(fold) => <Form ticket={ticket} onDone={fold} />}
              </Act>
            );
          })}
        </div>
      )}
      <div class="acts">
        <Act title={i18n.t('complaint.new')} icon="submit">
          {(fold) => <NewComplaint ticket={ticket.id} onDone={fold} />}
        </Act>
      </div>
      <TicketStory label={ticket.label} state={ticket.state} />
    </>
  );
}
