// DK5, DK6 and the hall's other alarms: each condition raises one alert and clears it by itself.
import type {
  AlertKind,
  AlertRecord,
  DeskRecord,
  DeviceId,
  HallEvent,
  ServiceId,
  TicketId,
} from '@toiluot/shared/contract';
import { HOUSE_CONDITIONS } from '@toiluot/shared/contract/vocabulary';
import { issuesOf } from '../kiosk-pace.ts';
import { waitingCount } from '../queues.ts';
import type { HallState } from '../state.ts';
import { brokenPromises } from './broken-promises.ts';
import { complaintAlerts } from './complaint-alerts.ts';
import { queuesWithoutDesk } from './coverage.ts';
import { standingHelp } from './help.ts';
import { nextTicketFor } from './next-ticket.ts';
import { numbersLeft, numbersUsed, seriesSize } from './numbering.ts';
import { callsNow } from './session-state.ts';
import { unheardZones } from './voice-check.ts';

const MINUTE_MS = 60_000;
/** Serving this many times the usual length is "far beyond"; stands for p95 until times are learned (WT1). */
const LONG_SERVICE_FACTOR = 3;
/** Raised and cleared by whoever found them out. */
const OF_THE_HOUSE: ReadonlySet<AlertKind> = new Set(HOUSE_CONDITIONS);
/** A page that reloads or a line that stutters is back before this. */
const SILENT_MS = MINUTE_MS;
const QUEUE_LONG = 20;
/** Its numbers may still be called meanwhile. */
const FLOOD_SHOWN_MS = 15 * MINUTE_MS;
const TROUBLE = new Set(['out', 'cover', 'cutter', 'offline', 'unreachable']);

type Subject = Partial<Pick<AlertRecord, 'desk' | 'service' | 'ticket' | 'printer' | 'device' | 'zone'>>;

function alert(kind: AlertKind, since: number, subject: Subject): AlertRecord {
  const { desk = null, service = null, ticket = null, printer = null, device = null, zone } = subject;
  const id = `${kind}:${desk ?? service ?? printer ?? device ?? zone ?? 'hall'}`;
  const place = { desk, service, ticket, printer, device, ...(zone && { zone }) };
  return { id, kind, since, ...place, owner: null, snoozedUntil: null };
}

function deskAlert(state: HallState, desk: DeskRecord, now: number): AlertRecord | undefined {
  const settings = state.catalogue?.file.settings;
  if (!settings) return undefined;
  const forMs = now - desk.since;
  const ticket = desk.ticket ? state.tickets.get(desk.ticket) : undefined;
  const subject = { desk: desk.id, ...(ticket && { ticket: ticket.id }) };
  switch (desk.state) {
    case 'calling':
      return forMs > settings.calledAlertMs ? alert('called-not-started', desk.since, subject) : undefined;
    case 'serving': {
      const usualMs = (ticket && state.catalogue?.services.get(ticket.service)?.expectedServiceMinutes) ?? 0;
      return forMs > usualMs * MINUTE_MS * LONG_SERVICE_FACTOR ? alert('serving-long', desk.since, subject) : undefined;
    }
    case 'open':
      return forMs > settings.idleAlertMs && callsNow(state, now) && nextTicketFor(state, desk, now)
        ? alert('idle-while-waiting', desk.since, subject)
        : undefined;
    case 'paused':
      return forMs > settings.pauseAlertMs || (desk.pause?.until ?? Infinity) < now
        ? alert('paused-long', desk.since, subject)
        : undefined;
    case 'closed':
      return undefined;
  }
}

function serviceAlerts(state: HallState, service: ServiceId, now: number): AlertRecord[] {
  const found: AlertRecord[] = [];
  const definition = state.catalogue?.services.get(service);
  const oldest = (state.queues.byService.get(service) ?? []).reduce((min, t) => Math.min(min, t.queuedAt), Infinity);
  if (callsNow(state, now) && now - oldest > (state.catalogue?.file.settings.waitTargetMs ?? Infinity))
    found.push(alert('wait-over-target', oldest, { service }));
  if (
    callsNow(state, now) &&
    waitingCount(state.queues, service) > (state.catalogue?.file.settings.queueAlertCount ?? QUEUE_LONG)
  )
    found.push(alert('queue-long', now, { service }));
  if (!definition) return found;
  if (numbersLeft(state, definition) <= 0) found.push(alert('series-full', now, { service }));
  else if (numbersUsed(state, definition) >= 0.8 * seriesSize(definition))
    found.push(alert('series-nearly-full', now, { service }));
  return found;
}

