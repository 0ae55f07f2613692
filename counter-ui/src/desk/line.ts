import { computed, type ReadonlySignal } from '@preact/signals';
import type { Connection } from '@toiluot/shared/ui';
import type { LinkState } from './availability.ts';

/** A socket known to be closed counts as lost after this long (screens.md rule 2.4); the picture itself greys later. */
const LOST_AFTER_MS = 3000;

/** State of the line for the buttons: stricter than for the picture, times in client epoch ms. */
export function lineState(facts: {
  readonly status: LinkState;
  readonly lostAt: number | undefined;
  readonly now: number;
}): LinkState {
  const isLost = facts.lostAt !== undefined && facts.now - facts.lostAt > LOST_AFTER_MS;
  return facts.status === 'online' && isLost ? 'offline' : facts.status;
}

/** Reading the ticking server clock renews this every second. */
const clientNow = (clock: ReadonlySignal<number>): number => {
  void clock.value;
  return Date.now();
};

/** The state of a line as buttons and banners of the staff tell it, second by second. */
export const lineOf = (link: Pick<Connection, 'status' | 'lostAt' | 'clock'>): ReadonlySignal<LinkState> =>
  computed(() => lineState({ status: link.status.value, lostAt: link.lostAt.value, now: clientNow(link.clock) }));

/** When anything last came, in the server's time; for the words of the banner. */
export const heardAt = ({ lastHeardAt, serverTimeOf }: Pick<Connection, 'lastHeardAt' | 'serverTimeOf'>) =>
  lastHeardAt.value === undefined ? undefined : serverTimeOf(lastHeardAt.value);
