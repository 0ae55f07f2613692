// A real printer obeys these commands the moment they arrive, wherever they stand in the stream, pictures included.

export type RealTimeCommand =
  | { readonly kind: 'status'; readonly n: number }
  | { readonly kind: 'clear' }
  | { readonly kind: 'recover' };

const DLE = 0x10;
/** DLE DC4 8 with the seven bytes that prove it is meant. */
const clear = [DLE, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08];

/** Looks at every byte as it comes in; answers with the command that it completes. */
export function createRealTimeScanner(): { readonly see: (byte: number) => RealTimeCommand | undefined } {
  let [beforeLast, last, ofClear] = [0, 0, 0];
  return {
    see(byte) {
      const isAfterDle = beforeLast === DLE;
      const code = last;
      beforeLast = last;
      last = byte;
      ofClear = byte === clear[ofClear] ? ofClear + 1 : Number(byte === DLE);
      if (ofClear === clear.length) {
        ofClear = 0;
        return { kind: 'clear' };
      }
      if (isAfterDle && code === 0x04 && byte >= 1 && byte <= 4) return { kind: 'status', n: byte };
      if (isAfterDle && code === 0x05 && (byte === 1 || byte === 2)) return { kind: 'recover' };
      return undefined;
    },
  };
}

/** Whether raster data holds what a printer would take for a real-time command. */
export function accidentsIn(data: Uint8Array): number {
  return data.reduce((count, byte, at) => {
    const next = data[at + 1];
    return byte === DLE && (next === 0x04 || next === 0x05 || next === 0x14) ? count + 1 : count;
  }, 0);
}
