import { computed, signal } from '@preact/signals';
import { createConnection } from '@toiluot/shared/ui';
import type { PadFeed } from './pad-store.ts';

/** Pictures from the server; without a token no line is opened. */
export function livePad(token: string | undefined, mayReload: () => boolean): PadFeed {
  if (token === undefined) return silentPad();
  const connection = createConnection({ token, views: [{ view: 'pad.view' }], mayReload });
  const { status, lastHeardAt, serverTimeOf, clock, now, refusal, identity } = connection;
  return {
    status,
    clock,
    now,
    refusal,
    identity,
    view: connection.view('pad.view'),
    heardAt: computed(() => (lastHeardAt.value === undefined ? undefined : serverTimeOf(lastHeardAt.value))),
    shown: { status, lastHeardAt, serverTimeOf },
    async rate(answer) {
      const reply = await connection.send('ticket.rate', answer);
      return reply.ok || reply.code === 'already-rated';
    },
  };
}

function silentPad(): PadFeed {
  const status = signal('connecting' as const);
  const [nothing, clock] = [signal(undefined), signal(Date.now())];
  return {
    status,
    clock,
    now: () => Date.now(),
    view: nothing,
    heardAt: nothing,
    shown: { status, lastHeardAt: nothing },
    rate: () => Promise.resolve(false),
  };
}
