// Every picture without a server: /kiosk/gallery.html?screen=confirm&state=open&lang=en&mode=large,contrast&diag=21.5
import '@toiluot/shared/ui/shim.ts';
import '@toiluot/shared/ui/theme.css';
import '../styles/kiosk.css';
import { signal } from '@preact/signals';
import { watchInputMode } from '@toiluot/shared/ui';
import { render } from 'preact';
import { App } from '../app.tsx';
import { followModes } from '../follow-modes.ts';
import { fontsLoaded } from '../fonts.ts';
import { MachineToPair } from '../machine-to-pair.tsx';
import { readSettings } from '../settings.ts';
import { GalleryIndex } from './gallery-index.tsx';
import { galleryKiosk } from './gallery-kiosk.ts';
import { pairingStages } from './pairing-stages.ts';
import { scenes } from './scenes.ts';

const query = new URLSearchParams(location.search);
const settings = readSettings(location.search.replace('?', '#'));
const modes = (query.get('mode') ?? '').split(',');
const screen = query.get('screen');
const scene = screen === null ? undefined : scenes[screen]?.[query.get('state') ?? 'open'];

const root = document.getElementById('app');
watchInputMode();
const stage = pairingStages[query.get('state') ?? ''];
if (root && screen === 'pairing' && stage) render(<MachineToPair settings={settings} stage={signal(stage)} />, root);
else if (root && scene) {
  const kiosk = galleryKiosk(scene, settings, modes);
  kiosk.visit.lang.value = settings.language;
  followModes(settings, kiosk.visit);
  void fontsLoaded().then(() => render(<App kiosk={kiosk} />, root));
} else if (root) render(<GalleryIndex scenes={scenes} />, root);
