import { signal } from '@preact/signals';
import type { BoardSetup } from '@toiluot/shared/contract';
import { enterWithToken, keptToken, startPairing } from '@toiluot/shared/ui';
import { render } from 'preact';
import { Board } from './board.tsx';
import { createChime } from './chime.ts';
import { keepHouse } from './keep-house.ts';
import { keepSetup, keptSetup } from './kept-setup.ts';
import { liveFeed } from './live-feed.ts';
import { watchMedia } from './media/media-list.ts';
import { reportHealth } from './report-health.ts';
import { screenSize } from './screen-size.ts';
import { type BoardSettings, readSettings, withSetup } from './settings.ts';
import { createMouth } from './sound/mouth.ts';
import { createSoundOutput } from './sound/sound-output.ts';
import { startSpeaker } from './sound/speaker.ts';
import { createSpokenMemory } from './sound/spoken-memory.ts';
import { createBoardStore } from './store.ts';
import { TurnedFrame } from './turned-frame.tsx';

/** A board or a desk plate, as an administrator set it up, else as its address says. */
export function startBoard(root: HTMLElement): void {
  const settings = ownSettings();
  if (settings.turn !== 'none' && !settings.isFramed) render(<TurnedFrame turn={settings.turn} />, root);
  else showBoard(root, settings);
}

function ownSettings(): BoardSettings {
  const address = readSettings(location.hash);
  const token = address.token ?? keptToken('board');
  return withSetup({ ...address, token }, keptSetup(token));
}

function showBoard(root: HTMLElement, settings: BoardSettings): void {
  const { token } = settings;
  const isToPair = token === undefined && settings.layout !== undefined;
  const pairing = isToPair ? startPairing('board').stage : undefined;
  const output = settings.hasSound && token !== undefined ? createSoundOutput() : undefined;
  const chime = output && createChime(output);
  const feed = liveFeed(settings, takeOver(settings));
  const store = createBoardStore({
    settings,
    feed,
    size: screenSize(),
    chime,
    pairing,
    mediaItems: settings.layout === 'media' && token !== undefined ? watchMedia({ token }) : undefined,
    isLed: feed.speaker !== undefined,
  });
  if (feed.speaker && output && chime && token !== undefined) {
    const mouth = createMouth(output, token, () => chime.ring());
    startSpeaker({ line: feed.speaker, mouth, memory: createSpokenMemory(), now: () => performance.now() });
  }
  if (feed.health) reportHealth(store, feed.health, output?.state ?? signal('off'));
  pairing?.subscribe((stage) => {
    if (stage.is === 'done') enterWithToken('board', stage.token);
  });
  keepHouse(store);
  render(<Board store={store} />, root);
}

/** A setup that is new begins a new page: everything on it is made from its settings. */
function takeOver({ token, isFramed }: BoardSettings) {
  return (setup: BoardSetup | null) => {
    if (token === undefined || !keepSetup(token, setup)) return;
    (isFramed ? window.parent : window).location.reload();
  };
}
