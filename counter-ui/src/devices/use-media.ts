import type { MediaAnswer } from '@toiluot/shared/contract';
import { SEAT_HEADER } from '@toiluot/shared/contract/protocol';
import { useEffect, useState } from 'preact/hooks';

const EVERY_MS = 5_000;

/**
 * The list of what boards show, looked at again while the page is open: somebody may be filling the folder.
 *
 * @param seat  suffix of the session cookie; absent = the browser's only session
 */
export function useMedia(seat: string | undefined): MediaAnswer | undefined {
  const [media, setMedia] = useState<MediaAnswer | undefined>(undefined);
  useEffect(() => {
    const look = async () => {
      const headers: Record<string, string> = seat === undefined ? {} : { [SEAT_HEADER]: seat };
      const response = await fetch('/api/media', { credentials: 'same-origin', headers }).catch(() => undefined);
      if (response?.ok) setMedia((await response.json()) as MediaAnswer);
    };
    void look();
    const timer = setInterval(() => void look(), EVERY_MS);
    return () => clearInterval(timer);
  }, [seat]);
  return media;
}
