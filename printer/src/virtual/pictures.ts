// The commands that carry pictures: GS v 0, ESC *, GS ( L and GS 8 L.
import { type Asking, byte, bytes, skip, uint16 } from './asking.ts';
import type { PrintSurface } from './print-surface.ts';
import { accidentsIn } from './real-time-scanner.ts';

/** GS v 0 m xL xH yL yH d…: rows come and are printed one by one. */
export function* rasterPicture(surface: PrintSurface): Asking {
  const [, mode = 0] = yield* bytes(2);
  const stride = yield* uint16();
  const rows = yield* uint16();
  yield* rowsOf(surface, stride, rows, mode & 1 ? 2 : 1, mode & 2 ? 2 : 1);
}

function* rowsOf(surface: PrintSurface, stride: number, rows: number, xScale: 1 | 2, yScale: 1 | 2): Asking {
  let before = new Uint8Array();
  for (let row = 0; row < rows; row++) {
    const data = yield* bytes(stride);
    surface.accident(accidentsIn(Uint8Array.of(...before, ...data)));
    before = data.slice(-1);
    surface.rasterRow(data, xScale, yScale);
  }
}

/** ESC * m nL nH d…: columns of 8 or 24 dots, printed by the next line feed. */
export function* columnPicture(surface: PrintSurface): Asking {
  const mode = yield* byte();
  const bytesPerColumn = mode === 32 || mode === 33 ? 3 : 1;
  const data = yield* bytes((yield* uint16()) * bytesPerColumn);
  surface.accident(accidentsIn(data));
  surface.columns(data, bytesPerColumn, mode === 0 || mode === 32 ? 2 : 1);
}

/** The body of GS ( L and GS 8 L: function 112 prints a raster picture (we do not wait for function 50); others pass. */
export function* graphics(surface: PrintSurface, length: number): Asking {
  const [, fn = 0] = yield* bytes(2);
  if (fn !== 112) return yield* skip(length - 2);
  const [, xScale = 1, yScale = 1] = yield* bytes(4);
  const dots = yield* uint16();
  const rows = yield* uint16();
  const stride = (dots + 7) >> 3;
  yield* rowsOf(surface, stride, rows, xScale === 2 ? 2 : 1, yScale === 2 ? 2 : 1);
  yield* skip(length - 10 - stride * rows);
}
