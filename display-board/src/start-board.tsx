import { enterWithToken, keptToken, startPairing } from '@toiluot/shared/ui';
import { render } from 'preact';
import { Board } from './board.tsx';
import { createChime } from './chime.ts';
import { keepHouse } from './keep-house.ts';
import { liveFeed } from './live-feed.ts';
import { watchMedia } from './media/media-list.ts';
import { screenSize } from './screen-size.ts';
import { readSettings } from './settings.ts';
import { createMouth } from './sound/mouth.ts';
import { createSoundOutput } from './sound/sound-output.ts';
import { startSpeaker } from './sound/speaker.ts';
import { createSpokenMemory } from './sound/spoken-memory.ts';
import { createBoardStore } from './store.ts';

/** A board or a desk plate, as its address says. */
export function startBoard(root: HTMLElement): void {
  const address = readSettings(location.hash);
  const settings = { ...address, token: address.token ?? keptToken('board') };
  const isToPair = settings.token === undefined && settings.layout !== undefined;
  const pairing = isToPair ? startPairing('board').stage : undefined;
  const output = settings.hasSound && settings.token !== undefined ? createSoundOutput() : undefined;
  const chime = output && createChime(output);
  const feed = liveFeed(settings);
  const store = createBoardStore({
    settings,
    feed,
    size: screenSize(),
    chime,
    pairing,
    mediaItems: settings.layout === 'media' && settings.token !== undefined ? watchMedia(settings.token) : undefined,
    isLed: feed.speaker !== undefined,
  });
  if (feed.speaker && output && chime && settings.token !== undefined) {
    const mouth = createMouth(output, settings.token, () => chime.ring());
    startSpeaker({ line: feed.speaker, mouth, memory: createSpokenMemory(), now: () => performance.now() });
  }
  pairing?.subscribe((stage) => {
    if (stage.is === 'done') enterWithToken('board', stage.token);
  });
  keepHouse(store);
  render(<Board store={store} />, root);
}
