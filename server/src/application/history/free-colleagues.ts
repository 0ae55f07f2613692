import type { QueryAnswer } from '@toiluot/shared/contract';
import type { CommandBus } from '../command-bus.ts';

/** Who may be handed a desk: accounts for desks that sit at none, by name. */
export function freeColleagues(bus: Pick<CommandBus, 'state'>) {
  return async (): Promise<QueryAnswer<'desk.colleagues'>> => {
    const seated = new Set([...bus.state.desks.values()].map(({ officer }) => officer));
    const free = [...bus.state.staff.values()].filter(
      ({ id, role, disabled }) => !disabled && (role === 'officer' || role === 'supervisor') && !seated.has(id),
    );
    const colleagues = free.map(({ id, displayName }) => ({ id, name: displayName }));
    return { colleagues: colleagues.sort((a, b) => a.name.localeCompare(b.name, 'vi')).slice(0, 500) };
  };
}
