import type { InputOf } from '@toiluot/shared/contract';
import type { Arrival } from './arrivals.ts';
import type { HallDay } from './hall-day.ts';
import type { Pace } from './pace.ts';
import { type Answer, type Headers, retryAfterMs, type TrialClient } from './trial-client.ts';

export type VisitorHall = {
  readonly client: TrialClient;
  readonly day: HallDay;
  readonly pace: Pace;
  readonly kiosks: readonly Headers[];
};

/** Most hall minutes a visitor waits who will give up. */
const PATIENCE_MS = 20 * 60_000;

/** The class that kiosks of the trial centre offer on the visitor's own word. */
const PRIORITY_CLASS = 'self-declared';

const wishOf = ({ service, isPriority, language }: Arrival) =>
  ({ service, language, ...(isPriority && { priorityClass: PRIORITY_CLASS }) }) as InputOf<'ticket.issue'>;

/** Takes a number, again when the kiosk says "a moment, please". */
async function takeNumber(
  { client, pace }: VisitorHall,
  arrival: Arrival,
  kiosk: Headers,
): Promise<Answer<'ticket.issue'>> {
  for (;;) {
    const answer = await client.send('ticket.issue', wishOf(arrival), kiosk);
    const wait = answer.ok ? undefined : retryAfterMs(answer);
    if (wait === undefined || pace.isStopped) return answer;
    await pace.realMs(wait);
  }
}

/** One visitor: takes a number, and perhaps gives it back by phone before being called. */
export async function visit(hall: VisitorHall, arrival: Arrival, n: number): Promise<void> {
  const { client, day, pace, kiosks } = hall;
  const answer = await takeNumber(hall, arrival, kiosks[n % kiosks.length] ?? {});
  if (!answer.ok) return day.turnAway(answer.code);
  const { ticket, token } = answer.result;
  day.enter(ticket, arrival);
  if (arrival.fate !== 'gives-up' || !token) return;
  await pace.hallMs(arrival.patience * PATIENCE_MS);
  if (pace.isStopped || day.open.get(ticket)?.called !== false) return;
  // Whoever is being called at this very moment is refused and served.
  const gaveUp = await client.send('ticket.cancel', { ticket }, { 'x-ticket-token': token });
  if (gaveUp.ok) day.leave(ticket, 'cancelled');
}
