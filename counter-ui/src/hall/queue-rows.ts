import type { AlertKind, HallView, ServiceId } from '@toiluot/shared/contract';
import type { HallQueue } from './zone-plan.ts';

/** One row of the queues table. */
export interface QueueRow {
  readonly queue: HallQueue;
  /** Longest wait, ms; `undefined` when nobody waits. */
  readonly oldestMs: number | undefined;
  /** People wait and no desk with this service is open. */
  readonly isStranded: boolean;
  /** The server raised "wait over target" for it. */
  readonly isOverTarget: boolean;
}

/** @param now epoch ms of the server's clock */
export function queueRows(view: Pick<HallView, 'queues' | 'alerts'>, now: number): readonly QueueRow[] {
  const overTarget = servicesAlarmed(view.alerts, 'wait-over-target');
  return view.queues.map((queue) => ({
    queue,
    oldestMs: queue.oldestQueuedAt === undefined ? undefined : Math.max(0, now - queue.oldestQueuedAt),
    isStranded: queue.waiting > 0 && queue.openDesks === 0,
    isOverTarget: overTarget.has(queue.service),
  }));
}

/** Rows a supervisor must see: somebody waits, or numbers are not given out. */
export function busyRows(rows: readonly QueueRow[]): readonly QueueRow[] {
  return rows.filter(({ queue }) => queue.waiting + queue.parked > 0 || queue.state !== 'open').sort(byNeed);
}

/** Stranded queues, then the longest wait, then catalogue order (sort is stable). */
function byNeed(a: QueueRow, b: QueueRow): number {
  return Number(b.isStranded) - Number(a.isStranded) || (b.oldestMs ?? -1) - (a.oldestMs ?? -1);
}

function servicesAlarmed(alerts: HallView['alerts'], kind: AlertKind): ReadonlySet<ServiceId> {
  return new Set(
    alerts.flatMap((alert) => (alert.kind === kind && alert.service !== undefined ? [alert.service] : [])),
  );
}
