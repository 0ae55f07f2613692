import type { TicketInHand } from '@toiluot/shared/contract';
import { Icon, StateSign, Stub } from '@toiluot/shared/ui';
import { useTexts } from '../../texts.tsx';
import { useDesk } from '../desk-context.tsx';
import { causeWords, joined } from '../words.ts';
import { Timer } from './timer.tsx';

/** The number in hand: state, stub, service, why it was called, time. */
export function TicketHead({ ticket, now }: { readonly ticket: TicketInHand; readonly now: number }) {
  const i18n = useTexts();
  const { isCompact } = useDesk();
  const isCalled = ticket.state === 'called';
  return (
    <div class="ticket-head">
      <div class="ticket-state">
        <StateSign state={isCalled ? 'calling' : 'serving'} />
        {(isCalled || ticket.byCall) && <span>{i18n.t('ticket.call-number', { n: ticket.callNumber })}</span>}
        <Marks ticket={ticket} />
      </div>
      <div class="ticket-main">
        <Stub label={ticket.label} size={isCompact ? 56 : 72} tone={isCalled ? 'now' : 'primary'} />
        <div class="ticket-what">
          <h2 class="ticket-service">{i18n.textOf(ticket.service.name)}</h2>
          <p class="ticket-agency">{i18n.textOf(ticket.agency)}</p>
          <p class="ticket-cause">
            <span class="for-readers">{i18n.t('cause.label')}: </span>
            {causeWords(i18n, ticket.cause)}
          </p>
        </div>
      </div>
      {isCalled ? (
        <Timer from={ticket.calledAt} now={now} words={joined(i18n.t('ticket.since-call'))} />
      ) : (
        <Timer
          from={ticket.startedAt ?? ticket.calledAt}
          now={now}
          usualMs={ticket.usualMs}
          words={i18n.t('ticket.since-start')}
        />
      )}
    </div>
  );
}

function Marks({ ticket }: { readonly ticket: TicketInHand }) {
  const { t } = useTexts();
  return (
    <>
      {ticket.priority && (
        <span class="mark mark-accent">
          <Icon name="star" /> {t('ticket.priority')}
        </span>
      )}
      {ticket.accessible && (
        <span class="mark">
          <Icon name="accessible" /> {t('ticket.accessible')}
        </span>
      )}
      {ticket.language === 'en' && <span class="mark">{t('ticket.language-en')}</span>}
      {ticket.language === 'lo' && <span class="mark">{t('ticket.language-lo')}</span>}
    </>
  );
}
