// Every picture of the rating pad without a server: /board/gallery.html?pad=reasons&lang=en&link=stale
import { signal } from '@preact/signals';
import type { PadView, RatingLevel } from '@toiluot/shared/contract';
import { padFixtures } from '@toiluot/shared/fixtures';
import type { ConnectionStatus } from '@toiluot/shared/ui';
import { render } from 'preact';
import { Pad } from './pad/pad.tsx';
import { createPadStore } from './pad/pad-store.ts';

export const PAD_STATES = [
  'loading',
  'not-set-up',
  'no-desk',
  'asleep',
  'trial',
  'asking',
  'reasons',
  'better',
  'thanks',
] as const;

const SILENT_S: Readonly<Record<string, number>> = { stale: 25, lost: 90 };
/** Levels pressed on the way to a state. */
const PRESSED: Readonly<Record<string, RatingLevel>> = {
  reasons: 'not-satisfied',
  better: 'satisfied',
  thanks: 'very-satisfied',
};

function pictureOf(state: string, lang: string): PadView | undefined {
  if (state === 'loading' || state === 'not-set-up') return undefined;
  if (state === 'no-desk') return padFixtures.noDesk;
  if (state === 'asleep' || state === 'trial') return padFixtures[state];
  return lang === 'en' ? padFixtures.askingEn : padFixtures.askingVi;
}

/** Time stands still after the pictures of `pad` have come. */
export function showPad(root: HTMLElement, query: URLSearchParams): void {
  const state = query.get('pad') ?? 'asleep';
  const link = query.get('link') ?? 'online';
  const startedAt = padFixtures.asleep.serverTime;
  const clock = signal(startedAt);
  const heardAt = signal<number | undefined>(startedAt - (SILENT_S[link] ?? 0) * 1000);
  const status = signal<ConnectionStatus>(
    link === 'refused' ? 'refused' : link === 'lost' ? 'offline' : link === 'stale' ? 'stale' : 'online',
  );
  const store = createPadStore({
    feed: {
      status,
      view: signal(pictureOf(state, query.get('lang') ?? 'vi')),
      heardAt,
      clock,
      now: () => clock.peek(),
      shown: { status, lastHeardAt: heardAt },
      refusal: signal(link === 'refused' ? 'not-signed-in' : undefined),
      rate: () => Promise.resolve(true),
    },
    diagonalInch: Number(query.get('diag') ?? 10.1),
    pairing:
      state === 'not-set-up'
        ? signal({ is: 'code', code: 'K7M4QX', expiresAt: Date.parse('2026-11-25T01:25:00Z') })
        : undefined,
  });
  const level = PRESSED[state];
  if (level) {
    clock.value = startedAt + 1000;
    store.pressLevel(level);
  }
  render(<Pad store={store} />, root);
}
