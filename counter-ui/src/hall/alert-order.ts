import type { AlertKind, HallView } from '@toiluot/shared/contract';
import type { DrawerTarget } from './drawer-target.ts';

export type HallAlert = HallView['alerts'][number];

/** Most pressing first. `urgent`: somebody waits and nothing will help by itself. */
const RANK: Readonly<Record<AlertKind, { readonly rank: number; readonly isUrgent: boolean }>> = {
  'no-desk-for-queue': { rank: 0, isUrgent: true },
  'series-full': { rank: 1, isUrgent: true },
  'printer-trouble': { rank: 2, isUrgent: true },
  'device-lost': { rank: 2, isUrgent: true },
  'help-wanted': { rank: 0.5, isUrgent: true },
  'called-not-started': { rank: 3, isUrgent: true },
  'no-speaker': { rank: 3.2, isUrgent: true },
  'speaker-failed': { rank: 3.4, isUrgent: true },
  'sound-blocked': { rank: 3.6, isUrgent: true },
  'voice-unheard': { rank: 3.5, isUrgent: true },
  'promise-broken': { rank: 2.7, isUrgent: true },
  'idle-while-waiting': { rank: 4, isUrgent: false },
  'wait-over-target': { rank: 5, isUrgent: false },
  'queue-long': { rank: 5, isUrgent: false },
  'closing-late': { rank: 4.5, isUrgent: false },
  'kiosk-flood': { rank: 2.5, isUrgent: true },
  'paused-long': { rank: 6, isUrgent: false },
  'serving-long': { rank: 7, isUrgent: false },
  'complaint-overdue': { rank: 7.5, isUrgent: false },
  'complaint-due': { rank: 7.6, isUrgent: false },
  'complaint-new': { rank: 7.7, isUrgent: false },
  'series-nearly-full': { rank: 8, isUrgent: false },
  'sign-lost': { rank: 8.4, isUrgent: false },
  'voice-lag': { rank: 8.5, isUrgent: false },
  'day-still-serving': { rank: 9, isUrgent: false },
  'disk-nearly-full': { rank: 10, isUrgent: true },
  'backup-failed': { rank: 11, isUrgent: false },
  'clock-stepped': { rank: 12, isUrgent: false },
  'disk-low': { rank: 13, isUrgent: false },
};

/** By kind, the oldest of a kind first. */
export function orderedAlerts(alerts: readonly HallAlert[]): readonly HallAlert[] {
  return [...alerts].sort((a, b) => RANK[a.kind].rank - RANK[b.kind].rank || a.since - b.since);
}

export function isUrgent({ kind }: Pick<HallAlert, 'kind'>): boolean {
  return RANK[kind].isUrgent;
}

/** Put aside for now; nobody is called by it until the time named. */
export function isSnoozed({ snoozedUntil }: Pick<HallAlert, 'snoozedUntil'>, now: number): boolean {
  return snoozedUntil !== undefined && snoozedUntil > now;
}

/** Where the remedy is; `undefined` for a printer, whose remedy is in the hall. */
export function alertTarget(alert: HallAlert): DrawerTarget | undefined {
  if (alert.kind === 'day-still-serving') return { kind: 'day' };
  if (alert.kind === 'closing-late') return { kind: 'void' };
  if (alert.kind === 'kiosk-flood' && alert.device) return { kind: 'void', device: alert.device };
  if (alert.complaint !== undefined) return { kind: 'complaints', id: alert.complaint };
  if (alert.kind === 'complaint-new') return { kind: 'complaints' };
  if (alert.device !== undefined || alert.zone !== undefined) return { kind: 'voice' };
  if (alert.desk !== undefined) return { kind: 'desk', id: alert.desk };
  if (alert.service !== undefined) return { kind: 'service', id: alert.service };
  return alert.ticket === undefined ? undefined : { kind: 'ticket', id: alert.ticket };
}
