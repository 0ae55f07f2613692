import type { ServiceId, Text, TicketRecord } from '@toiluot/shared/contract';
import { deskNumbersFor } from '../../domain/policy/quote.ts';
import { type Body, requireCatalogue, type ViewContext } from './view-context.ts';

type Leg = NonNullable<Body<'ticket.view'>['legs']>[number];

/** The zone in which all these desks stand, if there is one. */
function zoneOf({ state }: ViewContext, numbers: readonly number[]): { zone?: Text } {
  const { desks, file } = requireCatalogue(state);
  const zones = new Set([...desks.values()].filter(({ number }) => numbers.includes(number)).map(({ zone }) => zone));
  const [only] = zones;
  const zone = zones.size === 1 ? file.centre.zones.find(({ id }) => id === only)?.name : undefined;
  return zone ? { zone } : {};
}

function legOf(context: ViewContext, state: Leg['state'], id: ServiceId, at?: number): Leg[] {
  const service = requireCatalogue(context.state).services.get(id);
  if (!service) return [];
  const desks = at === undefined ? deskNumbersFor(context.state, id) : [at];
  const wait = state === 'next' ? context.waits?.ofService(id) : undefined;
  return [{ state, service: service.name, desks, ...zoneOf(context, desks), ...(wait && { wait }) }];
}

/** F-T12: every service of an open ticket in its order; empty where there is but one. */
export function legsOf(context: ViewContext, ticket: TicketRecord): readonly Leg[] {
  const { desks } = requireCatalogue(context.state);
  const { visits, journey, returnTo } = ticket;
  const numberOf = (desk: string | null | undefined) => desks.get((desk ?? '') as never)?.number;
  const done = visits.filter(({ end }) => end === 'served');
  const legs = [
    ...done.flatMap(({ service, desk }) => legOf(context, 'done', service, numberOf(desk))),
    ...legOf(context, 'now', ticket.service, numberOf(ticket.desk ?? ticket.directedTo)),
    ...(returnTo ? legOf(context, 'next', returnTo.service, numberOf(returnTo.desk)) : []),
    ...journey.flatMap((service) => legOf(context, 'next', service)),
  ];
  return ticket.endedAt === null && legs.length > 1 ? legs : [];
}
