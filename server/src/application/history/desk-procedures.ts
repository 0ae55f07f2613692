import type { QueryAnswer, QueryInput, Refused } from '@toiluot/shared/contract';
import { refuse } from '../../domain/decision.ts';
import type { CommandBus } from '../command-bus.ts';

/** What a visit at a desk may be about: procedures of its services, in the catalogue's order. */
export const deskProcedures =
  (bus: Pick<CommandBus, 'state'>) =>
  async ({ desk }: QueryInput<'desk.procedures'>): Promise<QueryAnswer<'desk.procedures'> | Refused> => {
    const { catalogue, desks } = bus.state;
    const own = desks.get(desk)?.services;
    if (!catalogue?.desks.has(desk) || !own) return refuse('unknown-desk');
    const services = new Set(own.map(({ service }) => service));
    const procedures = catalogue.file.procedures.flatMap(({ id, service, name }) =>
      service && services.has(service) ? [{ id, service, name }] : [],
    );
    return { procedures };
  };
