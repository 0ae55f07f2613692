// Reed–Solomon over the field of 256 elements that QR codes use (ISO/IEC 18004, polynomial 0x11d).

const EXP = new Uint8Array(512);
const LOG = new Uint8Array(256);
for (let power = 0, value = 1; power < 255; power += 1) {
  EXP[power] = value;
  EXP[power + 255] = value;
  LOG[value] = power;
  value = value < 128 ? value * 2 : (value * 2) ^ 0x11d;
}

const times = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : (EXP[(LOG[a] ?? 0) + (LOG[b] ?? 0)] ?? 0));

/** Coefficients of (x − 1)(x − α)…, highest first, without the leading one. */
function generator(degree: number): number[] {
  let product = [1];
  for (let root = 0; root < degree; root += 1) {
    const next = [...product, 0];
    product.forEach((factor, index) => {
      next[index + 1] = (next[index + 1] ?? 0) ^ times(factor, EXP[root] ?? 0);
    });
    product = next;
  }
  return product.slice(1);
}

/** The check bytes of one block. */
export function checkBytes(data: readonly number[], count: number): number[] {
  const factors = generator(count);
  let rest: number[] = new Array(count).fill(0);
  for (const byte of data) {
    const lead = byte ^ (rest[0] ?? 0);
    rest = [...rest.slice(1), 0].map((value, index) => value ^ times(factors[index] ?? 0, lead));
  }
  return rest;
}
