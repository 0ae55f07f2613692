// How a printer is named on the command line: tcp://192.168.1.50:9100?profile=epson-80
import type { PrinterProfile } from '../profiles/printer-profile.ts';
import type { AddressRules } from './address-rules.ts';
import { deviceTransport } from './device-transport.ts';
import { serialTransport } from './serial-transport.ts';
import { tcpTransport } from './tcp-transport.ts';
import type { Transport } from './transport.ts';
import { windowsRawTransport } from './windows-raw-transport.ts';

export type PrinterTarget = {
  readonly way:
    | { readonly kind: 'tcp'; readonly host: string; readonly port: number }
    | { readonly kind: 'device'; readonly path: string }
    | { readonly kind: 'serial'; readonly path: string; readonly baud: number }
    | { readonly kind: 'windows-raw'; readonly queue: string };
  readonly profile: PrinterProfile;
};

/**
 * Reads `tcp://host:port`, `device:///dev/usb/lp0`, `serial:///dev/ttyUSB0?baud=115200` or `windows-raw://Queue%20name`,
 * each with `?profile=<id>`.
 *
 * @throws Error with a sentence for the technician
 */
export function parseTarget(text: string, profiles: ReadonlyMap<string, PrinterProfile>): PrinterTarget {
  if (!URL.canParse(text))
    throw new Error(`"${text}" is no printer address; example: tcp://192.168.1.50:9100?profile=epson-80`);
  const url = new URL(text);
  const id = url.searchParams.get('profile') ?? 'generic-80';
  const profile = profiles.get(id);
  if (!profile) throw new Error(`no printer profile "${id}"; there are ${[...profiles.keys()].join(', ')}`);
  return { profile, way: wayOf(url) };
}

function wayOf(url: URL): PrinterTarget['way'] {
  const path = decodeURIComponent(url.pathname);
  switch (url.protocol) {
    case 'tcp:':
      return { kind: 'tcp', host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port || 9100) };
    case 'device:':
      return { kind: 'device', path };
    case 'serial:':
      return { kind: 'serial', path, baud: Number(url.searchParams.get('baud') ?? 115_200) };
    case 'windows-raw:':
      return { kind: 'windows-raw', queue: decodeURIComponent(url.host) + path };
    default:
      throw new Error(`"${url.protocol}" is no way to a printer: tcp, device, serial or windows-raw`);
  }
}

/** A new connection, not yet open. Loopback is for virtual printers only, unless it is allowed by name. */
export function transportTo({ way, profile }: PrinterTarget, alsoAllowed: readonly string[] = []): Transport {
  switch (way.kind) {
    case 'tcp': {
      const rules: AddressRules = { allowLoopback: profile.id.startsWith('virtual-'), alsoAllowed };
      return tcpTransport(way, rules);
    }
    case 'device':
      return deviceTransport(way.path);
    case 'serial':
      return serialTransport(way);
    case 'windows-raw':
      return windowsRawTransport(way.queue);
    default:
      return way satisfies never;
  }
}
