import type { TicketRecord } from '@toiluot/shared/contract';
import { positionIn } from '../queues.ts';
import type { HallState, StepBehind } from '../state.ts';

/** So many of the same service go first. */
export const STEP_BEHIND = 3;
const UNDO_MS = 60_000;

export const stepUndoUntil = ({ at }: StepBehind): number => at + UNDO_MS;

/** The key just behind the next few, or behind the last one; undefined where nobody is behind, or a desk waits for it. */
export function keyBehind(state: HallState, ticket: TicketRecord): number | undefined {
  if (ticket.directedTo) return undefined;
  const list = state.queues.byService.get(ticket.service) ?? [];
  const place = positionIn(list, ticket);
  const target = list[Math.min(place + STEP_BEHIND, list.length - 1)];
  return target && target.id !== ticket.id ? target.queueKey + 1 : undefined;
}
