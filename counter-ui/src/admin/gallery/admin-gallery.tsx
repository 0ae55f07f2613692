// Every page of administration in its states; the address chooses one.
import '@toiluot/shared/ui/theme.css';
import '../../style/index.css';
import '../../hall/styles/gallery.css';
import '../admin.css';
import { signal } from '@preact/signals';
import type { Language } from '@toiluot/shared/contract';
import { FIXTURE_NOW, hallFixtures } from '@toiluot/shared/fixtures';
import { I18nProvider, watchInputMode } from '@toiluot/shared/ui';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { AdminPage } from '../admin-page.tsx';
import { createAdminI18n } from '../admin-texts.ts';
import { SECTIONS, sectionIn } from '../sections.ts';
import { galleryAnswer } from './gallery-catalogue.ts';
import { galleryClient } from './gallery-client.ts';

/** Of the catalogue: there, on its way, not to be had. */
const STATES = ['ok', 'loading', 'failed', 'auditor'] as const;

const query = new URLSearchParams(location.search);
const state = STATES.find((name) => name === query.get('state')) ?? 'ok';
const lang = signal<Language>(query.get('lang') === 'en' ? 'en' : 'vi');
const i18n = createAdminI18n(lang);
const client = galleryClient(query.get('answer') ?? 'ok');
const { centre, desks, staff } = hallFixtures.busy;
const role = state === 'auditor' ? 'auditor' : 'administrator';

function Gallery() {
  const [section, setSection] = useState(sectionIn(`#${query.get('page') ?? ''}`, role));
  return (
    <I18nProvider i18n={i18n}>
      {!query.has('bare') && (
        <nav class="gallery-bar" aria-label="Gallery">
          {[...SECTIONS.map((name) => `page=${name}`), ...STATES.map((name) => `state=${name}`)].map((choice) => (
            <a key={choice} href={`?${choice}&lang=${lang.value}`}>
              {choice.slice(choice.indexOf('=') + 1)}
            </a>
          ))}
        </nav>
      )}
      <AdminPage
        i18n={i18n}
        client={client}
        answer={state === 'ok' ? galleryAnswer : undefined}
        problem={state === 'failed' ? i18n.t('admin.unreachable') : undefined}
        refresh={async () => undefined}
        place={{ timezone: centre.timezone, desks, staff }}
        centreName={centre.name}
        trial={false}
        clock={signal(FIXTURE_NOW)}
        line={{ status: signal('online'), lastHeardAt: signal(FIXTURE_NOW) }}
        person={{ displayName: 'Đỗ Thị Lan Hương', role }}
        section={section}
        onSection={setSection}
        onLeave={() => undefined}
        onSignOut={() => undefined}
      />
    </I18nProvider>
  );
}

watchInputMode();
const root = document.getElementById('app');
if (root) render(<Gallery />, root);
