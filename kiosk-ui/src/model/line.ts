// What the kiosk needs of the connection; a gallery gives a line that leads nowhere.
import { computed, type ReadonlySignal } from '@preact/signals';
import type { KioskView, RefusalCode } from '@toiluot/shared/contract';
import type { Connection } from '@toiluot/shared/ui';

export interface KioskLine
  extends Pick<Connection, 'status' | 'lastHeardAt' | 'lostAt' | 'clock' | 'now' | 'serverTimeOf' | 'send'> {
  readonly view: ReadonlySignal<KioskView | undefined>;
  /** Why the server will not talk to this machine; a gallery has none, and nobody looks for it. */
  readonly refusal?: ReadonlySignal<RefusalCode | undefined>;
  readonly identity?: Connection['identity'];
}

export function lineOf(connection: Connection): KioskLine {
  return { ...connection, view: connection.view('kiosk.view') };
}

/** The words come this long after a connection is known lost, so a restart of the server passes unseen. */
const SAID_AFTER_MS = 3000;

/** Whether no number can be had because the server is away (screens.md rule 2.4). */
export function isAway({ status, lostAt, clock, serverTimeOf }: KioskLine): ReadonlySignal<boolean> {
  return computed(() => {
    if (status.value === 'connecting' || lostAt.value === undefined)
      return status.value === 'stale' || status.value === 'offline';
    return status.value !== 'online' || clock.value - serverTimeOf(lostAt.value) > SAID_AFTER_MS;
  });
}
