// A small ESC/POS decoder of its own, for what our encoders send and nothing else. It shares no code with the printer.

export interface DecodedJob {
  readonly width: number;
  readonly height: number;
  /** Dots in rows; 1 = black. */
  readonly dots: Uint8Array;
  /** Raster data of each command, as sent. */
  readonly rasters: readonly Uint8Array[];
  /** Names of all commands in order. */
  readonly commands: readonly string[];
}

/** @throws Error at the first byte that is not one of the known commands */
export function decodeJob(stream: Uint8Array): DecodedJob {
  const rows: Uint8Array[] = [];
  const rasters: Uint8Array[] = [];
  const commands: string[] = [];
  let columns: Uint8Array[] = [];
  let at = 0;
  const word = (offset: number) => stream[at + offset]! + 256 * stream[at + offset + 1]!;
  const is = (...bytes: readonly number[]) => bytes.every((byte, index) => stream[at + index] === byte);
  const known = (name: string, length: number) => {
    commands.push(name);
    at += length;
  };

  while (at < stream.length) {
    if (is(0x1b, 0x40)) known('ESC @', 2);
    else if (is(0x1d, 0x76, 0x30, 0x00)) {
      const [stride, count] = [word(4), word(6)];
      const data = stream.slice(at + 8, at + 8 + stride * count);
      rasters.push(data);
      for (let row = 0; row < count; row++) rows.push(unpacked(data.subarray(row * stride, (row + 1) * stride)));
      known('GS v 0', 8 + data.length);
    } else if (is(0x1b, 0x2a, 33)) {
      const data = stream.slice(at + 5, at + 5 + 3 * word(3));
      rasters.push(data);
      columns = Array.from({ length: data.length / 3 }, (_, column) =>
        unpacked(data.subarray(column * 3, column * 3 + 3)),
      );
      known('ESC *', 5 + data.length);
    } else if (is(0x0a)) {
      for (let row = 0; row < 24 && columns.length > 0; row++)
        rows.push(Uint8Array.from(columns, (column) => column[row]!));
      columns = [];
      known('LF', 1);
    } else if (is(0x1b, 0x6b)) {
      const stride = stream[at + 2]!;
      const data = stream.slice(at + 4, at + 4 + stride * 24);
      rasters.push(data);
      for (let row = 0; row < 24; row++) rows.push(unpacked(data.subarray(row * stride, (row + 1) * stride)));
      // The line feed that prints the band.
      known('ESC k', 4 + data.length + 1);
    } else if (is(0x1b, 0x33)) known('ESC 3', 3);
    else if (is(0x1b, 0x32)) known('ESC 2', 2);
    else if (is(0x1b, 0x30)) known('ESC 0', 2);
    else if (is(0x1b, 0x7a)) known('ESC z', 3);
    else if (is(0x1b, 0x64)) known('ESC d', 3);
    else if (is(0x1b, 0x42)) known('ESC B', 4);
    else if (is(0x1b, 0x4a)) known('ESC J', 3);
    else if (is(0x1d, 0x56)) known('GS V', 4);
    else if (is(0x1d, 0x72)) known('GS r', 3);
    else if (is(0x1d, 0x28, 0x48, 6, 0)) known('GS ( H', 11);
    else throw new Error(`byte ${at} of ${stream.length}: ${stream[at]?.toString(16)} begins no command of ours`);
  }
  const width = rows[0]?.length ?? 0;
  return { width, height: rows.length, dots: joined(rows), rasters, commands };
}

function joined(rows: readonly Uint8Array[]): Uint8Array {
  const dots = new Uint8Array(rows.reduce((sum, row) => sum + row.length, 0));
  let at = 0;
  for (const row of rows) {
    dots.set(row, at);
    at += row.length;
  }
  return dots;
}

function unpacked(bytes: Uint8Array): Uint8Array {
  const dots = new Uint8Array(bytes.length * 8);
  for (let dot = 0; dot < dots.length; dot += 1) dots[dot] = (bytes[dot >> 3]! >> (7 - (dot & 7))) & 1;
  return dots;
}

/** Dots of a packed bitmap in the same shape. */
export const unpackedDots = (bitmap: { readonly data: Uint8Array }): Uint8Array => unpacked(bitmap.data);

/** Red, green, blue and alpha for readers of pictures. */
export function rgbaOf(dots: Uint8Array): Uint8ClampedArray {
  const rgba = new Uint8ClampedArray(dots.length * 4).fill(255);
  dots.forEach((dot, at) => {
    if (dot === 1) rgba.fill(0, at * 4, at * 4 + 3);
  });
  return rgba;
}
