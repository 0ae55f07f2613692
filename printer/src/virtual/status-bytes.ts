// What the virtual printer says of itself, as an Epson printer would.

export type PrinterState = {
  readonly isOffline: boolean;
  readonly coverOpen: boolean;
  readonly cutterError: boolean;
  readonly nearEnd: boolean;
  readonly paperOut: boolean;
};

const bit = (isSet: boolean, position: number) => (isSet ? 1 << position : 0);

/** The answer to DLE EOT n; `undefined` for an n that we do not know. */
export function askedByte(n: number, state: PrinterState): number | undefined {
  switch (n) {
    case 1:
      return 0x12 | bit(state.isOffline, 3);
    case 2:
      return 0x12 | bit(state.coverOpen, 2) | bit(state.paperOut, 5) | bit(state.cutterError, 6);
    case 3:
      return 0x12 | bit(state.cutterError, 3);
    case 4:
      return 0x12 | (state.nearEnd || state.paperOut ? 0x0c : 0) | (state.paperOut ? 0x60 : 0);
    default:
      return undefined;
  }
}

/** The four bytes that GS a pushes. */
export function pushedBytes(state: PrinterState): Buffer {
  const paper = (state.nearEnd || state.paperOut ? 0x03 : 0) | (state.paperOut ? 0x0c : 0);
  return Buffer.from([0x10 | bit(state.isOffline, 3) | bit(state.coverOpen, 5), bit(state.cutterError, 3), paper, 0]);
}

/** The answer to GS r n: 1 paper sensor, others 0. */
export const inOrderByte = (n: number, state: PrinterState): number =>
  n === 1 || n === 49 ? (pushedBytes(state)[2] ?? 0) : 0;

/** The answer to GS I n: one byte, or a block with a name. */
export function identity(n: number): Buffer {
  const names: Readonly<Record<number, string>> = { 65: '1.0', 66: 'TOI LUOT', 67: 'VIRTUAL PRINTER', 68: '0000001' };
  const name = names[n];
  if (name !== undefined) return Buffer.concat([Buffer.from([0x5f]), Buffer.from(name, 'latin1'), Buffer.from([0])]);
  return Buffer.from([n === 1 || n === 49 ? 0x20 : 0x02]);
}

export const printEndAnswer = (id: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from([0x37, 0x22]), id, Buffer.from([0])]);
export const clearedAnswer = Buffer.from([0x37, 0x25, 0x00]);
