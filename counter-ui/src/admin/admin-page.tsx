// The whole of administration: header, menu, the page chosen. Knows no socket; the gallery feeds it too.
import type { ReadonlySignal } from '@preact/signals';
import type { CatalogueAnswer } from '@toiluot/shared/contract';
import { Button, HeaderBand, Icon, type ShownConnection, TrialBanner } from '@toiluot/shared/ui';
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { AdminClient } from './admin-client.ts';
import { AdminContext } from './admin-context.ts';
import type { AdminI18n } from './admin-texts.ts';
import { CentreFilePage } from './import/centre-file-page.tsx';
import { ProceduresPage } from './import/procedures-page.tsx';
import { JournalContext, type JournalPlace } from './journal/journal-context.ts';
import { JournalPage } from './journal/journal-page.tsx';
import { AgenciesPage } from './pages/agencies-page.tsx';
import { DesksPage } from './pages/desks-page.tsx';
import { HoursPage } from './pages/hours-page.tsx';
import { PriorityPage } from './pages/priority-page.tsx';
import { ReasonsPage } from './pages/reasons-page.tsx';
import { ServicesPage } from './pages/services-page.tsx';
import { StaffPage } from './pages/staff-page.tsx';
import { TextsPage } from './pages/texts-page.tsx';
import { ZonesPage } from './pages/zones-page.tsx';
import { type Section, sectionsFor } from './sections.ts';
import { SettingsPage } from './settings/settings-page.tsx';
import { WordsPage } from './words/words-page.tsx';

const PAGES: Readonly<Record<Exclude<Section, 'journal'>, ComponentType>> = {
  agencies: AgenciesPage,
  services: ServicesPage,
  procedures: ProceduresPage,
  words: WordsPage,
  desks: DesksPage,
  zones: ZonesPage,
  hours: HoursPage,
  priority: PriorityPage,
  reasons: ReasonsPage,
  texts: TextsPage,
  settings: SettingsPage,
  staff: StaffPage,
  'centre-file': CentreFilePage,
};

export interface AdminPageProps {
  readonly i18n: AdminI18n;
  readonly client: AdminClient;
  /** Absent for those who read the journal only, and until it has come. */
  readonly answer: CatalogueAnswer | undefined;
  /** Why there is no catalogue, in words. */
  readonly problem: string | undefined;
  readonly refresh: () => Promise<void>;
  readonly place: Pick<JournalPlace, 'timezone' | 'desks' | 'staff'>;
  readonly centreName: { readonly vi: string; readonly en?: string };
  readonly trial: boolean;
  readonly training?: boolean | undefined;
  readonly clock: ReadonlySignal<number>;
  readonly line: ShownConnection;
  readonly person: { readonly displayName: string; readonly role: string };
  readonly section: Section;
  readonly onSection: (section: Section) => void;
  readonly onLeave: () => unknown;
  readonly onSignOut: () => unknown;
}

export function AdminPage(props: AdminPageProps) {
  const { i18n, client, person, section, place } = props;
  const [notice, setNotice] = useState<string | undefined>(undefined);
  return (
    <div class="admin">
      <HeaderBand
        centreName={props.centreName}
        clock={props.clock}
        timezone={place.timezone}
        lang={i18n.lang}
        connection={props.line}
        onLang={(lang) => {
          i18n.lang.value = lang;
        }}
      >
        <span class="person">{person.displayName}</span>
        <Button kind="quiet" icon="back" onPress={props.onLeave}>
          {i18n.t('admin.back')}
        </Button>
        <Button kind="quiet" icon="sign-out" onPress={props.onSignOut}>
          {i18n.t('admin.sign-out')}
        </Button>
      </HeaderBand>
      <TrialBanner shown={props.trial} training={props.training} />
      <div class="admin-body">
        <Menu i18n={i18n} role={person.role} section={section} onSection={props.onSection} />
        <main class="admin-main" key={section}>
          <JournalContext.Provider value={{ i18n, client, ...place }}>
            {section === 'journal' ? (
              <JournalPage />
            ) : (
              <CataloguePage {...props} page={PAGES[section]} tell={setNotice} />
            )}
          </JournalContext.Provider>
        </main>
      </div>
      <Notice text={notice} onGone={() => setNotice(undefined)} />
    </div>
  );
}

function CataloguePage({
  i18n,
  client,
  answer,
  problem,
  refresh,
  tell,
  page: Page,
}: AdminPageProps & { readonly page: ComponentType; readonly tell: (text: string) => void }) {
  if (!answer)
    return (
      <p class="admin-empty" role="status">
        {problem === undefined ? i18n.t('admin.loading') : i18n.t('admin.failed', { why: problem })}
      </p>
    );
  return (
    <AdminContext.Provider value={{ i18n, client, answer, refresh, tell }}>
      <Page />
    </AdminContext.Provider>
  );
}

function Menu({
  i18n,
  role,
  section,
  onSection,
}: Pick<AdminPageProps, 'i18n' | 'section' | 'onSection'> & { readonly role: string }) {
  const sections = sectionsFor(role);
  if (sections.length < 2) return null;
  return (
    <nav class="admin-menu" aria-label={i18n.t('admin.menu')}>
      {sections.map((name) => (
        <a
          key={name}
          href={`#${name}`}
          aria-current={name === section ? 'page' : undefined}
          onClick={(event) => {
            event.preventDefault();
            onSection(name);
          }}
        >
          {i18n.t(`section.${name}`)}
        </a>
      ))}
    </nav>
  );
}

const SHOWN_MS = 6_000;

function Notice({ text, onGone }: { readonly text: string | undefined; readonly onGone: () => void }) {
  useEffect(() => {
    if (text === undefined) return undefined;
    const timer = setTimeout(onGone, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <div class="admin-notice-place" role="status" aria-live="polite">
      {text !== undefined && (
        <p class="admin-notice">
          <Icon name="check" /> {text}
        </p>
      )}
    </div>
  );
}
