/** `refused`: the server answered and said no; see the refusal. */
export type ConnectionStatus = 'connecting' | 'online' | 'stale' | 'offline' | 'refused';

/** What is known of the line, all times in ms of one clock. */
export interface LineFacts {
  readonly now: number;
  readonly startedAt: number;
  /** Last sign of life: ping, view, answer or a poll; absent before the first. */
  readonly heardAt: number | undefined;
  /** When the socket was last seen to close; absent while it is up. */
  readonly lostAt: number | undefined;
}

const STALE_AFTER_MS = 10_000;
const OFFLINE_AFTER_MS = 60_000;
/** A page that has never heard anything says so earlier: it has nothing to show. */
const FIRST_CONTACT_MS = 15_000;

/** Rung of the stale ladder (screens.md rule 2.2): 10 s of silence, then 60 s. */
export function statusOf({ now, startedAt, heardAt, lostAt }: LineFacts): Exclude<ConnectionStatus, 'refused'> {
  if (heardAt === undefined) return now - startedAt > FIRST_CONTACT_MS ? 'offline' : 'connecting';
  const silence = now - heardAt;
  if (silence > OFFLINE_AFTER_MS) return 'offline';
  const isLost = lostAt !== undefined && now - lostAt > STALE_AFTER_MS;
  return isLost || silence > STALE_AFTER_MS ? 'stale' : 'online';
}
