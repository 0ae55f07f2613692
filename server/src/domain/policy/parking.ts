import type { DeskId } from '@toiluot/shared/contract';
import type { HallState } from '../state.ts';

/** How many tickets one desk may have set aside at a time. */
export const parkingLimit = (state: HallState): number => state.catalogue?.file.settings.parkedPerDesk ?? 0;

/** Whether this desk may set one more aside. */
export const mayPark = (state: HallState, desk: DeskId): boolean =>
  [...state.figures.parked].filter((id) => state.tickets.get(id)?.desk === desk).length < parkingLimit(state);
