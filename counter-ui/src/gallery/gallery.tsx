// Every state without a server: /counter/gallery.html?state=serving&lang=en[&compact=1]; without a state, the list of them.
import { signal } from '@preact/signals';
import type { Language } from '@toiluot/shared/contract';
import { watchInputMode } from '@toiluot/shared/ui';
import '@toiluot/shared/ui/theme.css';
import '../style/index.css';
import { render } from 'preact';
import { createDeskI18n, TextsProvider } from '../texts.tsx';
import { GalleryDesk } from './gallery-desk.tsx';
import { GalleryDevicesView } from './gallery-devices.tsx';
import { GalleryIndex } from './gallery-index.tsx';
import { GalleryPageView } from './gallery-pages.tsx';
import { GallerySetupView } from './gallery-setup.tsx';
import { galleryDevices, galleryPages, gallerySetups, galleryStates } from './gallery-states.ts';

const query = new URLSearchParams(location.search);
const lang = signal<Language>(query.get('lang') === 'en' ? 'en' : 'vi');
const name = query.get('state') ?? '';

function Gallery() {
  document.documentElement.lang = lang.value;
  const page = galleryPages.find((one) => one === name);
  const setup = gallerySetups.find((one) => one === name);
  const state = galleryStates[name];
  const devices = galleryDevices.find((one) => one === name);
  if (devices) return <GalleryDevicesView page={devices} />;
  if (setup) return <GallerySetupView page={setup} />;
  if (page) return <GalleryPageView page={page} />;
  return state ? <GalleryDesk name={name} state={state} isCompact={query.has('compact')} /> : <GalleryIndex />;
}

watchInputMode();
if (query.get('contrast') === 'high') document.documentElement.classList.add('high-contrast');
const root = document.getElementById('app');
if (root)
  render(
    <TextsProvider i18n={createDeskI18n(lang)}>
      <Gallery />
    </TextsProvider>,
    root,
  );
