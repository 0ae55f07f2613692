// The administrators' part of the app, loaded when one of them opens it.
import type { Signal } from '@preact/signals';
import type { CatalogueAnswer, Language, SessionInfo } from '@toiluot/shared/contract';
import { type Connection, describeRefusal, I18nProvider } from '@toiluot/shared/ui';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { readAddress } from '../session/address.ts';
import { createAdminClient } from './admin-client.ts';
import { AdminPage } from './admin-page.tsx';
import { createAdminI18n } from './admin-texts.ts';
import { type Section, sectionIn } from './sections.ts';
import './admin.css';

export interface AdminScreenProps {
  /** Looks at `hall.view`: clock, desks and people of the journal's filters come from it. */
  readonly connection: Connection;
  readonly i18n: { readonly lang: Signal<Language> };
  readonly session: SessionInfo;
  readonly onLeave: () => unknown;
  readonly onSignOut: () => unknown;
}

export function AdminScreen({ connection, i18n: { lang }, session, onLeave, onSignOut }: AdminScreenProps) {
  const i18n = useMemo(() => createAdminI18n(lang), [lang]);
  const client = useMemo(() => createAdminClient(readAddress(location).seat), []);
  const [answer, setAnswer] = useState<CatalogueAnswer | undefined>(undefined);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [section, setSection] = useState<Section>(() => sectionIn(location.hash, session.staff.role));
  const refresh = async () => {
    if (session.staff.role !== 'administrator') return;
    const read = await client.read<CatalogueAnswer>('/api/catalogue');
    if (read.ok) setAnswer(read.value);
    else
      setProblem(
        read.code === 'unreachable' ? i18n.t('admin.unreachable') : describeRefusal(i18n, { code: read.code }),
      );
  };
  useEffect(() => connection.subscribe({ view: 'hall.view' }), [connection]);
  useEffect(() => void refresh(), []);
  useEffect(() => {
    const follow = () => setSection(sectionIn(location.hash, session.staff.role));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [session]);
  const view = connection.view('hall.view').value;
  return (
    <I18nProvider i18n={i18n}>
      {view === undefined ? (
        <main class="admin">
          <p class="admin-empty" role="status">
            {i18n.t('admin.loading')}
          </p>
        </main>
      ) : (
        <AdminPage
          i18n={i18n}
          client={client}
          answer={answer}
          problem={problem}
          refresh={refresh}
          place={{ timezone: view.centre.timezone, desks: view.desks, staff: view.staff }}
          centreName={view.centre.name}
          trial={view.trial}
          training={view.training}
          clock={connection.clock}
          line={connection}
          person={session.staff}
          section={section}
          onSection={(next) => {
            location.hash = next;
          }}
          onLeave={onLeave}
          onSignOut={onSignOut}
        />
      )}
    </I18nProvider>
  );
}
