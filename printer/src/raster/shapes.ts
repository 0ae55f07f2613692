// Rounded plates, in whole numbers at twice the dot grid so that dot centres are odd.
import { type Bitmap1, blankBitmap, setDot } from './bitmap1.ts';

/** A plate: sides in dots, corner radius, half-round notches left and right (0 = none), outline width (0 = filled). */
export type Plate = {
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly notch: number;
  readonly stroke: number;
};

const drawn = new Map<string, Bitmap1>();

/** The plate as a bitmap at least as wide as itself; plates of one shape are drawn once. */
export function plateBitmap(plate: Plate): Bitmap1 {
  const key = Object.values(plate).join(' ');
  const known = drawn.get(key);
  if (known) return known;
  const bitmap = blankBitmap(Math.ceil(plate.width / 8) * 8, plate.height);
  for (let y = 0; y < plate.height; y++) {
    for (let x = 0; x < plate.width; x++) {
      const isHollow = plate.stroke > 0 && isInside(plate, 2 * x + 1, 2 * y + 1, 2 * plate.stroke);
      if (!isHollow && isInside(plate, 2 * x + 1, 2 * y + 1, 0)) setDot(bitmap, x, y);
    }
  }
  if (drawn.size > 200) drawn.clear();
  drawn.set(key, bitmap);
  return bitmap;
}

/** Whether a point lies in the plate made smaller on all sides by `inset`; all lengths doubled. */
function isInside({ width, height, radius, notch }: Plate, x: number, y: number, inset: number): boolean {
  const [right, bottom] = [2 * width - inset, 2 * height - inset];
  if (x < inset || y < inset || x > right || y > bottom) return false;
  const corner = Math.max(0, 2 * radius - inset);
  const dx = Math.max(inset + corner - x, x - (right - corner), 0);
  const dy = Math.max(inset + corner - y, y - (bottom - corner), 0);
  if (dx * dx + dy * dy > corner * corner) return false;
  if (notch === 0) return true;
  const [bite, fromSide, fromMiddle] = [2 * notch + inset, Math.min(x, 2 * width - x), y - height];
  return fromSide * fromSide + fromMiddle * fromMiddle > bite * bite;
}
