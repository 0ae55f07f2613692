// Tokens of devices and tickets are made from the installation's secret, so nothing that opens a door is stored:
// a copy of the database alone gives no token away, and a reply repeated years later can name its token again.
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { DeviceId, DeviceRecord, TicketId } from '@toiluot/shared/contract';

export type Tokens = {
  /** `<device id>.<256 bits>`; void once the device's generation moves on. */
  readonly device: (device: DeviceRecord) => string;
  readonly deviceIdOf: (token: string) => DeviceId;
  readonly isDeviceToken: (device: DeviceRecord, token: string) => boolean;
  /** 128 bits, unrelated to the number (safety D08). */
  readonly ticket: (ticket: TicketId) => string;
};

export function createTokens(secret: Buffer): Tokens {
  const mac = (text: string): Buffer => createHmac('sha256', secret).update(text).digest();
  const device = (record: DeviceRecord): string => `${record.id}.${mac(`device\n${record.id}\n${record.kind}\n${record.tokenGeneration}`).toString('base64url')}`;
  return {
    device,
    deviceIdOf: (token) => token.slice(0, token.lastIndexOf('.')) as DeviceId,
    isDeviceToken: (record, token) => {
      const expected = Buffer.from(device(record));
      const given = Buffer.from(token);
      return expected.length === given.length && timingSafeEqual(expected, given);
    },
    ticket: (ticket) => mac(`ticket\n${ticket}`).subarray(0, 16).toString('base64url'),
  };
}
