import type { DeskView } from '@toiluot/shared/contract';

/** What the left half of the desk shows. `taken` = another account works here. */
export type DeskMode = 'closed' | 'taken' | 'idle' | 'calling' | 'serving' | 'paused';

/** @param me id of the account signed in at this screen */
export function deskMode(view: DeskView, me: string): DeskMode {
  const { state, officer } = view.desk;
  if (state === 'closed') return 'closed';
  if (officer !== undefined && officer.id !== me) return 'taken';
  return state === 'open' ? 'idle' : state;
}
