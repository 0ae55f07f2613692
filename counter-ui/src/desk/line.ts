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