/** When a device that was connected fell silent, epoch ms; undefined while it is heard, or was never heard. */
export type SilentSince = (device: DeviceId) => number | undefined;

/** F-K17: a kiosk that ran into its limit, until somebody takes a number there at the pace of people. */
function floodedKiosks(state: HallState, now: number): AlertRecord[] {
  const most = state.catalogue?.file.settings.kioskPerMinute ?? 0;
  return [...state.devices.values()].flatMap((device) => {
    const issues = device.kind === 'kiosk' ? issuesOf(state, device.id) : [];
    const last = issues.at(-1) ?? 0;
    const isFlooded = most > 0 && issues.length >= most && now - last < FLOOD_SHOWN_MS;
    return isFlooded ? [alert('kiosk-flood', last, { device: device.id })] : [];
  });
}

/** Kiosks, boards and print agents: without one of them visitors are left in the dark. A pad may sleep. */
function lostDevices(state: HallState, now: number, silentSince: SilentSince): AlertRecord[] {
  return [...state.devices.values()].flatMap(({ id, kind, revoked }) => {
    const since = revoked || kind === 'pad' ? undefined : silentSince(id);
    return since !== undefined && now - since > SILENT_MS ? [alert('device-lost', since, { device: id })] : [];
  });
}

function presentAlerts(
  state: HallState,
  now: number,
  { silentSince = () => undefined, hardlyServed }: HeardNow,
): AlertRecord[] {
  const found: AlertRecord[] = [...lostDevices(state, now, silentSince), ...complaintAlerts(state, now)];
  for (const printer of state.printers.values())
    if (TROUBLE.has(printer.health)) found.push(alert('printer-trouble', printer.since, { printer: printer.printer }));
  for (const { zone, at } of unheardZones(state, now)) found.push(alert('voice-unheard', at, { zone }));
  if (!state.day || state.day.state === 'closed') return found;
  if (stillWaiting(state, hardlyServed).length > 0) found.push(alert('closing-late', now, {}));
  if (state.day.state === 'closing') found.push(alert('day-still-serving', now, {}));
  found.push(...standingHelp(state));
  for (const desk of state.desks.values()) {
    const raised = deskAlert(state, desk, now);
    if (raised) found.push(raised);
  }
  if (callsNow(state, now))
    for (const service of queuesWithoutDesk(state)) found.push(alert('no-desk-for-queue', now, { service }));
  found.push(...floodedKiosks(state, now), ...brokenPromises(state, now));
  for (const service of state.catalogue?.services.keys() ?? []) found.push(...serviceAlerts(state, service, now));
  return found;
}

/** What the rows do not hold: heard by the server while it runs. */
export type HeardNow = {
  readonly voiceTroubles?: (() => readonly AlertRecord[]) | undefined;
  readonly silentSince?: SilentSince | undefined;
  /** Tickets that wait and are hardly served before the day's last session ends, by the forecast. */
  readonly hardlyServed?: (() => readonly TicketId[]) | undefined;
};

const stillWaiting = (state: HallState, hardlyServed: HeardNow['hardlyServed']): readonly TicketId[] =>
  (hardlyServed?.() ?? []).filter((id) => state.tickets.get(id)?.state === 'waiting');

/** Alerts to raise and to clear so that those on record are those that hold now. */
export function alertEvents(state: HallState, now: number, heard: HeardNow = {}): HallEvent[] {
  const { voiceTroubles = () => [] } = heard;
  const present = new Map([...presentAlerts(state, now, heard), ...voiceTroubles()].map((a) => [a.id, a]));
  const raised = [...present.values()]
    .filter((a) => !state.alerts.has(a.id))
    .map((a): HallEvent => ({ type: 'alert.raised', data: { alert: a } }));
  const cleared = [...state.alerts.values()]
    .filter(({ id, kind }) => !present.has(id) && !OF_THE_HOUSE.has(kind))
    .map(({ id }): HallEvent => ({ type: 'alert.cleared', data: { alert: id } }));
  return [...raised, ...cleared];
}
