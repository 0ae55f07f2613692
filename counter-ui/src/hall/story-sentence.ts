import type { HallView, TicketLine } from '@toiluot/shared/contract';
import { formatClock } from '@toiluot/shared/ui';
import { deskName, type HallI18n, serviceName } from './hall-texts.ts';
import { messages } from './what-if/messages.ts';

type View = Pick<HallView, 'queues' | 'centre'>;
type Key = Parameters<HallI18n['t']>[0];

const isKey = (key: string): key is keyof typeof messages => Object.keys(messages).includes(key);

/** The key of the main sentence: some events have more than one. */
function mainKey({ type, print, service, desk }: TicketLine): Key {
  if (type === 'print.ended')
    return print === 'confirmed' || print === 'sent' ? `story.print.${print}` : 'story.print.other';
  if (type === 'ticket.finished' && service !== undefined) return 'story.ticket.finished.next';
  if (type === 'ticket.transferred' && desk !== undefined) return 'story.ticket.transferred.desk';
  const key = `story.${type}`;
  return isKey(key) ? key : 'story.ticket.noted';
}

/** One line of a ticket's story: what happened, and for calls by which rule. */
export function storySentence(i18n: HallI18n, { queues, centre }: View, line: TicketLine): string {
  const queue = queues.find(({ service }) => service === line.service);
  const main = i18n.t(mainKey(line), {
    desk: line.desk === undefined ? i18n.t('alert.some-desk') : deskName(i18n, line.desk),
    service: queue ? serviceName(i18n, queue) : (line.service ?? ''),
    class: line.priorityClass ? i18n.textOf(line.priorityClass) : i18n.t('ticket.no-priority'),
  });
  const more = [
    line.cause && i18n.t(`story.cause.${line.cause}`, { n: line.minutes }),
    line.cause === undefined && line.minutes ? i18n.t('story.head-start', { n: line.minutes }) : undefined,
    line.until && i18n.t('story.until', { time: formatClock(line.until, centre.timezone) }),
    line.reason && i18n.t('story.reason', { reason: i18n.textOf(line.reason) }),
  ];
  return [main, ...more.filter((part) => part !== undefined)].join(' · ');
}
