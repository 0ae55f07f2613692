// The fonts of the ticket, whole TTF files: the split web files of other packages leave holes in Vietnamese.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import opentype, { type Font } from 'opentype.js';

/** body 500, strong 600 and bold 700 are Be Vietnam Pro; number is Inter 700, for labels and desk numbers only. */
export type Face = 'body' | 'strong' | 'bold' | 'number';

const files: Readonly<Record<Face, string>> = {
  body: '@expo-google-fonts/be-vietnam-pro/500Medium/BeVietnamPro_500Medium.ttf',
  strong: '@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf',
  bold: '@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf',
  number: '@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf',
};

const loaded = new Map<Face, Font>();

/** Where the TTF file of a face lies. */
export function fontFile(face: Face): string {
  return createRequire(import.meta.url).resolve(files[face]);
}

/** The font of a face; read from disk once. */
export function fontOf(face: Face): Font {
  const known = loaded.get(face);
  if (known) return known;
  const bytes = readFileSync(fontFile(face));
  const font = opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength), {
    lowMemory: true,
  });
  loaded.set(face, font);
  return font;
}
