import type { PrinterId, Refused } from '@toiluot/shared/contract';
import type { Actor } from '../actor.ts';
import { refuse } from '../decision.ts';
import type { HallState } from '../state.ts';
import { printerFor } from './print-target.ts';

/** The printer that somebody looks after; at a kiosk that takes staff mode, and it is the kiosk's own. */
export function printerInCare(state: HallState, actor: Actor, wanted: PrinterId | undefined): PrinterId | Refused {
  if (actor.kind === 'device' && !actor.staffMode) return refuse('staff-mode-needed');
  return printerFor(state, actor, actor.kind === 'device' ? undefined : wanted) ?? refuse('no-printer');
}
