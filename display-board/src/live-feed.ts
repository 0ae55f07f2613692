import { computed, signal } from '@preact/signals';
import type { BoardSetup, ZoneId } from '@toiluot/shared/contract';
import { createConnection } from '@toiluot/shared/ui';
import type { HealthLine } from './report-health.ts';
import type { BoardSettings } from './settings.ts';
import type { SpeakerLine } from './sound/speaker.ts';
import type { BoardFeed } from './store.ts';

/** `speaker` where this board may be asked to speak for its zone. */
export type LiveFeed = BoardFeed & { readonly speaker?: SpeakerLine; readonly health?: HealthLine };

/** Pictures from the server; without a token no line is opened. */
export function liveFeed(
  { token, zone, layout, hasSound, preview }: BoardSettings,
  onSetup?: (setup: BoardSetup | null) => void,
): LiveFeed {
  if ((token === undefined && preview === undefined) || layout === undefined) return silentFeed();
  // A plate stands at its desk and rings for it alone; it does not speak for the hall.
  const maySpeak = hasSound && layout !== 'plate' && token !== undefined;
  const params = zone === undefined ? {} : { zone: zone as ZoneId };
  const connection = createConnection({
    token,
    seat: preview?.seat,
    onSetup,
    views: [{ view: 'board.view', params }, ...(maySpeak ? [{ view: 'speaker.view' } as const] : [])],
  });
  const { status, lastHeardAt, serverTimeOf, clock, now, refusal, identity } = connection;
  const isUp = computed(() => connection.lostAt.value === undefined);
  return {
    status,
    clock,
    now,
    refusal,
    identity,
    view: connection.view('board.view'),
    heardAt: computed(() => (lastHeardAt.value === undefined ? undefined : serverTimeOf(lastHeardAt.value))),
    shown: { status, lastHeardAt, serverTimeOf },
    ...(token !== undefined && { health: { isUp, send: connection.send } }),
    ...(maySpeak && { speaker: { view: connection.view('speaker.view'), isUp, send: connection.send } }),
  };
}

function silentFeed(): BoardFeed {
  const status = signal('connecting' as const);
  const [nothing, clock] = [signal(undefined), signal(Date.now())];
  return {
    status,
    clock,
    now: () => Date.now(),
    view: nothing,
    heardAt: nothing,
    shown: { status, lastHeardAt: nothing },
  };
}
