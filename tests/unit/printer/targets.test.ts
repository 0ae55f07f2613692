import { describe, expect, test } from 'vitest';
import { loadProfiles } from '../../../printer/src/profiles/load-profiles.ts';
import { isAllowedAddress } from '../../../printer/src/transport/address-rules.ts';
import { parseTarget, transportTo } from '../../../printer/src/transport/printer-target.ts';
import { serialTransport, sttyArguments } from '../../../printer/src/transport/serial-transport.ts';

const profiles = loadProfiles();
const wayOf = (text: string) => parseTarget(text, profiles).way;

describe('printer addresses', () => {
  test('name a way, a place and a profile', () => {
    expect(parseTarget('tcp://192.168.1.50?profile=epson-80', profiles).profile.id).toBe('epson-80');
    expect(wayOf('tcp://192.168.1.50')).toEqual({ kind: 'tcp', host: '192.168.1.50', port: 9100 });
    expect(wayOf('tcp://[fe80::1]:9101')).toEqual({ kind: 'tcp', host: 'fe80::1', port: 9101 });
    expect(wayOf('device:///dev/usb/lp0')).toEqual({ kind: 'device', path: '/dev/usb/lp0' });
    expect(wayOf('serial:///dev/ttyUSB0')).toEqual({ kind: 'serial', path: '/dev/ttyUSB0', baud: 115_200 });
    expect(wayOf('windows-raw://EPSON%20TM-T82')).toEqual({ kind: 'windows-raw', queue: 'EPSON TM-T82' });
  });

  test.each(['192.168.1.50', 'http://192.168.1.50', 'tcp://192.168.1.50?profile=nobody'])(
    '%s is refused with a sentence',
    (text) => {
      expect(() => parseTarget(text, profiles)).toThrow(/printer|way/);
    },
  );

  test('a serial line of 9600 baud is refused, 115200 is set by stty', () => {
    expect(() => serialTransport({ path: '/dev/ttyS0', baud: 9600 })).toThrow(RangeError);
    expect(sttyArguments({ path: '/dev/ttyS0', baud: 115_200 }, 'linux').slice(0, 4)).toEqual([
      '-F',
      '/dev/ttyS0',
      '115200',
      'raw',
    ]);
  });

  test.each([
    ['192.168.1.50', 9100, true],
    ['10.20.30.40', 9107, true],
    ['fe80::1', 9100, true],
    ['192.168.1.50', 22, false],
    ['8.8.8.8', 9100, false],
    ['127.0.0.1', 9100, false],
    ['::1', 9100, false],
  ])('[PR19] %s:%i allowed: %s', (address, port, isAllowed) => {
    expect(isAllowedAddress({ allowLoopback: false, alsoAllowed: [] }, address, port)).toBe(isAllowed);
  });

  test('[PR19] an administrator may allow one more address', () => {
    const rules = { allowLoopback: false, alsoAllowed: ['8.8.8.8:515'] };
    expect([isAllowedAddress(rules, '8.8.8.8', 515), isAllowedAddress(rules, '8.8.8.8', 9100)]).toEqual([true, false]);
  });

  test('[PR19] loopback is refused for real printers before any connection', async () => {
    const transport = transportTo(parseTarget('tcp://127.0.0.1:9?profile=epson-80', profiles));
    await expect(transport.open()).rejects.toMatchObject({ why: 'refused-address' });
    const byName = transportTo(parseTarget('tcp://localhost:9100?profile=epson-80', profiles));
    await expect(byName.open()).rejects.toMatchObject({ why: 'refused-address' });
  });
});
