import type { InputOf } from '@toiluot/shared/contract';
import type { Arrival } from './arrivals.ts';
import type { HallDay } from './hall-day.ts';
import type { Pace } from './pace.ts';
import { type Headers, retryAfterMs, type TrialClient } from './trial-client.ts';

export type VisitorHall = { readonly client: TrialClient; readonly day: HallDay; readonly pace: Pace; readonly kiosks: readonly Headers[]; readonly priorityClass: string | undefined };

/** Most hall minutes a visitor waits who will give up. */
const PATIENCE_MS = 20 * 60_000;

function wishOf({ service, isPriority, language }: Arrival, priorityClass: string | undefined): InputOf<'ticket.issue'> {
  return { service, language, ...(isPriority && priorityClass && { priorityClass }) } as InputOf<'ticket.issue'>;
}

/** One visitor: takes a number, and perhaps gives it back by phone before being called. */
export async function visit({ client, day, pace, kiosks, priorityClass }: VisitorHall, arrival: Arrival, n: number): Promise<void> {
  const kiosk = kiosks[n % kiosks.length] ?? {};
  let answer = await client.send('ticket.issue', wishOf(arrival, priorityClass), kiosk);
  for (let wait = answer.ok ? undefined : retryAfterMs(answer); wait !== undefined && !pace.isStopped; wait = answer.ok ? undefined : retryAfterMs(answer)) {
    await pace.realMs(wait);
    answer = await client.send('ticket.issue', wishOf(arrival, priorityClass), kiosk);
  }
  if (!answer.ok) return day.turnAway(answer.code);
  const { ticket, token } = answer.result;
  day.enter(ticket, arrival);
  if (arrival.fate !== 'gives-up' || !token) return;
  await pace.hallMs(arrival.luck * PATIENCE_MS);
  if (pace.isStopped || day.open.get(ticket)?.called !== false) return;
  // Whoever is being called at this very moment is refused and served.
  const gaveUp = await client.send('ticket.cancel', { ticket }, { 'x-ticket-token': token });
  if (gaveUp.ok) day.leave(ticket, 'cancelled');
}
