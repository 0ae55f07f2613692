// Expected values are copied from Epson's ESC/POS reference (DLE EOT, GS a) as printing.md section 8 quotes it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createEpsonReader, type EpsonAnswer } from '../../../printer/src/status/epson-reader.ts';
import { askedCondition, pushedCondition } from '../../../printer/src/status/epson-status.ts';
import { healthOf, isReady, type PrinterCondition } from '../../../printer/src/status/printer-condition.ts';
import { starCondition } from '../../../printer/src/status/star-status.ts';
import { askedByte, pushedBytes } from '../../../printer/src/virtual/status-bytes.ts';

const asked: readonly (readonly [1 | 2 | 3 | 4, number, PrinterCondition])[] = [
  [1, 0x12, { offline: false }],
  [1, 0x1a, { offline: true }],
  [2, 0x12, { coverOpen: false, paperStop: false }],
  [2, 0x16, { coverOpen: true, paperStop: false }],
  [2, 0x32, { coverOpen: false, paperStop: true }],
  [3, 0x12, { cutterError: false, needsRestart: false, recoversAlone: false }],
  [3, 0x1a, { cutterError: true, needsRestart: false, recoversAlone: false }],
  [3, 0x32, { cutterError: false, needsRestart: true, recoversAlone: false }],
  [3, 0x52, { cutterError: false, needsRestart: false, recoversAlone: true }],
  [4, 0x12, { nearEnd: false, paperOut: false }],
  [4, 0x1e, { nearEnd: true, paperOut: false }],
  [4, 0x72, { nearEnd: false, paperOut: true }],
  [4, 0x7e, { nearEnd: true, paperOut: true }],
];

const well: PrinterCondition = {
  offline: false,
  coverOpen: false,
  cutterError: false,
  needsRestart: false,
  recoversAlone: false,
  nearEnd: false,
  paperOut: false,
};
const pushed: readonly (readonly [readonly [number, number, number, number], PrinterCondition])[] = [
  [[0x10, 0x00, 0x00, 0x00], well],
  [[0x18, 0x00, 0x00, 0x00], { ...well, offline: true }],
  [[0x38, 0x00, 0x00, 0x0f], { ...well, offline: true, coverOpen: true }],
  [[0x10, 0x08, 0x00, 0x00], { ...well, cutterError: true }],
  [[0x10, 0x20, 0x00, 0x00], { ...well, needsRestart: true }],
  [[0x10, 0x40, 0x00, 0x00], { ...well, recoversAlone: true }],
  [[0x10, 0x00, 0x03, 0x00], { ...well, nearEnd: true }],
  [[0x18, 0x00, 0x0f, 0x00], { ...well, offline: true, nearEnd: true, paperOut: true }],
];

describe('status bytes', () => {
  test.each(asked)('[PR15] DLE EOT %i answered with %i', (question, byte, condition) => {
    expect(askedCondition(question, byte)).toEqual(condition);
  });

  test.each(pushed)('[PR15] pushed %j', (bytes, condition) => {
    expect(pushedCondition(bytes)).toEqual(condition);
  });

  const answers: fc.Arbitrary<{ readonly sent: readonly number[]; readonly answer: EpsonAnswer }> = fc.oneof(
    fc
      .constantFrom(...asked.map(([, byte]) => byte))
      .map((byte) => ({ sent: [byte], answer: { kind: 'asked', byte } as const })),
    fc
      .constantFrom(...pushed.map(([bytes]) => bytes))
      .map((bytes) => ({ sent: bytes, answer: { kind: 'pushed', bytes } as const })),
    fc.constantFrom(0x00, 0x03, 0x0c, 0x0f).map((byte) => ({ sent: [byte], answer: { kind: 'plain', byte } as const })),
    fc.constantFrom('"a1b2', '"~~~~', '%').map((body) => ({
      sent: [0x37, ...Buffer.from(body), 0],
      answer: { kind: 'block', head: 0x37, body } as const,
    })),
  );

  test('[PR15] answers are told apart in any order and in any pieces', () => {
    fc.assert(
      fc.property(
        fc.array(answers, { maxLength: 12 }),
        fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
        (parts, sizes) => {
          const stream = parts.flatMap(({ sent }) => sent);
          const reader = createEpsonReader();
          const read: EpsonAnswer[] = [];
          for (let at = 0, turn = 0; at < stream.length; turn++) {
            const size = sizes[turn % sizes.length]!;
            read.push(...reader.read(Uint8Array.from(stream.slice(at, at + size))));
            at += size;
          }
          expect(read).toEqual(parts.map(({ answer }) => answer));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('[PR15] noise does not stop the reader', () => {
    const read = createEpsonReader().read(Uint8Array.of(0x11, 0x13, 0xff, 0x10, 0x12, 0x12));
    expect(read.at(-1)).toEqual({ kind: 'asked', byte: 0x12 });
  });

  test('[PR15] what the virtual printer says is what our codec reads', () => {
    const state = { isOffline: true, coverOpen: true, cutterError: false, nearEnd: true, paperOut: true };
    expect(([1, 2, 3, 4] as const).map((n) => askedCondition(n, askedByte(n, state)!))).toEqual([
      { offline: true },
      { coverOpen: true, paperStop: true },
      { cutterError: false, needsRestart: false, recoversAlone: false },
      { nearEnd: true, paperOut: true },
    ]);
    const [a, b, c, d] = pushedBytes(state) as unknown as [number, number, number, number];
    expect(pushedCondition([a, b, c, d])).toEqual({
      ...well,
      offline: true,
      coverOpen: true,
      nearEnd: true,
      paperOut: true,
    });
  });

  test('[PR15] a Star block is read once it is complete', () => {
    const block = [0x23, 0x06, 0x28, 0x08, 0x00, 0x0c, 0x00, 0x00, 0x00];
    expect(starCondition(block.slice(0, 8))).toBeUndefined();
    expect(starCondition(block)).toEqual({
      offline: true,
      coverOpen: true,
      cutterError: true,
      needsRestart: false,
      recoversAlone: false,
      nearEnd: true,
      paperOut: true,
    });
  });
});

describe('one word for staff', () => {
  test.each([
    [{ coverOpen: true, paperOut: true, offline: true }, 'cover'],
    [{ paperOut: true, offline: true }, 'out'],
    [{ paperStop: true }, 'out'],
    [{ cutterError: true, offline: true }, 'cutter'],
    [{ offline: true }, 'offline'],
    [{ needsRestart: true }, 'offline'],
    [{ nearEnd: true }, 'near-end'],
    [{}, 'ok'],
  ] as const)('%j is "%s"', (condition, health) => {
    expect(healthOf(condition, true)).toBe(health);
  });

  test('without a sensor near-end bits mean nothing', () => {
    expect(healthOf({ nearEnd: true }, false)).toBe('ok');
  });

  test('a ticket may go to a printer that is well, near its end, or blind', () => {
    const all = ['ok', 'near-end', 'out', 'cover', 'cutter', 'offline', 'blind', 'unreachable'] as const;
    expect(all.filter(isReady)).toEqual(['ok', 'near-end', 'blind']);
  });
});
