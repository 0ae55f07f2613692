// Built screens, when `dist` is there: what was packed is what was built, and the visitors' pages are small (F-T05).
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { exists, filesMatchingBuilt, root } from './source-tree.ts';

const bytes = (file: string): Buffer => readFileSync(path.join(root, file));

/** Limit of one page with everything it loads, bytes as packed: a phone on spent data gets it in a second or two. */
const PAGE_BYTES = 30 * 1024;

/** The page and every file it names, in the kiosk's build. */
function filesOf(page: string): string[] {
  const html = bytes(`kiosk-ui/dist/${page}`).toString('utf8');
  const named = [...html.matchAll(/(?:src|href)="\/kiosk\/([^"]+)"/g)].map((match) => match[1] ?? '');
  return [page, ...named].map((file) => `kiosk-ui/dist/${file}`);
}

describe('built screens', () => {
  test('every packed file unpacks to the file beside it', () => {
    const packed = filesMatchingBuilt('**/*.gz');
    const other = packed.filter((file) => !gunzipSync(bytes(file)).equals(bytes(file.replace(/\.gz$/, ''))));
    expect(other).toEqual([]);
  });

  test.skipIf(!exists('kiosk-ui/dist/phone.html')).each(['phone.html', 'waits.html'])(
    '%s is under 30 KB with all it loads, and fetches no typeface',
    (page) => {
      const files = filesOf(page);
      expect(files.some((file) => file.endsWith('.js'))).toBe(true);
      const packed = files.reduce((sum, file) => sum + gzipSync(bytes(file), { level: 9 }).length, 0);
      expect(packed).toBeLessThan(PAGE_BYTES);
      const text = files.map((file) => bytes(file).toString('utf8')).join('\n');
      expect(text).not.toMatch(/@font-face|woff/);
    },
  );
});
