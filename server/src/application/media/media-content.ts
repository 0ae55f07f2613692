// Whether a file holds what its name says: the first bytes of pictures and films, whole texts.
import { open, readFile } from 'node:fs/promises';
import { extname } from 'node:path';

type Sign = { readonly at: number; readonly bytes: string };

/** First bytes as Latin-1; one of the alternatives must fit with all its parts. */
const SIGNS: Readonly<Record<string, readonly (readonly Sign[])[]>> = {
  png: [[{ at: 0, bytes: '\x89PNG\r\n\x1a\n' }]],
  jpg: [[{ at: 0, bytes: '\xff\xd8\xff' }]],
  jpeg: [[{ at: 0, bytes: '\xff\xd8\xff' }]],
  webp: [
    [
      { at: 0, bytes: 'RIFF' },
      { at: 8, bytes: 'WEBP' },
    ],
  ],
  mp4: [[{ at: 4, bytes: 'ftyp' }]],
  webm: [[{ at: 0, bytes: '\x1a\x45\xdf\xa3' }]],
};
const HEAD_BYTES = 16;

export const endOf = (name: string): string => extname(name).slice(1).toLowerCase();

/** @returns false for a picture or film whose first bytes are those of something else */
export async function holdsWhatItSays(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const head = buffer.subarray(0, bytesRead).toString('latin1');
    return (SIGNS[endOf(path)] ?? []).some((parts) => parts.every(({ at, bytes }) => head.startsWith(bytes, at)));
  } finally {
    await file.close();
  }
}

/** The text in composed form with plain line ends; undefined when it is no UTF-8 text. */
export async function readText(path: string): Promise<string | undefined> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
    return text.includes('\0') ? undefined : text.replace(/\r\n?/g, '\n').normalize('NFC');
  } catch {
    return undefined;
  }
}
