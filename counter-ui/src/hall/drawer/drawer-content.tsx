import { DeskPlate, StateSign, Stub } from '@toiluot/shared/ui';
import { ComplaintsDrawer } from '../complaints/complaints-drawer.tsx';
import type { DrawerTarget } from '../drawer-target.ts';
import { useHall } from '../hall-context.ts';
import { serviceName } from '../hall-texts.ts';
import { DayDrawer } from './day-drawer.tsx';
import { DeskDrawer } from './desk-drawer.tsx';
import { FindDrawer } from './find-drawer.tsx';
import { HistoryDrawer } from './history-drawer.tsx';
import { MessagesDrawer } from './messages-drawer.tsx';
import { PastTicket } from './past-ticket.tsx';
import { ProfilesDrawer } from './profiles-drawer.tsx';
import { ServiceDrawer } from './service-drawer.tsx';
import { TicketDrawer } from './ticket-drawer.tsx';
import { VoiceDrawer } from './voice-drawer.tsx';
import { VoidDrawer } from './void-drawer.tsx';

/** What the drawer is about, found anew in every picture; it may be gone after the day has closed. */
export function DrawerContent({ target }: { readonly target: DrawerTarget }) {
  const { i18n, view } = useHall();
  const gone = <p class="nothing">{i18n.t('drawer.gone')}</p>;
  switch (target.kind) {
    case 'desk': {
      const desk = view.desks.find(({ id }) => id === target.id);
      return desk ? <DeskDrawer key={JSON.stringify(target)} desk={desk} target={target} /> : gone;
    }
    case 'service': {
      const queue = view.queues.find(({ service }) => service === target.id);
      return queue ? <ServiceDrawer key={queue.service} queue={queue} /> : gone;
    }
    case 'ticket': {
      const ticket = view.tickets.find(({ id }) => id === target.id);
      return ticket ? <TicketDrawer key={ticket.id} ticket={ticket} /> : gone;
    }
    case 'past':
      return <PastTicket key={target.label} label={target.label} />;
    case 'history':
      return <HistoryDrawer desk={target.desk} />;
    case 'complaints':
      return <ComplaintsDrawer key={target.id} first={target.id} />;
    case 'void':
      return <VoidDrawer key={target.device} device={target.device} />;
    case 'find':
      return <FindDrawer />;
    case 'day':
      return <DayDrawer />;
    case 'messages':
      return <MessagesDrawer />;
    case 'profiles':
      return <ProfilesDrawer />;
    case 'voice':
      return <VoiceDrawer />;
    default: {
      const unknown: never = target;
      return unknown;
    }
  }
}

export function DrawerTitle({ target }: { readonly target: DrawerTarget }) {
  const { i18n, view, age } = useHall();
  if (target.kind === 'desk') {
    const desk = view.desks.find(({ id }) => id === target.id);
    return desk ? (
      <span class="title-desk">
        <DeskPlate number={desk.number} size={24} />
        <StateSign state={age === 'lost' ? 'offline' : desk.state} />
      </span>
    ) : null;
  }
  if (target.kind === 'service') {
    const queue = view.queues.find(({ service }) => service === target.id);
    return queue ? <span>{serviceName(i18n, queue)}</span> : null;
  }
  if (target.kind === 'ticket') {
    const ticket = view.tickets.find(({ id }) => id === target.id);
    return ticket ? <Stub label={ticket.label} size={24} tone="primary" /> : null;
  }
  if (target.kind === 'past') return <Stub label={target.label.toUpperCase()} size={24} tone="primary" />;
  if (target.kind === 'history') return <span>{i18n.t('history.title')}</span>;
  return <span>{i18n.t(`tool.${target.kind}`)}</span>;
}
