import type { DevicesView } from '@toiluot/shared/contract';
import type { Device, DevicesI18n } from './devices-context.ts';

/** Where a device stands and prints, in words. */
export function placeWords({ t, textOf }: DevicesI18n, view: DevicesView, device: Device): string {
  const zone = view.zones.find(({ id }) => id === device.zone);
  const desk = view.desks.find(({ id }) => id === device.desk);
  const names = view.printers.filter(({ id }) => device.printers.includes(id)).map(({ name }) => textOf(name));
  const printing = names.length > 0 ? t('devices.prints-on', { printers: names.join(', ') }) : t('devices.no-printer');
  const where = zone ? textOf(zone.name) : t('devices.whole-hall');
  switch (device.kind) {
    case 'kiosk':
      return `${where} · ${printing}`;
    case 'board':
      return where;
    case 'pad':
      return desk ? t('devices.at-desk', { n: desk.number }) : t('devices.no-desk');
    case 'printer':
      return printing;
  }
}
