import type { PrintJobRecord, Text, TicketDocument, TicketRecord } from '@toiluot/shared/contract';
import type { HallState } from '../state.ts';
import { deskNumbersFor } from './quote.ts';

const MINUTE_MS = 60_000;

/** Zone of the desks, when they stand in one. */
function placeOf(state: HallState, desks: readonly number[]): Text | undefined {
  const file = state.catalogue?.file;
  const zones = new Set(file?.desks.filter((desk) => desks.includes(desk.number)).map((desk) => desk.zone));
  return zones.size === 1 ? file?.centre.zones.find((zone) => zones.has(zone.id))?.name : undefined;
}

/**
 * What the paper of a job says, from the ticket as it was issued; `statusUrl` is added by whoever knows the address.
 * `undefined` when ticket or catalogue are gone.
 */
export function ticketDocumentOf(state: HallState, job: PrintJobRecord, trial: boolean): TicketDocument | undefined {
  const ticket = state.tickets.get(job.ticket);
  return ticket && paperOf(state, ticket, job.copyNo, trial);
}

/** What a paper needs to know of a ticket. */
export type PaperTicket = Pick<
  TicketRecord,
  'firstService' | 'procedure' | 'label' | 'priorityClass' | 'quote' | 'issuedAt' | 'language'
>;

/** The words of a paper for a ticket, with the centre's present texts; `undefined` when its service is gone. */
export function paperOf(
  state: HallState,
  ticket: PaperTicket,
  copyNo: number,
  trial: boolean,
): TicketDocument | undefined {
  const catalogue = state.catalogue;
  const service = catalogue?.services.get(ticket.firstService);
  const agency = service && catalogue?.agencies.get(service.agency);
  if (!catalogue || !agency) return undefined;
  const { centre, settings, texts = {} } = catalogue.file;
  const desks = deskNumbersFor(state, service.id);
  const place = placeOf(state, desks);
  const procedure = ticket.procedure ? catalogue.procedures.get(ticket.procedure)?.name : undefined;
  return {
    v: 1,
    kind: 'ticket',
    copyNo,
    centre: centre.name,
    ...(texts.ticketHeader && { header: texts.ticketHeader }),
    ...(texts.ticketFooter && { footer: texts.ticketFooter }),
    label: ticket.label,
    priority: ticket.priorityClass !== null,
    service: service.name,
    agency: agency.name,
    ...(procedure && { procedure }),
    desks,
    ...(place && { place }),
    ahead: ticket.quote.ahead,
    ...(ticket.quote.wait && { wait: ticket.quote.wait }),
    issuedAt: ticket.issuedAt,
    timezone: centre.timezone,
    lateReturn: {
      withinMin: Math.floor(settings.lateReturnLimitMs / MINUTE_MS),
      behind: settings.lateReturnBehind,
      ...(texts.ticketLateReturn && { words: texts.ticketLateReturn }),
    },
    trial,
    ...(trial && settings.practice && { training: true }),
    languages: ticket.language === 'vi' ? ['vi', 'en'] : [ticket.language, 'vi'],
  };
}
