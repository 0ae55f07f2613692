// The supervisor's part of the app, loaded when a supervisor has signed in.
import type { Signal } from '@preact/signals';
import type { Language, SessionInfo } from '@toiluot/shared/contract';
import { type Connection, describeRefusal, I18nProvider, StaleBanner } from '@toiluot/shared/ui';
import { useEffect, useMemo } from 'preact/hooks';
import { readAddress } from '../session/address.ts';
import { createAsk } from './ask.ts';
import { HallPage } from './hall-page.tsx';
import { HallReports } from './hall-reports.tsx';
import { createHallI18n, type HallI18n } from './hall-texts.ts';
import { useReportsAddress } from './use-reports-address.ts';
import './hall.css';

export interface HallScreenProps {
  /** Looks at `hall.view`; this screen asks for it again in case it does not yet. */
  readonly connection: Connection;
  /** Only its language is used: the hall has its own texts. */
  readonly i18n: { readonly lang: Signal<Language> };
  readonly session: SessionInfo;
  /** To the catalogue and the journal. */
  readonly onAdmin: () => unknown;
  readonly onSignOut: () => unknown;
}

export function HallScreen({ connection, i18n: { lang }, session, onAdmin, onSignOut }: HallScreenProps) {
  const i18n = useMemo(() => createHallI18n(lang), [lang]);
  const ask = useMemo(() => createAsk(readAddress(location).seat), []);
  const reports = useReportsAddress();
  useEffect(() => connection.subscribe({ view: 'hall.view' }), [connection]);
  const view = connection.view('hall.view').value;
  return (
    <I18nProvider i18n={i18n}>
      {view === undefined ? (
        <Loading i18n={i18n} connection={connection} />
      ) : reports.isOpen ? (
        <HallReports
          i18n={i18n}
          view={view}
          clock={connection.clock}
          line={connection}
          person={session.staff}
          onBack={reports.close}
        />
      ) : (
        <HallPage
          i18n={i18n}
          view={view}
          clock={connection.clock}
          line={connection}
          person={session.staff}
          ask={ask}
          onAdmin={onAdmin}
          onSignOut={onSignOut}
          onReports={reports.open}
        />
      )}
    </I18nProvider>
  );
}

function Loading({
  i18n,
  connection: { status, refusal, lastHeardAt },
}: {
  readonly i18n: HallI18n;
  readonly connection: Connection;
}) {
  return (
    <main class="hall hall-loading">
      <StaleBanner status={status} lastHeardAt={lastHeardAt} />
      <p role="status">
        {refusal.value === undefined ? i18n.t('hall.loading') : describeRefusal(i18n, { code: refusal.value })}
      </p>
    </main>
  );
}
