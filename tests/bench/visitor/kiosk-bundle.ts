import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../../support/house.ts';
import type { VisitorRow } from './visitor-row.ts';

const DIST = join(ROOT, 'kiosk-ui', 'dist');

/** Scripts and styles that the kiosk's page loads before it shows anything, compressed; nothing where it is not built. */
export function kioskBundleRow(): VisitorRow[] {
  const page = join(DIST, 'index.html');
  if (!existsSync(page)) return [];
  const files = readFileSync(page, 'utf8').matchAll(/(?:src|href)="\/kiosk\/([^"]+\.(?:js|css))"/g);
  const bytes = Array.from(files, ([, file = '']) => gzipSync(readFileSync(join(DIST, file))).length);
  const value = bytes.reduce((sum, size) => sum + size, 0) / 1024;
  return [{ name: 'kiosk: scripts and styles, compressed', value, unit: 'KB', below: 120 }];
}
