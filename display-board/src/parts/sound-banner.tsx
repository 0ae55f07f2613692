import { Icon } from '@toiluot/shared/ui';
import { useBoard, Words } from '../context.tsx';
import type { BoardStore } from '../store.ts';

/** While there is something to hear; the strip makes room for it. */
export function isBannerShown({ isSoundBlocked, scene }: BoardStore): boolean {
  return isSoundBlocked.value && (scene.value === 'board' || scene.value === 'session');
}

/** The browser wants one touch before it may sound; any touch anywhere does it. */
export function SoundBanner() {
  if (!isBannerShown(useBoard())) return null;
  return (
    <button type="button" class="sound-banner">
      <Icon name="speaker-off" />
      <Words of="board.sound-blocked" />
    </button>
  );
}
