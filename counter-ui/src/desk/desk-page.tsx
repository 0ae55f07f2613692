// The officer's desk on a live line: store, keys, title, small window.
import { effect } from '@preact/signals';
import type { SessionInfo } from '@toiluot/shared/contract';
import type { Connection } from '@toiluot/shared/ui';
import { useEffect, useMemo } from 'preact/hooks';
import { LineTrouble } from '../session/line-trouble.tsx';
import type { SessionClient } from '../session/session-client.ts';
import { useTexts } from '../texts.tsx';
import { browserNotifier, idleNews } from './browser-notifier.ts';
import { createCompactWindow } from './compact-window.tsx';
import { type DeskEnvironment, DeskProvider } from './desk-context.tsx';
import { DeskScreen } from './desk-screen.tsx';
import { createDeskStore } from './desk-store.ts';
import { listenForKeys } from './key-listener.ts';
import { createKeyStore } from './key-store.ts';
import { createListsStore } from './lists-store.ts';
import { createOwnDayStore } from './own-day-store.ts';

export type DeskPageProps = {
  readonly connection: Connection;
  readonly desk: string;
  readonly session: SessionInfo;
  readonly client: SessionClient;
  readonly isCompact: boolean;
  readonly onLeaveDesk: () => void;
  readonly onSignOut: () => void;
};

export function DeskPage(props: DeskPageProps) {
  const { connection, desk, session, onLeaveDesk, onSignOut } = props;
  const i18n = useTexts();
  const environment = useEnvironment(props);
  const { store, keys } = environment;
  useEffect(() => listenForKeys(window, store, keys), [store, keys]);
  useEffect(() => store.stop, [store]);
  useEffect(() => environment.notifier?.watch(idleNews(store)), [environment, store]);
  useEffect(() => titleFollows(store, (number) => i18n.t('head.desk', { number })), [store, i18n]);
  const [view, mode] = [store.view.value, store.mode.value];
  if (!view || !mode)
    return <LineTrouble connection={connection} desk={desk} onLeave={onLeaveDesk} onSignOut={onSignOut} />;
  return (
    <DeskProvider value={{ ...environment, officerName: session.staff.displayName }}>
      <DeskScreen view={view} mode={mode} onSignedOut={onSignOut} />
    </DeskProvider>
  );
}

function useEnvironment({
  connection,
  desk,
  session,
  client,
  isCompact,
  onLeaveDesk,
  onSignOut,
}: DeskPageProps): DeskEnvironment {
  const i18n = useTexts();
  return useMemo(() => {
    const storeOptions = {
      link: connection,
      desk,
      me: session.staff.id,
      mayActForOthers: session.staff.role !== 'officer',
    };
    const store = createDeskStore(storeOptions);
    const base: DeskEnvironment = {
      store,
      lists: createListsStore(client),
      keys: createKeyStore(storageOf(window), session.staff.id),
      colleagues: client.colleagues,
      unserved: client.unserved,
      asks: client,
      ownDay: createOwnDayStore(client),
      notifier: browserNotifier(window, storageOf(window), session.staff.id, (label) =>
        i18n.t('notify.title', { label }),
      ),
      officerName: session.staff.displayName,
      isCompact,
      onLeaveDesk,
      mayLeaveAtWork: session.staff.role !== 'officer',
      onSignOut: () => {
        const isMine = store.mode.peek() !== 'closed' && store.mode.peek() !== 'taken';
        if (isMine) store.dialog.value = { kind: 'sign-out' };
        else onSignOut();
      },
    };
    // The small window has its own dialogs and its own lock over the same line.
    const openCompact = createCompactWindow({
      environment: base,
      i18n,
      createStore: () => createDeskStore(storeOptions),
    });
    return isCompact ? base : { ...base, onCompact: openCompact };
  }, [connection, desk]);
}

/** Number in hand, or how many wait: seen on the tab while another program is in front. */
function titleFollows({ view }: DeskEnvironment['store'], deskWords: (number: number) => string): () => void {
  const before = document.title;
  const stop = effect(() => {
    const picture = view.value;
    if (!picture) return;
    const what = picture.ticket?.label ?? (picture.waitingCount > 0 ? `(${picture.waitingCount})` : undefined);
    document.title = [what, deskWords(picture.desk.number)].filter(Boolean).join(' · ');
  });
  return () => {
    stop();
    document.title = before;
  };
}

/** Storage may be forbidden; the desk works without. */
function storageOf(target: Window): Storage | undefined {
  try {
    return target.localStorage;
  } catch {
    return undefined;
  }
}
