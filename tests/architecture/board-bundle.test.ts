// What a board, a plate or a rating pad loads before it shows anything, compressed; typefaces apart, which are kept.
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { exists, read } from './source-tree.ts';

const LIMIT_KB = 90;

describe.skipIf(!exists('display-board/dist/index.html'))('the board as it is built', () => {
  test(`scripts and styles of its page are under ${LIMIT_KB} KB compressed`, () => {
    const page = read('display-board/dist/index.html');
    const files = Array.from(page.matchAll(/(?:src|href)="\/board\/([^"]+\.(?:js|css))"/g), (match) => match[1] ?? '');
    const first = files[0] ?? '';
    // The entry imports its common part by name; the page itself names no script but the entry.
    const imported = Array.from(
      read(`display-board/dist/${first}`).matchAll(/["']\.\/([\w-]+\.js)["']/g),
      (match) => `assets/${match[1]}`,
    );
    const all = new Set([...files, ...imported]);
    expect([...all].filter((file) => file.endsWith('.js')).length).toBeGreaterThan(1);
    const sizes = [...all].map((file) => gzipSync(read(`display-board/dist/${file}`)).length / 1024);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(LIMIT_KB);
  });
});
