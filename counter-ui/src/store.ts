// The way through the app: who is signed in, which page stands, which line to the server is open.
import { signal } from '@preact/signals';
import type { RefusalCode, SessionInfo } from '@toiluot/shared/contract';
import type { Connection, ConnectionOptions } from '@toiluot/shared/ui';
import type { Address } from './session/address.ts';
import { isOfficer, type Page, pageFor } from './session/page.ts';
import type { SessionClient } from './session/session-client.ts';

export type AppStoreOptions = {
  readonly client: SessionClient;
  readonly address: Address;
  readonly connect: (options: ConnectionOptions) => Connection;
  /** Writes the desk (or its absence) into the address and drops a used code from it. */
  readonly showAddress: (desk: string | undefined) => void;
  /** Tries again this much later while the server does not answer at start. */
  readonly retryMs?: number;
};

export type SignInProblem = RefusalCode | 'unreachable' | 'both-needed';

export function createAppStore({ client, address, connect, showAddress, retryMs = 2000 }: AppStoreOptions) {
  const session = signal<SessionInfo | undefined>(undefined);
  const page = signal<Page>({ at: address.enterCode === undefined ? 'starting' : 'entering' });
  const connection = signal<Connection | undefined>(undefined);
  const isServerSilent = signal(false);
  const wishedDesk = signal(address.desk);

  function goTo(next: Page): void {
    connection.peek()?.close();
    connection.value =
      next.at === 'desk' || next.at === 'hall' || next.at === 'admin' || next.at === 'choose-desk'
        ? connect({ seat: address.seat, views: viewsOf(next) })
        : undefined;
    showAddress(
      next.at === 'desk' ? next.desk : next.at === 'hall' || next.at === 'admin' ? undefined : wishedDesk.peek(),
    );
    page.value = next;
  }

  function enterWith(info: SessionInfo): void {
    session.value = info;
    goTo(pageFor(info, wishedDesk.peek()));
  }

  /** At page load: a one-use link first, then a session that is still there, else the sign-in page. */
  async function start(): Promise<void> {
    const answer = address.enterCode === undefined ? await client.present() : await client.enter(address.enterCode);
    isServerSilent.value = !answer.ok && answer.code === 'unreachable';
    if (answer.ok) return enterWith(answer.value);
    if (isServerSilent.value) return void setTimeout(() => void start(), retryMs);
    if (address.enterCode === undefined) return goTo({ at: 'sign-in' });
    // The link may have been opened a second time in a browser that is signed in by now.
    const present = await client.present();
    if (present.ok) enterWith(present.value);
    else goTo({ at: 'sign-in', because: 'link-used' });
  }

  async function signIn(username: string, password: string): Promise<SignInProblem | undefined> {
    if (username.trim() === '' || password === '') return 'both-needed';
    const answer = await client.signIn(username.trim(), password);
    if (!answer.ok) return answer.code;
    enterWith(answer.value);
    return undefined;
  }

  /** Leaves the desk page, never the desk itself: that stays as it is until somebody closes it. */
  function leaveDesk(): void {
    const info = session.peek();
    if (!info) return;
    wishedDesk.value = undefined;
    goTo(isOfficer(info) ? { at: 'choose-desk' } : { at: 'hall' });
  }

  /** Between the hall and administration. */
  const openAdmin = () => goTo({ at: 'admin' });
  const openHall = () => goTo({ at: 'hall' });

  async function signOut(): Promise<void> {
    await client.signOut();
    end();
  }

  function end(because?: 'ended'): void {
    session.value = undefined;
    goTo(because === undefined ? { at: 'sign-in' } : { at: 'sign-in', because });
  }

  return {
    session,
    page,
    connection,
    isServerSilent,
    wishedDesk,
    client,
    start,
    signIn,
    signOut,
    leaveDesk,
    openAdmin,
    openHall,
    chooseDesk: (desk: string) => goTo({ at: 'desk', desk }),
    sessionEnded: () => end('ended'),
  };
}
export type AppStore = ReturnType<typeof createAppStore>;

function viewsOf(page: Page): NonNullable<ConnectionOptions['views']> {
  if (page.at === 'desk') return [{ view: 'desk.view', params: { desk: page.desk } }];
  return page.at === 'hall' || page.at === 'admin' ? [{ view: 'hall.view' }] : [{ view: 'board.view' }];
}
