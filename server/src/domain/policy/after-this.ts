import type { DeskId, HallEvent } from '@toiluot/shared/contract';
import type { HallState } from '../state.ts';

/** DK2: a desk that said "after this one" closes or pauses by itself once its hands are free. */
export function afterThisEvents(state: HallState, deskId: DeskId): HallEvent[] {
  const desk = state.desks.get(deskId);
  if (!desk?.afterThis || desk.ticket) return [];
  if (desk.afterThis.then === 'close') return [{ type: 'desk.closed', data: { desk: deskId } }];
  return [{ type: 'desk.paused', data: { desk: deskId, pause: desk.afterThis.pause } }];
}
