// Tokens of devices and tickets are made from the installation's secret, so nothing that opens a door is stored:
// a copy of the database alone gives no token away, and a reply repeated years later can name its token again.
import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto';
import type { DeviceId, DeviceRecord, TicketId } from '@toiluot/shared/contract';

export type Tokens = {
  /** `<device id>.<256 bits>`; void once the device's generation moves on. */
  readonly device: (device: DeviceRecord) => string;
  readonly deviceIdOf: (token: string) => DeviceId;
  readonly isDeviceToken: (device: DeviceRecord, token: string) => boolean;
  /** 128 bits, unrelated to the number (safety D08). */
  readonly ticket: (ticket: TicketId) => string;
  /** 128 bits in the address of a file that boards show; another one when the file changes. */
  readonly media: (name: string, version: string) => string;
  /** What is kept of a PIN: without the secret its million possibilities cannot be tried. */
  readonly pin: (pin: string) => string;
};

export function createTokens(secret: Buffer): Tokens {
  const key = createSecretKey(secret);
  const mac = (text: string): Buffer => createHmac('sha256', key).update(text).digest();
  const device = (record: DeviceRecord): string =>
    `${record.id}.${mac(`device\n${record.id}\n${record.kind}\n${record.tokenGeneration}`).toString('base64url')}`;
  // Every request of a device asks; a record is never changed in place, so a new generation is a new entry.
  const expectedOf = new WeakMap<DeviceRecord, Buffer>();
  const expected = (record: DeviceRecord): Buffer => {
    const known = expectedOf.get(record) ?? Buffer.from(device(record));
    expectedOf.set(record, known);
    return known;
  };
  return {
    device,
    deviceIdOf: (token) => token.slice(0, token.lastIndexOf('.')) as DeviceId,
    isDeviceToken: (record, token) => {
      const given = Buffer.from(token);
      return expected(record).length === given.length && timingSafeEqual(expected(record), given);
    },
    pin: (pin) => mac(`pin\n${pin}`).toString('base64url'),
    media: (name, version) => mac(`media\n${name}\n${version}`).subarray(0, 16).toString('base64url'),
    ticket: (ticket) => mac(`ticket\n${ticket}`).subarray(0, 16).toString('base64url'),
  };
}
