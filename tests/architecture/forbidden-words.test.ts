import { describe, expect, test } from 'vitest';
import { codeText } from './code-text.ts';
import { dangerousWords, type ForbiddenWord, findForbidden, impureWords } from './forbidden-words.ts';
import { filesMatching, productCode, read } from './source-tree.ts';

describe('the pure core', () => {
  test('server/src/domain and shared/contract name no clock, no chance and no surroundings', () => {
    expect(findingsIn(filesMatching('server/src/domain/**/*.ts', 'shared/contract/**/*.ts'), impureWords)).toEqual([]);
  });

  test.each([
    'const now = Date.now();',
    'const now = new Date();',
    'const now = new Date;',
    'const now = Date();',
    'const id = crypto.randomUUID();',
    'if (Math.random() < 0.5) return;',
    'setTimeout(() => {}, 10);',
    'setInterval(tick, 10);',
    'const home = process.env.HOME;',
    'globalThis.cache = {};',
    'const started = performance.now();',
    'const text = `${Date.now()}`;',
  ])('%s is found', (source) => {
    expect(findForbidden(source, impureWords)).not.toEqual([]);
  });

  test.each([
    'const at = new Date(now);',
    'type At = Date;',
    '// Date.now() would make a replay differ',
    "const text = 'Math.random() and new Date() stay outside';",
    'const shown = `Date.now() ${now}`;',
    'ticket.process.step = 1;',
    'const perTicket = /process.env/.test(text);',
  ])('%s is no finding', (source) => {
    expect(findForbidden(source, impureWords)).toEqual([]);
  });
});

describe('raw HTML and evaluated text', () => {
  test('no code of the product uses them', () => {
    expect(findingsIn(productCode(), dangerousWords)).toEqual([]);
  });

  test.each([
    'box.innerHTML = name;',
    '<p dangerouslySetInnerHTML={{ __html: name }} />',
    "box.insertAdjacentHTML('beforeend', name);",
    'document.write(name);',
    'eval(name);',
    'new Function(name)();',
  ])('%s is found', (source) => {
    expect(findForbidden(source, dangerousWords)).not.toEqual([]);
  });
});

test('blanking comments and strings keeps the lines and the code inside templates', () => {
  const source = "a('x // y'); // z\nb(`one ${c('d')} two`); /* e\n */ f(/['\"]/);";
  expect(codeText(source, 'code')).toBe("a('      ');     \nb(`    ${c(' ')}    `);     \n    f(/    /);");
  expect(codeText(source, 'strings').split('\n')).toHaveLength(3);
});

function findingsIn(files: readonly string[], words: readonly ForbiddenWord[]): string[] {
  return files.flatMap((file) => findForbidden(read(file), words).map((finding) => `${file}:${finding}`));
}
