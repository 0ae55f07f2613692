import type { DeskView, TicketInHand } from '@toiluot/shared/contract';
import { useTexts } from '../../texts.tsx';
import { useDesk } from '../desk-context.tsx';
import { clockIn, minutesSince } from '../words.ts';
import { ActionButton } from './action-button.tsx';

/** What else is known of the number in hand; note and priority can be changed here. */
export function TicketFacts({ view, ticket }: { readonly view: DeskView; readonly ticket: TicketInHand }) {
  const i18n = useTexts();
  const { isCompact } = useDesk();
  const waited = minutesSince(i18n, ticket.issuedAt, ticket.firstCalledAt);
  return (
    <div class="facts">
      {!isCompact && (
        <div class="facts-buttons">
          <ActionButton action="note" kind="quiet" />
          <ActionButton action="priority" kind="quiet" icon="star" />
          <ActionButton action="journey" kind="quiet" icon="plus" />
          {(ticket.state === 'called' || ticket.byCall) && <ActionButton action="put-back" kind="quiet" icon="back" />}
          {ticket.state === 'serving' && <ActionButton action="work" kind="quiet" icon="plus" />}
          {ticket.state === 'serving' && <ActionButton action="finish-with" kind="quiet" icon="check" />}
          <ActionButton action="cancel-ticket" kind="quiet" icon="cancel" />
        </div>
      )}
      <dl class="facts-list">
        {ticket.note && (
          <Fact word={i18n.t('ticket.note')}>
            <span class="fact-note">{ticket.note}</span>
          </Fact>
        )}
        {ticket.procedure && (
          <Fact word={i18n.t('ticket.procedure')}>
            {ticket.procedure.name}
            {ticket.procedure.timeLimit && (
              <span class="fact-more">{i18n.t('ticket.time-limit', { text: ticket.procedure.timeLimit })}</span>
            )}
          </Fact>
        )}
        <Work view={view} work={ticket.work ?? []} />
        <Journey ticket={ticket} />
        <Visits view={view} visits={ticket.visits} />
        <Fact word={i18n.t('ticket.taken')}>
          {i18n.t('ticket.waited', { m: waited, time: clockIn(view, ticket.issuedAt) })}
        </Fact>
      </dl>
    </div>
  );
}

function Fact({ word, children }: { readonly word: string; readonly children: preact.ComponentChildren }) {
  return (
    <div class="fact">
      <dt>{word}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** F-O17: shown once there is more than the one procedure that stands above. */
function Work({ view, work }: { readonly view: DeskView; readonly work: NonNullable<TicketInHand['work']> }) {
  const i18n = useTexts();
  if (work.length === 0 || (work.length === 1 && work[0]?.quantity === 1 && work[0].id === view.ticket?.procedure?.id))
    return null;
  return (
    <Fact word={i18n.t('ticket.work')}>
      {work.map(({ id, name, quantity, begunAt }) => (
        <span class="fact-more" key={id}>
          {i18n.t('ticket.work-item', { n: quantity, name, time: clockIn(view, begunAt) })}
        </span>
      ))}
    </Fact>
  );
}

function Journey({ ticket }: { readonly ticket: TicketInHand }) {
  const i18n = useTexts();
  const steps = ticket.journey.map(({ name }) => i18n.textOf(name)).join(' → ');
  const returns = ticket.returnsTo === undefined ? undefined : i18n.t('ticket.returns', { number: ticket.returnsTo });
  if (steps === '' && returns === undefined) return null;
  return (
    <Fact word={i18n.t('ticket.journey')}>
      {steps}
      {returns && <span class="fact-more">{returns}</span>}
    </Fact>
  );
}

function Visits({ view, visits }: { readonly view: DeskView; readonly visits: TicketInHand['visits'] }) {
  const i18n = useTexts();
  const past = visits.filter(({ endedAt }) => endedAt !== undefined);
  if (past.length === 0) return null;
  return (
    <Fact word={i18n.t('ticket.visits')}>
      {past.map((visit) => (
        <span class="fact-more" key={visit.n}>
          {i18n.t('ticket.visit', {
            desk: visit.desk,
            service: i18n.textOf(visit.service),
            time: clockIn(view, visit.calledAt),
          })}
        </span>
      ))}
    </Fact>
  );
}
