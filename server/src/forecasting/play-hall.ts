// One hall played to its end many times, with the further waits of those who wait now.
import type { ServiceId, TicketRecord } from '@toiluot/shared/contract';
import { commonChances } from './common-chances.ts';
import { isProbe, probe } from './forecast.ts';
import { replicate } from './replicate.ts';
import type { Snapshot } from './snapshot.ts';

/** Waits from the snapshot's time on, ms, one per ticket and run; infinite = not called any more today. */
export type Played = {
  readonly runs: number;
  readonly services: ReadonlyMap<ServiceId, readonly number[]>;
  /** Of tickets that wait now, without the newcomers. */
  readonly everybody: readonly number[];
};

/** @param services  those whose newcomer is asked about too */
export function playHall(snapshot: Snapshot, services: readonly ServiceId[], seed: number, runs: number): Played {
  const waiting = snapshot.waiting as readonly TicketRecord[];
  const tickets = [...waiting, ...services.map((service, n) => probe(snapshot, service, 0, n))];
  const waits = new Map<ServiceId, number[]>(services.map((service) => [service, []]));
  const everybody: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const calledAt = new Map<string, number>();
    const { random, chanceOf } = commonChances(seed, run);
    replicate(snapshot, tickets, isProbe, random, (ticket, at) => calledAt.set(ticket.id, at), chanceOf);
    for (const ticket of tickets) {
      const wait = (calledAt.get(ticket.id) ?? Number.POSITIVE_INFINITY) - snapshot.now;
      waits.get(ticket.service)?.push(wait);
      if (!isProbe(ticket)) everybody.push(wait);
    }
  }
  return { runs, services: waits, everybody };
}
