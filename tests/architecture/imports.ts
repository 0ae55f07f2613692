// Every import, export-from, dynamic import and require of a source text, and where it leads.
import path from 'node:path';
import { codeText, lineAt } from './code-text.ts';
import { exists, read } from './source-tree.ts';

export interface Import {
  /** As written, such as `./ticket.ts` or `@toiluot/shared/contract`. */
  readonly specifier: string;
  /** One-based. */
  readonly line: number;
  /** `import()`, which runs later and which old browsers do not know. */
  readonly isDynamic: boolean;
}

const statement =
  /(?<![\w$.])(?:import|export)\s+(?:type\s+)?(?:[\w*{}\s,$]+?\s+from\s*)?(['"])(?<specifier>[^'"\n]+)\1/g;
const call = /(?<![\w$.])(?<word>import|require|require\.resolve)\s*\(\s*(['"`])(?<specifier>[^'"`\n]+)\2/g;

export function importsOf(source: string): Import[] {
  const text = codeText(source, 'strings');
  const at = (match: RegExpMatchArray, isDynamic: boolean): Import => ({
    specifier: match.groups?.['specifier'] ?? '',
    line: lineAt(text, match.index ?? 0),
    isDynamic,
  });
  return [
    ...Array.from(text.matchAll(statement), (match) => at(match, false)),
    ...Array.from(text.matchAll(call), (match) => at(match, match.groups?.['word'] === 'import')),
  ];
}

/**
 * The file of the repository an import leads to; `undefined` for a library.
 * `@toiluot/<workspace>/…` goes through the workspace's `exports`, or straight into it when it has none.
 */
export function targetOf(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('.'))
    return path.posix.normalize(path.posix.join(path.posix.dirname(file), withoutQuery(specifier)));
  const workspace = /^@toiluot\/([^/]+)(\/.*)?$/.exec(withoutQuery(specifier));
  return workspace?.[1] === undefined ? undefined : throughExports(workspace[1], `.${workspace[2] ?? ''}`);
}

function throughExports(workspace: string, subpath: string): string {
  const { exports } = JSON.parse(read(`${workspace}/package.json`)) as { exports?: Record<string, string> };
  const exact = exports?.[subpath];
  if (exact !== undefined) return path.posix.join(workspace, exact);
  for (const [pattern, target] of Object.entries(exports ?? {})) {
    const [before = '', after] = pattern.split('*');
    if (after === undefined || !subpath.startsWith(before) || !subpath.endsWith(after)) continue;
    return path.posix.join(workspace, target.replace('*', subpath.slice(before.length, subpath.length - after.length)));
  }
  return path.posix.join(workspace, subpath);
}

function withoutQuery(specifier: string): string {
  return specifier.replace(/\?.*$/, '');
}

/** All files of the repository that loading these brings along, themselves included; a type import counts as well. */
export function reachableFrom(entries: readonly string[]): Set<string> {
  const reached = new Set<string>();
  const open = entries.filter(exists);
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    const imports = file.endsWith('.css')
      ? cssImportsOf(read(file))
      : importsOf(read(file)).map(({ specifier }) => specifier);
    for (const specifier of imports) {
      const target = targetOf(file, specifier);
      if (target !== undefined && exists(target)) open.push(target);
    }
  }
  return reached;
}

function cssImportsOf(css: string): string[] {
  return Array.from(css.matchAll(/@import\s+(?:url\()?['"]([^'"]+)['"]/g), (match) => match[1] ?? '');
}
