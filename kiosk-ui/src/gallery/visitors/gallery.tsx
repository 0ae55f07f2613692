// The pages on visitors' own devices without a server: /kiosk/visitors-gallery.html?page=phone&state=called&lang=en
import '@toiluot/shared/ui/shim.ts';
import '../../visitors/visitors.css';
import { signal } from '@preact/signals';
import type { Language } from '@toiluot/shared/contract';
import { FIXTURE_NOW } from '@toiluot/shared/fixtures';
import { watchInputMode } from '@toiluot/shared/ui/input-mode.ts';
import { render } from 'preact';
import type { Acts } from '../../phone/model/acts.ts';
import type { Bell } from '../../phone/model/bell.ts';
import { PhoneApp } from '../../phone/phone-app.tsx';
import { createPhoneTexts } from '../../phone/texts.ts';
import { createWaitsTexts } from '../../waits/texts.ts';
import { WaitsApp } from '../../waits/waits-app.tsx';
import { type PhoneScene, phoneScenes } from './phone-scenes.ts';
import { stillWatch } from './still-watch.ts';
import { type WaitsScene, waitsScenes } from './waits-scenes.ts';

const query = new URLSearchParams(location.search);
const lang = signal<Language>(query.get('lang') === 'en' ? 'en' : 'vi');
const onLang = (language: Language) => {
  lang.value = language;
};

const unsent = () => Promise.resolve('unsent' as const);
const acts: Acts = { cancel: unsent, takeBack: unsent, stepBehind: unsent, stepForward: unsent, rate: unsent };

function showPhone(root: HTMLElement, { view, status = 'online', bellIsOn = false }: PhoneScene): void {
  const isOn = signal(bellIsOn);
  const bell: Bell = {
    isOn,
    turnOn: () => {
      isOn.value = true;
    },
    ring: () => undefined,
  };
  const watch = stillWatch(view, status, view?.serverTime ?? FIXTURE_NOW);
  render(<PhoneApp watch={watch} bell={bell} acts={acts} texts={createPhoneTexts(lang)} onLang={onLang} />, root);
}

function showWaits(root: HTMLElement, { waits, calls, status = 'online' }: WaitsScene): void {
  const now = waits?.at ?? FIXTURE_NOW;
  const watch = stillWatch(waits, status, now);
  render(
    <WaitsApp watch={watch} calls={stillWatch(calls, status, now)} texts={createWaitsTexts(lang)} onLang={onLang} />,
    root,
  );
}

function showIndex(root: HTMLElement): void {
  const pages = { phone: phoneScenes, waits: waitsScenes };
  render(
    <main class="main">
      <h1>Trang của người dân · Visitors’ pages</h1>
      {Object.entries(pages).map(([page, scenes]) => (
        <section key={page}>
          <h2>{page}</h2>
          {Object.keys(scenes).map((state) => (
            <p key={state}>
              {['vi', 'en'].map((language) => (
                <a
                  key={language}
                  href={`?page=${page}&state=${state}&lang=${language}`}
                  data-scene={`${page}/${state}/${language}`}
                >
                  {state} {language}{' '}
                </a>
              ))}
            </p>
          ))}
        </section>
      ))}
    </main>,
    root,
  );
}

const root = document.getElementById('app');
const state = query.get('state') ?? '';
watchInputMode();
if (root) {
  const [phone, waits] = [phoneScenes[state], waitsScenes[state]];
  if (query.get('page') === 'phone' && phone) void import('../../phone/phone.css').then(() => showPhone(root, phone));
  else if (query.get('page') === 'waits' && waits)
    void import('../../waits/waits.css').then(() => showWaits(root, waits));
  else showIndex(root);
}
