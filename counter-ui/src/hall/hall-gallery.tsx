// Every state of the hall from fixtures, for people, screenshots and accessibility checks.
// ?state=busy&lang=vi&drawer=desk:desk-05&bare
import '@toiluot/shared/ui/theme.css';
import './hall.css';
import './styles/gallery.css';
import { signal } from '@preact/signals';
import type { Language } from '@toiluot/shared/contract';
import { type HallFixtureName, hallFixtures } from '@toiluot/shared/fixtures';
import { type ConnectionStatus, I18nProvider, watchInputMode } from '@toiluot/shared/ui';
import { render } from 'preact';
import type { DrawerTarget } from './drawer-target.ts';
import { fakeAsk, fakeSend } from './hall-gallery-answers.ts';
import { type HallLine, HallPage } from './hall-page.tsx';
import { createHallI18n } from './hall-texts.ts';

/** Names of pictures, and three states of the line that use the busy one. */
const STATES = [...(Object.keys(hallFixtures) as HallFixtureName[]), 'stale', 'offline', 'auditor'] as const;
type State = (typeof STATES)[number];

const query = new URLSearchParams(location.search);
const state = STATES.find((name) => name === query.get('state')) ?? 'busy';
const lang = signal<Language>(query.get('lang') === 'en' ? 'en' : 'vi');
const i18n = createHallI18n(lang);

function viewOf(name: State) {
  return name === 'stale' || name === 'offline' || name === 'auditor' ? hallFixtures.busy : hallFixtures[name];
}

function lineOf(name: State, now: number): HallLine {
  const status: ConnectionStatus = name === 'stale' || name === 'offline' ? name : 'online';
  const silence = { stale: 23_000, offline: 94_000 }[name as 'stale' | 'offline'] ?? 0;
  return {
    status: signal(status),
    lastHeardAt: signal(now - silence),
    pending: signal(0),
    send: fakeSend(query.get('answer') ?? 'ok'),
  };
}

function targetOf(text: string | null): DrawerTarget | undefined {
  const [kind, id] = text?.split('|') ?? [];
  if (kind === 'past') return { kind, label: id ?? '' };
  return kind === undefined ? undefined : ({ kind, ...(id === undefined ? {} : { id }) } as DrawerTarget);
}

function Gallery() {
  const view = viewOf(state);
  return (
    <I18nProvider i18n={i18n}>
      {!query.has('bare') && (
        <nav class="gallery-bar" aria-label="Gallery">
          {STATES.map((name) => (
            <a key={name} href={`?state=${name}&lang=${lang.value}`} aria-current={name === state ? 'page' : undefined}>
              {name}
            </a>
          ))}
        </nav>
      )}
      <HallPage
        i18n={i18n}
        view={view}
        clock={signal(view.serverTime)}
        line={lineOf(state, view.serverTime)}
        ask={fakeAsk(query.get('answer') ?? 'ok')}
        person={{
          id: 'giam-sat',
          displayName: 'Đỗ Thị Lan Hương',
          role: state === 'auditor' ? 'auditor' : 'supervisor',
        }}
        firstTarget={targetOf(query.get('drawer'))}
        onAdmin={() => undefined}
        onSignOut={() => undefined}
        onReports={() => undefined}
      />
    </I18nProvider>
  );
}

document.documentElement.lang = lang.value;
lang.subscribe((language) => {
  document.documentElement.lang = language;
});
watchInputMode();
const root = document.getElementById('app');
if (root) render(<Gallery />, root);
