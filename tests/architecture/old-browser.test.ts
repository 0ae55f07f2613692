import { describe, expect, test } from 'vitest';
import { codeText } from './code-text.ts';
import { importsOf, reachableFrom } from './imports.ts';
import { unknownToOldCode, unknownToOldCss } from './old-browser.ts';
import { filesMatching, read } from './source-tree.ts';

/** Everything that board, plate, pad and phone page load; galleries are looked at in today's browsers. */
const pages = filesMatching('display-board/index.html', 'kiosk-ui/{phone,waits}.html');
const entries = pages.flatMap((page) =>
  Array.from(read(page).matchAll(/<script\b[^>]*\bsrc="\/([^"]+)"/g), (match) => `${page.split('/')[0]}/${match[1]}`),
);
const loaded = [...reachableFrom(entries)];

describe('the screens for old browsers', () => {
  test('their style sheets use nothing Chrome 63 does not know', () => {
    const sheets = new Set([
      ...filesMatching('display-board/src/**/*.css'),
      ...loaded.filter((file) => file.endsWith('.css')),
    ]);
    const findings = [...sheets].flatMap((file) => unknownToOldCss(read(file)).map((finding) => `${file}: ${finding}`));
    expect(findings).toEqual([]);
  });

  test('their code calls nothing Chrome 63 does not know', () => {
    const findings = loaded
      .filter((file) => /\.tsx?$/.test(file))
      .flatMap((file) => unknownToOldCode(codeText(read(file), 'code')).map((finding) => `${file}: ${finding}`));
    expect(findings).toEqual([]);
  });

  test('the board is one piece: nothing is loaded later', () => {
    const later = loaded.flatMap((file) =>
      /\.tsx?$/.test(file)
        ? importsOf(read(file))
            .filter(({ isDynamic }) => isDynamic)
            .map(({ line }) => `${file}:${line}`)
        : [],
    );
    expect(later).toEqual([]);
  });
});

describe('the reading of style sheets and code', () => {
  test.each([
    '.a { display: flex; gap: 8px; }',
    '.a { aspect-ratio: 16 / 9 }',
    '.a { width: clamp(1rem, 2vw, 3rem); }',
    '.a { height: 100dvh; }',
    '.a:focus-visible { outline: 0; }',
    '.a:has(.b) { color: red; }',
    '@container (min-width: 1px) { .a { color: red; } }',
    '@layer base { .a { color: red; } }',
    '.a { color: red; } .b { font-size: min(1rem, 2vw); }',
  ])('%s is found', (css) => {
    expect(unknownToOldCss(css)).not.toEqual([]);
  });

  test.each([
    '.a { display: grid; grid-gap: 8px; --gap: 4px; }',
    '/* gap: 8px */ .gap { margin: 0 }',
    '@supports (gap: 1px) { .a { gap: 8px; } } .b { color: red; }',
    '@media (min-width: 600px) { .a { color: var(--ink); transform: translate(1px, 2px); } }',
  ])('%s is no finding', (css) => {
    expect(unknownToOldCss(css)).toEqual([]);
  });

  test.each(['list.at(-1)', 'Object.fromEntries(rows)', "text.replaceAll('a', 'b')", 'new ResizeObserver(draw)'])(
    '%s is found',
    (code) => {
      expect(unknownToOldCode(code)).not.toEqual([]);
    },
  );
});
