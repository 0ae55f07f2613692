import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { SessionClient } from '../session/session-client.ts';
import type { DeskStore } from './desk-store.ts';
import type { KeyStore } from './key-store.ts';
import type { ListsStore } from './lists-store.ts';
import type { Notifier } from './notifier.ts';
import type { OwnDayStore } from './own-day-store.ts';

export type DeskEnvironment = {
  readonly store: DeskStore;
  readonly lists: ListsStore;
  readonly keys: KeyStore;
  /** Who could take this desk over now. */
  readonly colleagues: SessionClient['colleagues'];
  /** Services that no open desk takes now. */
  readonly unserved: SessionClient['unserved'];
  /** Procedures a visit here may be about; the place of a number with each class; numbers found by words. */
  readonly asks: Pick<SessionClient, 'procedures' | 'place' | 'find'>;
  /** Own figures of the day, asked now and then. */
  readonly ownDay: OwnDayStore;
  /** A message of the browser when somebody waits; absent where the browser has none. */
  readonly notifier?: Notifier | undefined;
  /** Who is signed in, as shown at the top. */
  readonly officerName: string;
  /** Narrow window: the number in hand and its buttons only. */
  readonly isCompact: boolean;
  readonly onLeaveDesk: () => void;
  /** Supervisors visit a desk and go back to the hall; officers leave when the desk is closed. */
  readonly mayLeaveAtWork: boolean;
  readonly onSignOut: () => void;
  /** Absent where no small window can be opened. */
  readonly onCompact?: (() => void) | undefined;
};

const DeskContext = createContext<DeskEnvironment | undefined>(undefined);
export const DeskProvider = DeskContext.Provider;

export function useDesk(): DeskEnvironment {
  const environment = useContext(DeskContext);
  if (!environment) throw new Error('useDesk outside DeskProvider');
  return environment;
}
