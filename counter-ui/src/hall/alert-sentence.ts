import type { HallView } from '@toiluot/shared/contract';
import type { HallAlert } from './alert-order.ts';
import { deskName, type HallI18n, serviceName } from './hall-texts.ts';

/** The alert in words, with the names of what it is about. */
export function alertSentence(
  i18n: HallI18n,
  view: Pick<HallView, 'desks' | 'queues' | 'printers' | 'devices' | 'zones' | 'complaints' | 'tickets'>,
  alert: HallAlert,
): string {
  const desk = view.desks.find(({ id }) => id === alert.desk);
  const queue = view.queues.find(({ service }) => service === alert.service);
  const printer = view.printers.find(({ id }) => id === alert.printer);
  const device = view.devices.find(({ id }) => id === alert.device);
  const zone = view.zones.find(({ id }) => id === alert.zone);
  return i18n.t(`alert.${alert.kind}`, {
    n: countOf(view, alert) ?? queue?.waiting,
    about: alert.label ?? i18n.t('complaint.no-ticket'),
    desk: desk === undefined ? i18n.t('alert.some-desk') : deskName(i18n, desk.number),
    service: queue === undefined ? (alert.service ?? '') : serviceName(i18n, queue),
    label: alert.label ?? '',
    device: device?.name ?? alert.device ?? '',
    zone: zone === undefined ? (alert.zone ?? '') : i18n.textOf(zone.name),
    printer: printer === undefined ? (alert.printer ?? '') : i18n.textOf(printer.name),
    health: printer === undefined ? '' : i18n.t(`printer.${printer.health}`),
  });
}

function countOf({ complaints, tickets }: Pick<HallView, 'complaints' | 'tickets'>, { kind, device }: HallAlert) {
  if (kind === 'complaint-new') return complaints.unowned;
  if (kind === 'closing-late') return tickets.filter(({ late }) => late).length;
  return kind === 'kiosk-flood' ? tickets.filter(({ flooded }) => flooded === device).length : undefined;
}
