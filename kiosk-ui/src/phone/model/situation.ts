import type { TicketState, TicketView } from '@toiluot/shared/contract';

/** What the page is about; `soon` is a waiting ticket whose turn is near, `voided` one that the centre cancelled. */
export type Situation = TicketState | 'soon' | 'voided';

export function situationOf({ state, soon, voided }: TicketView): Situation {
  if (state === 'waiting' && soon === true) return 'soon';
  return state === 'cancelled' && voided === true ? 'voided' : state;
}

/** How soon to look again, ms: often while a call may come, hardly when nothing can change any more. */
export function everyMsOf(view: TicketView | undefined): number {
  if (!view) return 5000;
  switch (situationOf(view)) {
    case 'soon':
    case 'called':
      return 3000;
    case 'waiting':
      return (view.ahead ?? 0) > 15 ? 10_000 : 5000;
    case 'parked':
    case 'serving':
      return 5000;
    case 'served':
      return view.rating.open ? 10_000 : 30_000;
    default:
      return view.undoUntil === undefined ? 15_000 : 5000;
  }
}
