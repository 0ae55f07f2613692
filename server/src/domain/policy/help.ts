import type { AlertRecord, DeskId } from '@toiluot/shared/contract';
import type { HallState } from '../state.ts';

/** F-O28: a desk that wants help is an alert, so it has an owner and stands in the hall's own list. */
export const helpAlertId = (desk: DeskId): string => `help-wanted:${desk}`;

export const helpAlert = (state: HallState, desk: DeskId): AlertRecord | undefined =>
  state.alerts.get(helpAlertId(desk));

/** Those that still hold: raised by a person, over with its desk or the day. */
export const standingHelp = (state: HallState): AlertRecord[] =>
  [...state.alerts.values()].filter(
    ({ kind, desk }) => kind === 'help-wanted' && desk !== null && state.desks.get(desk)?.officer != null,
  );
