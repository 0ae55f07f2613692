import { describe, expect, test } from 'vitest';
import { forbiddenImport, packageOf, workspaceOf } from './import-rules.ts';
import { importsOf } from './imports.ts';
import { productCode, read } from './source-tree.ts';

describe('the allowed edges between the parts of the house', () => {
  test('every import of the product follows the table', () => {
    const findings = productCode().flatMap((file) =>
      importsOf(read(file)).flatMap(({ specifier, line }) => {
        const reason = forbiddenImport(file, specifier);
        return reason === undefined ? [] : [`${file}:${line} ${reason}`];
      }),
    );
    expect(findings).toEqual([]);
  });

  test('every library a workspace imports stands in its own package.json', () => {
    const findings = productCode()
      .filter((file) => !file.startsWith('printer/absent/'))
      .flatMap((file) => {
        const declared = dependenciesOf(workspaceOf(file));
        const packages = importsOf(read(file)).map(({ specifier }) => packageOf(specifier));
        return packages.filter((name) => name !== undefined && !declared.has(name)).map((name) => `${file}: ${name}`);
      });
    expect(findings).toEqual([]);
  });

  test.each([
    ['server/src/http/server.ts', '../storage/storage.ts', 'http must not import storage-port'],
    ['server/src/gateway/gateway.ts', '../storage/sqlite/open.ts', 'gateway must not import sqlite'],
    ['server/src/application/command-bus.ts', '../storage/sqlite/open.ts', 'application must not import sqlite'],
    ['server/src/application/command-bus.ts', '../http/server.ts', 'application must not import http'],
    ['server/src/domain/decide.ts', '../application/command-bus.ts', 'domain must not import application'],
    ['server/src/domain/decide.ts', 'node:crypto', 'belongs in'],
    ['server/src/main.ts', './storage/sqlite/open.ts', 'must not import sqlite'],
    ['server/src/app.ts', '@toiluot/printer/src/cli.ts', 'must not import printer'],
    ['server/src/app.ts', '../../shared/contract/index.ts', 'by a path instead of its exports'],
    ['counter-ui/src/app.tsx', '@toiluot/server/src/app.ts', 'must not import server-edge'],
    ['counter-ui/src/app.tsx', '@toiluot/shared/fixtures', 'must not import fixtures'],
    ['printer/src/agent.ts', '@toiluot/shared/ui', 'must not import shared-ui'],
    ['shared/contract/events.ts', '../ui/index.ts', 'contract must not import shared-ui'],
    ['server/src/http/server.ts', 'better-sqlite3', 'belongs in'],
    ['server/src/http/server.ts', 'socket.io', 'belongs in'],
    ['server/src/app.ts', 'left-pad', 'has no place in the house'],
  ])('%s must not import %s', (file, specifier, reason) => {
    expect(forbiddenImport(file, specifier)).toContain(reason);
  });

  test.each([
    ['server/src/app.ts', './storage/sqlite/open.ts'],
    ['server/src/app.ts', 'fastify'],
    ['server/src/application/command-bus.ts', '../storage/storage.ts'],
    ['server/src/domain/decide.ts', '@toiluot/shared/contract'],
    ['server/src/storage/sqlite/open.ts', 'better-sqlite3'],
    ['display-board/src/app.tsx', '@toiluot/shared/ui/theme.css'],
    ['display-board/src/gallery.tsx', '@toiluot/shared/fixtures'],
    ['display-board/vite.config.ts', '../tests/tooling/screen-build.ts'],
    ['shared/ui/view-store.ts', '../contract/index.ts'],
    ['tests/e2e/visit.test.ts', '../../server/src/app.ts'],
  ])('%s may import %s', (file, specifier) => {
    expect(forbiddenImport(file, specifier)).toBeUndefined();
  });
});

describe('the reading of imports', () => {
  test('each form is seen, with its line', () => {
    const source = [
      "import { a } from './a.ts';",
      "import type {\n  B,\n} from './b.ts';",
      "export * from './c.ts';",
      "import './d.css';",
      "const e = await import('./e.ts');",
      "const f = require('f/printer.js');",
    ].join('\n');
    expect(importsOf(source).map(({ specifier, line }) => `${line} ${specifier}`)).toEqual([
      '1 ./a.ts',
      '2 ./b.ts',
      '5 ./c.ts',
      '6 ./d.css',
      '7 ./e.ts',
      '8 f/printer.js',
    ]);
  });

  test('words in comments and strings are no imports', () => {
    const source = "// import { a } from './a.ts';\n/* export * from './b.ts' */ const text = \"import './c.ts'\";";
    expect(importsOf(source).filter(({ specifier }) => specifier !== './c.ts')).toEqual([]);
  });
});

function dependenciesOf(workspace: string): Set<string> {
  const manifest = JSON.parse(read(`${workspace}/package.json`)) as Record<string, Record<string, string> | undefined>;
  return new Set([...Object.keys(manifest['dependencies'] ?? {}), ...Object.keys(manifest['devDependencies'] ?? {})]);
}
