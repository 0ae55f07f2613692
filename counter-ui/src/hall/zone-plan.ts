import type { HallView } from '@toiluot/shared/contract';
import { isManned } from './service-cover.ts';

export type HallDesk = HallView['desks'][number];
export type HallQueue = HallView['queues'][number];
export type HallTicket = HallView['tickets'][number];

/** One part of the hall on the plan. */
export interface ZonePlan {
  readonly zone: HallView['zones'][number];
  readonly desks: readonly HallDesk[];
  /** Desks with somebody at them, paused ones too. */
  readonly manned: number;
  /** Tickets waiting for services of these desks; a service served in two zones counts in both. */
  readonly waiting: number;
}

/** Zones in catalogue order with their desks by number; a zone without desks is left out. */
export function zonePlans(view: Pick<HallView, 'zones' | 'desks' | 'queues'>): readonly ZonePlan[] {
  return view.zones.map((zone) => planOf(zone, view)).filter(({ desks }) => desks.length > 0);
}

function planOf(zone: ZonePlan['zone'], view: Pick<HallView, 'desks' | 'queues'>): ZonePlan {
  const desks = view.desks.filter((desk) => desk.zone === zone.id).sort((a, b) => a.number - b.number);
  const services = new Set(desks.flatMap((desk) => desk.services.map(({ service }) => service)));
  const waiting = view.queues.reduce((sum, queue) => sum + (services.has(queue.service) ? queue.waiting : 0), 0);
  return { zone, desks, manned: desks.filter(isManned).length, waiting };
}
