// Every picture of every layout without a server: /board/gallery.html?state=full&layout=grid&lang=vi&link=stale
import '@toiluot/shared/ui/shim.ts';
import '@toiluot/shared/ui/theme.css';
import './styles/board.css';
import { signal } from '@preact/signals';
import type { BoardView } from '@toiluot/shared/contract';
import { boardFixtures, mediaFixtures } from '@toiluot/shared/fixtures';
import type { ConnectionStatus, PairingStage } from '@toiluot/shared/ui';
import { render } from 'preact';
import { Board } from './board.tsx';
import { GalleryIndex } from './gallery-index.tsx';
import { showPad } from './gallery-pad.tsx';
import { screenSize } from './screen-size.ts';
import { readSettings } from './settings.ts';
import { type BoardFeed, createBoardStore } from './store.ts';

const query = new URLSearchParams(location.search);
const pictures: Readonly<Record<string, BoardView>> = boardFixtures;
const state = query.get('state');
const link = query.get('link');

/** Seconds of silence and the word of the line for each value of `link`. */
const LINKS: Readonly<Record<string, { readonly silentS: number; readonly status: ConnectionStatus }>> = {
  online: { silentS: 0, status: 'online' },
  stale: { silentS: 25, status: 'stale' },
  lost: { silentS: 90, status: 'offline' },
  refused: { silentS: 0, status: 'refused' },
};

/** Time begins at the picture's own moment, `at` ms later, and stands still with `still`. */
function galleryFeed(view: BoardView | undefined): BoardFeed {
  const { silentS, status: word } = LINKS[query.get('link') ?? ''] ?? { silentS: 0, status: 'online' };
  const startedAt = (view?.serverTime ?? 0) + Number(query.get('at') ?? 0);
  const openedAt = performance.now();
  const now = () => Math.round(startedAt + (query.has('still') ? 0 : performance.now() - openedAt));
  const clock = signal(now());
  const heardAt = signal<number | undefined>(now() - silentS * 1000);
  setInterval(() => {
    clock.value = now();
    if (silentS === 0) heardAt.value = now();
  }, 1000);
  const status = signal(word);
  return { status, view: signal(view), heardAt, clock, now, shown: { status, lastHeardAt: heardAt } };
}

function blockedChime() {
  return {
    isThere: true,
    isBlocked: signal(query.get('sound') === 'blocked'),
    ring: () => undefined,
    close: () => undefined,
  };
}

const root = document.getElementById('app');
if (root) {
  root.textContent = '';
  if (query.has('pad')) showPad(root, query);
  else if (state === null) render(<GalleryIndex pictures={pictures} links={Object.keys(LINKS)} />, root);
  else {
    const settings = { ...readSettings(location.search), token: state === 'not-set-up' ? undefined : 'gallery' };
    const store = createBoardStore({
      settings,
      feed: galleryFeed(pictures[state]),
      size: screenSize(),
      chime: blockedChime(),
      mediaItems: signal(mediaFixtures[query.get('media') ?? ''] ?? []),
      pairing: signal<PairingStage>(
        link === 'refused'
          ? { is: 'away' }
          : { is: 'code', code: 'K7M4QX', expiresAt: Date.parse('2026-11-25T01:25:00Z') },
      ),
    });
    render(<Board store={store} />, root);
  }
}
