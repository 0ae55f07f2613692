// Which of the eight patterns is laid over the data so that readers find no false marks in it.

export const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_x, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

type Picture = readonly (readonly boolean[])[];

/** Faults of a picture by the standard's four rules; the fewer the better it reads. */
export function penalty(picture: Picture): number {
  const columns = picture.map((_, x) => picture.map((row) => row[x] ?? false));
  const lines = [...picture, ...columns].map((line) => line.map((isDark) => (isDark ? '1' : '0')).join(''));
  return sumOf(lines, runs) + sumOf(lines, falseFinders) + squares(picture) + imbalance(picture);
}

const sumOf = (lines: readonly string[], faults: (line: string) => number): number =>
  lines.reduce((sum, line) => sum + faults(line), 0);

const runs = (line: string): number => (line.match(/0{5,}|1{5,}/g) ?? []).reduce((sum, run) => sum + run.length - 2, 0);

const falseFinders = (line: string): number =>
  40 * ((line.match(/1011101(?=0000)/g) ?? []).length + (line.match(/0000(?=1011101)/g) ?? []).length);

function squares(picture: Picture): number {
  let found = 0;
  for (let y = 1; y < picture.length; y += 1)
    for (let x = 1; x < picture.length; x += 1) {
      const dark = picture[y]?.[x];
      if (dark === picture[y]?.[x - 1] && dark === picture[y - 1]?.[x] && dark === picture[y - 1]?.[x - 1]) found += 3;
    }
  return found;
}

function imbalance(picture: Picture): number {
  const dark = picture.reduce((sum, row) => sum + row.filter(Boolean).length, 0);
  return 10 * Math.floor(Math.abs((dark * 20) / picture.length ** 2 - 10));
}
