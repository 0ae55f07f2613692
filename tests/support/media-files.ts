// Small files of the kinds that boards show, made here.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';

/** A plain picture of one colour. */
export function aPicture(width = 64, height = 36, [r, g, b] = [14, 74, 110]): Buffer {
  const png = new PNG({ width, height });
  for (let at = 0; at < png.data.length; at += 4) png.data.set([r ?? 0, g ?? 0, b ?? 0, 255], at);
  return PNG.sync.write(png);
}

/** The head of an MP4 with filling behind it: enough to be served, not to be played. */
export function aFilmOf(bytes: number): Buffer {
  const film = Buffer.alloc(bytes, 1);
  film.writeUInt32BE(24, 0);
  film.write('ftypisom', 4, 'latin1');
  return film;
}

export const put = (folder: string, name: string, content: Buffer | string): void =>
  writeFileSync(join(folder, name), content);
