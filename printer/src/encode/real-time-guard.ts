// Printers obey DLE EOT, DLE ENQ and DLE DC4 even inside a picture, and some of these clear the buffer (printing.md section 5).

const DLE = 0x10;
const BESIDE = 0x08;
const isRealTime = (byte: number | undefined) => byte === 0x04 || byte === 0x05 || byte === 0x14;

/**
 * Raster data without an accidental real-time command: the second byte of each pair gets one dot beside an inked dot.
 * 0C, 0D and 1C begin no pair and end none, so one pass is enough.
 */
export function withoutRealTimeCommands(data: Uint8Array): Uint8Array {
  const at = data.findIndex((byte, index) => byte === DLE && isRealTime(data[index + 1]));
  if (at < 0) return data;
  const guarded = Uint8Array.from(data);
  for (let index = at; index < guarded.length - 1; index++) {
    const next = guarded[index + 1];
    if (guarded[index] === DLE && next !== undefined && isRealTime(next)) guarded[index + 1] = next | BESIDE;
  }
  return guarded;
}
