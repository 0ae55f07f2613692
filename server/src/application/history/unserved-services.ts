import type { QueryAnswer } from '@toiluot/shared/contract';
import { servicesWithoutDesk } from '../../domain/policy/coverage.ts';
import type { CommandBus } from '../command-bus.ts';

/** Services whose queue no open desk would call from now. */
export const unservedServices =
  (bus: Pick<CommandBus, 'state'>) => async (): Promise<QueryAnswer<'desk.unserved'>> => ({
    services: servicesWithoutDesk(bus.state),
  });
