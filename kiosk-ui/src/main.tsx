// The kiosk: /kiosk/#token=<device token>&diag=21.5&edge=800&lang=vi
import '@toiluot/shared/ui/shim.ts';
import '@toiluot/shared/ui/theme.css';
import './styles/kiosk.css';
import { effect } from '@preact/signals';
import { createConnection, enterWithToken, keptToken, startPairing, watchInputMode } from '@toiluot/shared/ui';
import { render } from 'preact';
import { App } from './app.tsx';
import { followArrowKeys } from './arrow-keys.ts';
import { closeExits } from './exits.ts';
import { followModes } from './follow-modes.ts';
import { fontsLoaded } from './fonts.ts';
import { MachineToPair } from './machine-to-pair.tsx';
import { sizesOf } from './millimetres.ts';
import { createKiosk, type Kiosk } from './model/kiosk.ts';
import { lineOf } from './model/line.ts';
import { loadProcedures } from './model/procedures.ts';
import { readCards } from './read-cards.ts';
import { type KioskSettings, readSettings } from './settings.ts';
import { browserVoice } from './speech/browser-voice.ts';
import { followSpeech } from './speech/follow-speech.ts';
import { watchCorner } from './staff/corner.ts';
import { staffServer } from './staff/staff-server.ts';
import { tellSearchMiss } from './tell-search-miss.ts';

function start(root: HTMLElement): void {
  closeExits();
  watchInputMode();
  followArrowKeys();
  const settings = readSettings(location.hash);
  addEventListener('hashchange', () => location.reload());
  const token = settings.token ?? keptToken('kiosk');
  if (token === undefined) return pair(settings, root);

  const connection = createConnection({
    token,
    views: [{ view: 'kiosk.view' }],
    mayReload: () => kiosk.visit.isPristine.peek() && kiosk.staff.place.peek() === 'shut',
  });
  const voice = browserVoice();
  const procedures = loadProcedures(token);
  const kiosk = createKiosk({
    canSpeak: voice.speaks,
    staffServer: staffServer(token),
    settings,
    line: lineOf(connection),
    procedures: procedures.list,
    tellSearchMiss: (words) => tellSearchMiss(token, words),
  });
  effect(() => {
    if (kiosk.visit.step.value.at === 'search') procedures.refresh();
  });
  readCards(kiosk);
  watchTouches(kiosk);
  followSpeech(kiosk, voice);
  watchCorner(() => sizesOf(glassOf(settings), 'A').pxPerMm, kiosk.staff.askPin, kiosk.nowMs);
  followModes(settings, kiosk.visit);
  void fontsLoaded().then(() => render(<App kiosk={kiosk} />, root));
}

const glassOf = ({ diagonalInches, edgeMm }: KioskSettings) => ({
  widthPx: innerWidth,
  heightPx: innerHeight,
  diagonalInches,
  edgeMm,
});
/** Shows a code until an administrator has let this machine in; then the kiosk opens with its own token. */
function pair(settings: KioskSettings, root: HTMLElement): void {
  const { stage } = startPairing('kiosk');
  stage.subscribe((now) => {
    if (now.is === 'done') enterWithToken('kiosk', now.token);
  });
  render(<MachineToPair settings={settings} stage={stage} />, root);
}

/** Every touch and key says that somebody is there; Escape goes one page back. */
function watchTouches({ idle, visit }: Kiosk): void {
  document.addEventListener('pointerdown', idle.touched, true);
  document.addEventListener(
    'keydown',
    (event) => {
      const isAsked = idle.secondsLeft.peek() !== undefined;
      idle.touched();
      const { at } = visit.step.peek();
      if (event.key === 'Escape' && !isAsked && at !== 'home' && at !== 'result') visit.back();
    },
    true,
  );
}

const root = document.getElementById('app');
if (root) start(root);
