/** What makers of signs put behind a frame. `crc16` is that of Modbus (polynomial A001, start FFFF, low byte first). */
export const CHECKSUMS = { xor, sum8, crc16 } as const;
export type ChecksumName = keyof typeof CHECKSUMS;

function xor(bytes: readonly number[]): number[] {
  return [bytes.reduce((sum, byte) => sum ^ byte, 0)];
}

function sum8(bytes: readonly number[]): number[] {
  return [bytes.reduce((sum, byte) => (sum + byte) & 0xff, 0)];
}

function crc16(bytes: readonly number[]): number[] {
  let crc = 0xffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >> 1) ^ 0xa001 : crc >> 1;
  }
  return [crc & 0xff, crc >> 8];
}
