// One bit per dot, as a thermal head wants it.

/** Rows of width/8 bytes, most significant bit left, 1 = black; width is a multiple of 8. */
export type Bitmap1 = { readonly width: number; readonly height: number; readonly data: Uint8Array };

/** A white bitmap. @throws RangeError when the width is no multiple of 8 or a side is negative */
export function blankBitmap(width: number, height: number): Bitmap1 {
  if (width % 8 !== 0 || width < 0 || height < 0) throw new RangeError(`no bitmap of ${width} × ${height}`);
  return { width, height, data: new Uint8Array((width / 8) * height) };
}

/** Whether the dot is black; outside the bitmap everything is white. */
export function hasDot(bitmap: Bitmap1, x: number, y: number): boolean {
  if (x < 0 || y < 0 || x >= bitmap.width || y >= bitmap.height) return false;
  return ((bitmap.data[y * (bitmap.width >> 3) + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0;
}

/** Blackens one dot; outside the bitmap nothing happens. */
export function setDot(bitmap: Bitmap1, x: number, y: number): void {
  if (x < 0 || y < 0 || x >= bitmap.width || y >= bitmap.height) return;
  const at = y * (bitmap.width >> 3) + (x >> 3);
  bitmap.data[at] = (bitmap.data[at] ?? 0) | (0x80 >> (x & 7));
}

/** Blackens a rectangle given by its upper left dot. */
export function fillRect(bitmap: Bitmap1, x: number, y: number, width: number, height: number): void {
  for (let row = y; row < y + height; row++)
    for (let column = x; column < x + width; column++) setDot(bitmap, column, row);
}

/** How many dots differ; bitmaps of different size differ in all of the larger one. */
export function differingDots(one: Bitmap1, other: Bitmap1): number {
  if (one.width !== other.width || one.height !== other.height) {
    return Math.max(one.width * one.height, other.width * other.height);
  }
  return one.data.reduce((sum, byte, at) => sum + bitCount(byte ^ (other.data[at] ?? 0)), 0);
}

function bitCount(byte: number): number {
  let count = 0;
  for (let rest = byte; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
