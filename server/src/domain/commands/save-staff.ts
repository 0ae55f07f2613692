import type { StaffId } from '@toiluot/shared/contract';
import { type Decide, refuse } from '../decision.ts';
import type { HallState } from '../state.ts';

const SHORTEST_PASSWORD = 8;

function leavesNoAdministrator(state: HallState, id: StaffId): boolean {
  const others = [...state.staff.values()].filter((s) => s.id !== id && s.role === 'administrator' && !s.disabled);
  return others.length === 0 && state.staff.get(id)?.role === 'administrator';
}

/** An account. The password was hashed before this rule runs and is not part of the event. */
export const saveStaff: Decide<'staff.save'> = (state, input) => {
  if (input.staff && !state.staff.has(input.staff)) return refuse('unknown-staff');
  const id = input.staff ?? (input.username as StaffId);
  const namesake = [...state.staff.values()].find((s) => s.username === input.username && s.id !== input.staff);
  // A new account takes its name as its id; a renamed account keeps the id it began with.
  if (namesake || (!input.staff && state.staff.has(id))) return refuse('username-taken');
  if (!input.staff && !input.password) return refuse('password-required');
  if (input.password !== undefined && [...input.password].length < SHORTEST_PASSWORD)
    return refuse('password-too-short');
  const staff = {
    id,
    username: input.username,
    displayName: input.displayName,
    role: input.role,
    disabled: input.disabled ?? false,
  };
  if ((staff.role !== 'administrator' || staff.disabled) && leavesNoAdministrator(state, id))
    return refuse('last-administrator');
  return { events: [{ type: 'staff.saved', data: { staff } }], reply: () => ({ staff: id }) };
};
