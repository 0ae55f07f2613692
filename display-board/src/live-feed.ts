import { computed, signal } from '@preact/signals';
import type { ZoneId } from '@toiluot/shared/contract';
import { createConnection } from '@toiluot/shared/ui';
import type { BoardSettings } from './settings.ts';
import type { BoardFeed } from './store.ts';

/** Pictures from the server; without a token no line is opened. */
export function liveFeed({ token, zone, layout }: BoardSettings): BoardFeed {
  if (token === undefined || layout === undefined) return silentFeed();
  const params = zone === undefined ? {} : { zone: zone as ZoneId };
  const connection = createConnection({ token, views: [{ view: 'board.view', params }] });
  const { status, lastHeardAt, serverTimeOf, clock, now, refusal, identity } = connection;
  return {
    status,
    clock,
    now,
    refusal,
    identity,
    view: connection.view('board.view'),
    heardAt: computed(() => (lastHeardAt.value === undefined ? undefined : serverTimeOf(lastHeardAt.value))),
    shown: { status, lastHeardAt, serverTimeOf },
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
