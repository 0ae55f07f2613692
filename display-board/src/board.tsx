import { I18nProvider, IdentitySign } from '@toiluot/shared/ui';
import { BoardProvider, useBoard } from './context.tsx';
import { driftAt } from './drift.ts';
import { bandVh, stripVh } from './legibility.ts';
import { BoardHeader } from './parts/board-header.tsx';
import { isBannerShown, SoundBanner } from './parts/sound-banner.tsx';
import { urgentMessage } from './scene.ts';
import { Picture } from './screens/picture.tsx';
import { UrgentScreen } from './screens/urgent-screen.tsx';
import { type BoardStore, sightOf } from './store.ts';

/** A whole board: header, the picture of the moment, and what stands above it. */
export function Board({ store }: { readonly store: BoardStore }) {
  return (
    <BoardProvider value={store}>
      <I18nProvider i18n={store.words}>
        <Frame />
      </I18nProvider>
    </BoardProvider>
  );
}

const THEMES = { night: 'night', contrast: 'night high-contrast' } as const;

function Frame() {
  const store = useBoard();
  const { scene, freshness, feed, settings, words } = store;
  const view = feed.view.value;
  const urgent = view && scene.value !== 'stopped' && urgentMessage(view.messages, feed.clock.value);
  const { x, y } = driftAt(feed.clock.value);
  return (
    <div
      class={`board ${THEMES[settings.theme]} scene-${scene.value} layout-${settings.layout ?? 'none'} is-${freshness.value} ${isBannerShown(store) ? 'has-sound-banner' : ''}`}
      lang={words.lang.value}
      style={measures(store)}
    >
      <div class="board-drift" style={{ transform: `translate(${x}px, ${y}px)` }}>
        <BoardHeader />
        {urgent ? <UrgentScreen message={urgent} /> : <Picture />}
      </div>
      <SoundBanner />
      {feed.identity && <IdentitySign name={feed.identity} lang={words.lang} />}
    </div>
  );
}

/** Sizes from the legibility calculator, for the style sheets; `--mm` lets a tester measure them on the page. */
function measures({ plan, size, settings }: BoardStore): Record<string, string | number> {
  const { listVh, heroVh, floorVh, rows, columns } = plan.value;
  const { widthPx, heightPx } = size.value;
  const sight = { ...sightOf(settings), widthPx, heightPx };
  const pxPerMm = Math.sqrt(widthPx * widthPx + heightPx * heightPx) / (settings.diagonalInch * 25.4);
  const vh = (value: number) => `${value.toFixed(3)}vh`;
  return {
    '--list': vh(listVh),
    '--hero': vh(heroVh),
    '--floor': vh(floorVh),
    '--band': vh(bandVh(sight)),
    '--strip': vh(stripVh(sight)),
    '--rows': rows,
    '--columns': columns,
    '--mm': `${pxPerMm.toFixed(4)}px`,
  };
}
