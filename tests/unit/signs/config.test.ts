// signs.json: what is right is taken as it stands, what is wrong is refused with the place, in both languages.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseSigns } from '../../../server/src/signs/config/parse-signs.ts';
import { readSigns } from '../../../server/src/signs/config/read-signs.ts';
import { SignConfigError } from '../../../server/src/signs/config/sign-config-error.ts';

const line = {
  to: 'tcp://192.168.1.60:4001',
  frame: '02 {address:2} {mode} {text:>4} 03',
  modes: { steady: '30', blink: '31' },
  signs: [
    { desk: 1, address: 1 },
    { desk: 2, address: 2 },
  ],
};
const file = { format: 1, lines: [line] };
const withLine = (more: object): object => ({ ...file, lines: [{ ...line, ...more }] });

function refusal(value: unknown): [string, string] {
  try {
    parseSigns(typeof value === 'string' ? value : JSON.stringify(value));
  } catch (error) {
    if (error instanceof SignConfigError) return [error.code, error.message];
    throw error;
  }
  throw new Error('it was taken');
}

test('the least that is needed', () => {
  const config = parseSigns(JSON.stringify(file));
  expect(config.texts).toEqual({ free: '', paused: '----', closed: '' });
  expect(config.blinkMs).toBe(10_000);
  expect(config.lines[0]).toMatchObject({
    to: { kind: 'tcp', host: '192.168.1.60', port: 4001 },
    answer: undefined,
    modes: { steady: 0x30, blink: 0x31 },
  });
});

test('a serial port is a device file', () => {
  const config = parseSigns(JSON.stringify(withLine({ to: 'device:///dev/serial/by-id/usb-1' })));
  expect(config.lines[0]?.to).toEqual({ kind: 'device', path: '/dev/serial/by-id/usb-1' });
});

test.each<[string, unknown, string]>([
  ['not-json', '{ "format": 1,', ''],
  ['field-wrong', [], '{ }'],
  ['field-missing', { lines: [line] }, 'format'],
  ['field-wrong', { ...file, format: 2 }, 'format'],
  ['field-unknown', { ...file, blinkSecond: 3 }, 'blinkSecond'],
  ['field-wrong', { ...file, blinkSeconds: 1.5 }, 'blinkSeconds'],
  ['field-wrong', { ...file, lines: [] }, 'lines'],
  ['text-letters', { ...file, texts: { closed: 'nghỉ' } }, 'texts.closed'],
  ['field-missing', { ...file, lines: [{ ...line, frame: undefined }] }, 'lines[0].frame'],
  ['field-wrong', withLine({ frame: 7 }), 'lines[0].frame'],
  ['field-wrong', withLine({ answer: ' ' }), 'lines[0].answer'],
  ['frame-part', withLine({ frame: '02 {texts} 03' }), 'lines[0].frame'],
  ['frame-checksum', withLine({ frame: '02 {text} {xor}' }), 'lines[0].frame'],
  ['frame-no-text', withLine({ frame: '02 {address} 03' }), 'lines[0].frame'],
  ['frame-no-text', withLine({ frame: '{text} {text}' }), 'lines[0].frame'],
  ['way-unknown', withLine({ to: 'tcp://192.168.1.60' }), 'lines[0].to'],
  ['way-unknown', withLine({ to: '/dev/ttyUSB0' }), 'lines[0].to'],
  ['way-unknown', withLine({ to: 'http://192.168.1.60:80' }), 'lines[0].to'],
  ['modes-missing', withLine({ modes: undefined }), 'lines[0].modes'],
  ['field-wrong', withLine({ modes: { steady: '0', blink: '31' } }), 'lines[0].modes.steady'],
  ['field-wrong', withLine({ signs: [] }), 'lines[0].signs'],
  ['field-wrong', withLine({ signs: [{ desk: 0, address: 1 }] }), 'lines[0].signs[0].desk'],
  ['field-missing', withLine({ signs: [{ desk: 1 }] }), 'lines[0].signs[0].address'],
  ['address-range', withLine({ signs: [{ desk: 1, address: 100 }] }), 'lines[0].signs[0].address'],
  ['desk-twice', withLine({ signs: [line.signs[0], { desk: 1, address: 2 }] }), 'lines[0].signs[1].desk'],
  ['address-twice', withLine({ signs: [line.signs[0], { desk: 2, address: 1 }] }), 'lines[0].signs[1].address'],
  ['desk-twice', { ...file, lines: [line, line] }, 'lines[1].signs[0].desk'],
])('%s: %j', (code, value, place) => {
  const [found, message] = refusal(value);
  expect(found).toBe(code);
  const [vi, en, ...more] = message.split('\n');
  expect(more).toEqual([]);
  for (const sentence of [vi, en]) {
    expect(sentence).toMatch(/^signs\.json/);
    expect(sentence).toContain(place);
    expect(sentence).not.toMatch(/\{(where|found)\}/);
  }
});

test('a hall without the file has no signs; a file that is there is read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'toi-luot-signs-'));
  expect(readSigns(folder)).toBeUndefined();
  writeFileSync(join(folder, 'signs.json'), JSON.stringify(file));
  expect(readSigns(folder)?.lines[0]?.signs).toEqual(line.signs);
  writeFileSync(join(folder, 'signs.json'), '{');
  expect(() => readSigns(folder)).toThrow(SignConfigError);
  rmSync(folder, { recursive: true });
});
