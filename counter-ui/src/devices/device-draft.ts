import type { DevicesView, InputOf } from '@toiluot/shared/contract';
import type { Device, DeviceKind } from './devices-context.ts';

/** What the form holds; empty texts are nothing. */
export type DeviceDraft = {
  readonly code: string;
  readonly name: string;
  readonly zone: string;
  readonly desk: string;
  readonly printers: readonly string[];
};

/** Which places a kind of device has. */
export const PLACES: Readonly<Record<DeviceKind, readonly ('zone' | 'desk' | 'printers')[]>> = {
  kiosk: ['zone', 'printers'],
  board: ['zone'],
  pad: ['desk'],
  printer: ['printers'],
};

/** A new device prints on the only printer there is; where there are several, somebody has to say. */
export function draftOf(view: DevicesView, device: Device | undefined): DeviceDraft {
  const only = view.printers.length === 1 ? view.printers.map(({ id }) => id) : [];
  return {
    code: '',
    name: device?.name ?? '',
    zone: device?.zone ?? '',
    desk: device?.desk ?? '',
    printers: device?.printers ?? only,
  };
}

/** The command that the form stands for. */
export function commandOf(
  kind: DeviceKind,
  { code, name, zone, desk, printers }: DeviceDraft,
  device: Device | undefined,
): InputOf<'device.approve'> {
  const places = PLACES[kind];
  return {
    kind,
    name: name.trim(),
    ...(device ? { device: device.id } : { pairing: code.trim() }),
    ...(places.includes('zone') && zone !== '' && { zone }),
    ...(places.includes('desk') && desk !== '' && { desk }),
    ...(places.includes('printers') && { printers }),
  } as InputOf<'device.approve'>;
}

/** What is missing before it can be sent: the end of a message key. */
export function missingIn(
  kind: DeviceKind,
  { code, name, desk }: DeviceDraft,
  isNew: boolean,
): 'need-code' | 'need-name' | 'need-desk' | undefined {
  if (isNew && code.trim() === '') return 'need-code';
  if (name.trim() === '') return 'need-name';
  return PLACES[kind].includes('desk') && desk === '' ? 'need-desk' : undefined;
}
