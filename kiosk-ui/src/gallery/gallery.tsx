// Every picture without a server: /kiosk/gallery.html?screen=confirm&state=open&lang=en&mode=large,contrast&diag=21.5
import '@toiluot/shared/ui/shim.ts';
import '@toiluot/shared/ui/theme.css';
import '../styles/kiosk.css';
import { watchInputMode } from '@toiluot/shared/ui';
import { render } from 'preact';
import { App } from '../app.tsx';
import { followModes } from '../follow-modes.ts';
import { fontsLoaded } from '../fonts.ts';
import { readSettings } from '../settings.ts';
import { UnknownMachine } from '../unknown-machine.tsx';
import { GalleryIndex } from './gallery-index.tsx';
import { galleryKiosk } from './gallery-kiosk.ts';
import { scenes } from './scenes.ts';

const query = new URLSearchParams(location.search);
const settings = readSettings(location.search.replace('?', '#'));
const modes = (query.get('mode') ?? '').split(',');
const screen = query.get('screen');
const scene = screen === null ? undefined : scenes[screen]?.[query.get('state') ?? 'open'];

const root = document.getElementById('app');
watchInputMode();
if (root && screen === 'not-set-up') render(<UnknownMachine settings={settings} />, root);
else if (root && scene) {
  const kiosk = galleryKiosk(scene, settings, modes);
  kiosk.visit.lang.value = settings.language;
  followModes(settings, kiosk.visit);
  void fontsLoaded().then(() => render(<App kiosk={kiosk} />, root));
} else if (root) render(<GalleryIndex scenes={scenes} />, root);
