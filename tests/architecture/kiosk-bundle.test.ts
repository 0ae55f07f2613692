// What the kiosk's page loads before it shows anything, compressed; fonts apart, which are fetched once and kept.
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { exists, read } from './source-tree.ts';

const LIMIT_KB = 120;

describe.skipIf(!exists('kiosk-ui/dist/index.html'))('the kiosk as it is built', () => {
  test(`scripts and styles of its page are under ${LIMIT_KB} KB compressed`, () => {
    const page = read('kiosk-ui/dist/index.html');
    const files = Array.from(page.matchAll(/(?:src|href)="\/kiosk\/([^"]+\.(?:js|css))"/g), (match) => match[1] ?? '');
    expect(files.filter((file) => file.endsWith('.js'))).not.toEqual([]);
    const sizes = files.map((file) => gzipSync(read(`kiosk-ui/dist/${file}`)).length / 1024);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(LIMIT_KB);
  });
});
