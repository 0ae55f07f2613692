import { computed } from '@preact/signals';
import { render } from 'preact';
import { Board } from '../board.tsx';
import { liveFeed } from '../live-feed.ts';
import { watchMedia } from '../media/media-list.ts';
import { screenSize } from '../screen-size.ts';
import type { BoardSettings } from '../settings.ts';
import { createBoardStore } from '../store.ts';
import { sampleView } from './sample-view.ts';
import { tellPlan } from './tell-plan.ts';

/** The real board in a frame of administration: no token of a device, no sound, no report. */
export function startPreview(root: HTMLElement, settings: BoardSettings): void {
  const { preview, layout } = settings;
  const live = liveFeed(settings);
  const startedAt = Date.now();
  const view = computed(() => live.view.value && sampleView(live.view.value, startedAt));
  const store = createBoardStore({
    settings,
    feed: preview?.isSample ? { ...live, view } : live,
    size: screenSize(),
    mediaItems: layout === 'media' ? watchMedia({ seat: preview?.seat }) : undefined,
  });
  tellPlan(store);
  render(<Board store={store} />, root);
}
