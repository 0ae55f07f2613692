import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Face, fontFile } from '../raster/fonts.ts';

const folder = path.join(import.meta.dirname, 'page');
const own: Readonly<Record<string, readonly [file: string, type: string]>> = {
  '/': ['page.html', 'text/html; charset=utf-8'],
  '/page.css': ['page.css', 'text/css; charset=utf-8'],
  '/page.mjs': ['page.mjs', 'text/javascript; charset=utf-8'],
  '/icon.svg': ['icon.svg', 'image/svg+xml'],
  '/teeth-top.svg': ['teeth-top.svg', 'image/svg+xml'],
  '/teeth-bottom.svg': ['teeth-bottom.svg', 'image/svg+xml'],
};
const fonts: Readonly<Record<string, Face>> = {
  '/font-body.ttf': 'body',
  '/font-strong.ttf': 'strong',
  '/font-number.ttf': 'number',
};

/** A file of the page by its address; addresses are a closed list, so no path can lead out of it. */
export function pageFile(address: string): { readonly content: Buffer; readonly type: string } | undefined {
  const face = Object.hasOwn(fonts, address) ? fonts[address] : undefined;
  if (face !== undefined) return { content: readFileSync(fontFile(face)), type: 'font/ttf' };
  const entry = Object.hasOwn(own, address) ? own[address] : undefined;
  return entry && { content: readFileSync(path.join(folder, entry[0])), type: entry[1] };
}
