import type { PublicInfo } from '@toiluot/shared/contract';
import { useEffect, useState } from 'preact/hooks';
import { AdminPart } from './admin-part.tsx';
import { DeskPage } from './desk/desk-page.tsx';
import { HallPart } from './hall-part.tsx';
import { ChooseDeskScreen } from './session/choose-desk-screen.tsx';
import { PlainPage } from './session/plain-page.tsx';
import { SignInScreen } from './session/sign-in-screen.tsx';
import type { AppStore } from './store.ts';
import { useTexts } from './texts.tsx';

/** One page at a time, by who is signed in. */
export function App({ store, isCompact }: { readonly store: AppStore; readonly isCompact: boolean }) {
  useSessionEnd(store);
  const info = usePublicInfo(store);
  const [page, session, connection] = [store.page.value, store.session.value, store.connection.value];
  const signOut = () => void store.signOut();
  if (page.at === 'sign-in')
    return <SignInScreen key="sign-in" because={page.because} centreName={info?.centre.name} onSignIn={store.signIn} />;
  if (page.at === 'starting' || page.at === 'entering' || !session || !connection)
    return <Starting store={store} isEntering={page.at === 'entering'} />;
  if (page.at === 'hall')
    return <HallPart connection={connection} session={session} onAdmin={store.openAdmin} onSignOut={signOut} />;
  if (page.at === 'admin')
    return <AdminPart connection={connection} session={session} onLeave={store.openHall} onSignOut={signOut} />;
  if (page.at === 'choose-desk') {
    return (
      <ChooseDeskScreen
        session={session}
        info={info}
        board={connection.view('board.view').value}
        wished={store.wishedDesk.value}
        connection={connection}
        onChoose={store.chooseDesk}
        onSignOut={signOut}
      />
    );
  }
  return (
    <DeskPage
      key={page.desk}
      connection={connection}
      desk={page.desk}
      session={session}
      client={store.client}
      isCompact={isCompact}
      onLeaveDesk={store.leaveDesk}
      onSignOut={signOut}
    />
  );
}

function Starting({ store, isEntering }: { readonly store: AppStore; readonly isEntering: boolean }) {
  const { t } = useTexts();
  return (
    <PlainPage title={t('app.title')}>
      <p role="status">
        {t(store.isServerSilent.value ? 'app.no-answer' : isEntering ? 'sign-in.entering' : 'common.loading')}
      </p>
    </PlainPage>
  );
}

/** A line refused for want of a session ends it here as well. */
function useSessionEnd(store: AppStore): void {
  const refusal = store.connection.value?.refusal.value;
  useEffect(() => {
    if (refusal === 'not-signed-in') store.sessionEnded();
  }, [refusal, store]);
}

/** Asked again until it comes: the pages before the desk show centre and desks from it. */
function usePublicInfo({ client }: AppStore): PublicInfo | undefined {
  const [info, setInfo] = useState<PublicInfo | undefined>(undefined);
  useEffect(() => {
    let isThere = true;
    const ask = async () => {
      const answer = await client.publicInfo();
      if (!isThere) return;
      if (answer.ok) setInfo(answer.value);
      else setTimeout(() => void ask(), 3000);
    };
    void ask();
    return () => {
      isThere = false;
    };
  }, [client]);
  return info;
}
