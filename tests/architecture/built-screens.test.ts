// The pages as the browser gets them must pass `default-src 'self'`: nothing inline, nothing from outside.
// Source pages are always read; built ones when `dist` is there, which `npm test` sees to.
import { describe, expect, test } from 'vitest';
import { unknownToOldCss } from './old-browser.ts';
import { exists, filesMatching, filesMatchingBuilt, read, screens } from './source-tree.ts';

/** One line per thing in a page that the content security policy would refuse. */
function pageFaults(html: string): string[] {
  const text = html.replace(/<!--[\s\S]*?-->/g, '');
  const faults: string[] = [];
  for (const [, attributes = '', body = ''] of text.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)) {
    if (!/\bsrc\s*=/.test(attributes) || body.trim() !== '') faults.push('inline script');
  }
  if (/<style\b/i.test(text)) faults.push('inline style sheet');
  if (/<[^>]+\sstyle\s*=/i.test(text)) faults.push('style attribute');
  if (/<[^>]+\son[a-z]+\s*=/i.test(text)) faults.push('event attribute');
  if (/<base\b|<iframe\b|http-equiv\s*=\s*["']?refresh/i.test(text)) faults.push('base, frame or refresh');
  if (/(?:src|href|action)\s*=\s*["']?(?:https?:)?\/\//i.test(text)) faults.push('address outside');
  return faults;
}

/** Addresses a style sheet would fetch from elsewhere, or fonts and pictures it holds as text. */
function sheetFaults(css: string): string[] {
  return Array.from(
    css.matchAll(/(?:url\(\s*|@import\s+)["']?((?:https?:|\/\/|data:)[^"')\s]{0,40})/gi),
    (match) => match[1] ?? '',
  );
}

describe('the pages of the screens', () => {
  test('hold nothing inline and point nowhere outside', () => {
    const pages = [...filesMatching('{kiosk-ui,counter-ui,display-board}/*.html'), ...filesMatchingBuilt('**/*.html')];
    expect(pages.flatMap((page) => pageFaults(read(page)).map((fault) => `${page}: ${fault}`))).toEqual([]);
  });

  test('style sheets fetch nothing from outside and hold no data addresses', () => {
    const sheets = [
      ...filesMatching('{shared/ui,kiosk-ui,counter-ui,display-board}/**/*.css'),
      ...filesMatchingBuilt('**/*.css'),
    ];
    expect(sheets.flatMap((sheet) => sheetFaults(read(sheet)).map((fault) => `${sheet}: ${fault}`))).toEqual([]);
  });

  test.each(screens.filter((screen) => exists(`${screen}/dist/index.html`)))(
    '%s loads its files from its own base',
    (screen) => {
      const base = { 'kiosk-ui': '/kiosk/', 'counter-ui': '/counter/', 'display-board': '/board/' }[screen];
      const links = Array.from(
        read(`${screen}/dist/index.html`).matchAll(/(?:src|href)="([^"]+)"/g),
        (match) => match[1] ?? '',
      );
      expect(links.filter((link) => !link.startsWith(base) && !link.startsWith('#'))).toEqual([]);
    },
  );

  test('the built board uses no style Chrome 63 does not know', () => {
    const sheets = filesMatchingBuilt('**/*.css').filter((sheet) => sheet.startsWith('display-board/'));
    expect(sheets.flatMap((sheet) => unknownToOldCss(read(sheet)).map((finding) => `${sheet}: ${finding}`))).toEqual(
      [],
    );
  });

  test('the built board loads nothing later', () => {
    const scripts = filesMatchingBuilt('**/*.js').filter((script) => script.startsWith('display-board/'));
    expect(scripts.filter((script) => /(?<![\w$.])import\s*\(|\bimport\.meta\b/.test(read(script)))).toEqual([]);
  });
});

describe('the reading of pages', () => {
  test.each([
    ['<script>start()</script>', 'inline script'],
    ['<style>p { color: red }</style>', 'inline style sheet'],
    ['<p style="color: red">', 'style attribute'],
    ['<body onload="start()">', 'event attribute'],
    ['<link rel="stylesheet" href="https://example.org/a.css">', 'address outside'],
    ['<base href="/x/">', 'base, frame or refresh'],
  ])('%s is found', (html, fault) => {
    expect(pageFaults(html)).toEqual([fault]);
  });

  test('a sound page has no faults', () => {
    const page =
      '<!doctype html><!-- <script>x</script> --><script type="module" src="/src/main.tsx"></script><div id="app"></div>';
    expect(pageFaults(page)).toEqual([]);
  });

  test('fetches of style sheets are found', () => {
    expect(
      sheetFaults("@import 'https://example.org/a.css'; a { background: url(data:image/png;base64,AA) }"),
    ).toHaveLength(2);
    expect(sheetFaults("@import './b.css'; a { background: url('../c.png') }")).toEqual([]);
  });
});
