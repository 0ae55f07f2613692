import { type ReadonlySignal, signal } from '@preact/signals';
import type { MediaAnswer, MediaItem } from '@toiluot/shared/contract';
import { type Credentials, credentialHeaders } from '@toiluot/shared/ui/connection/poll.ts';

const EVERY_MS = 60_000;
const AGAIN_MS = 10_000;

/** The centre's files, asked for once a minute; without an answer the last list stays. */
export function watchMedia(who: Credentials): ReadonlySignal<readonly MediaItem[]> {
  const items = signal<readonly MediaItem[]>([]);
  let last = '';
  async function look(): Promise<number> {
    try {
      const response = await fetch('/api/media', { credentials: 'same-origin', headers: credentialHeaders(who) });
      if (!response.ok) return AGAIN_MS;
      const text = await response.text();
      if (text !== last) items.value = (JSON.parse(text) as MediaAnswer).items;
      last = text;
      return EVERY_MS;
    } catch {
      return AGAIN_MS;
    }
  }
  const again = () => void look().then((ms) => setTimeout(again, ms));
  again();
  return items;
}
