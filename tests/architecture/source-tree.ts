// The sources as they lie in the tree, each read once.
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');

export const screens = ['kiosk-ui', 'counter-ui', 'display-board'] as const;

/** Workspaces that make up the product; `tests` may import anything and is looked at only for secrets and paths. */
export const productFolders = ['shared', 'server', 'printer', ...screens] as const;

/**
 * Repository-relative paths with forward slashes, sorted; nothing installed or built.
 *
 * @param patterns glob patterns from the repository root, such as `shared/**\/*.ts`
 */
export function filesMatching(...patterns: readonly string[]): string[] {
  const isInstalledOrBuilt = (file: string) =>
    /(^|\/)(node_modules|dist|coverage|\.git)(\/|$)/.test(file.replaceAll('\\', '/'));
  const found = globSync([...patterns], { cwd: root, exclude: isInstalledOrBuilt });
  return found
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !isInstalledOrBuilt(file))
    .sort();
}

/** Like `filesMatching`, inside the `dist` folders of the screens; empty before the first build. */
export function filesMatchingBuilt(pattern: string): string[] {
  const found = globSync(`{${screens.join(',')}}/dist/${pattern}`, { cwd: root });
  return found.map((file) => file.replaceAll('\\', '/')).sort();
}

/** TypeScript and JavaScript of the product. */
export function productCode(): string[] {
  return filesMatching(...productFolders.map((folder) => `${folder}/**/*.{ts,tsx,mjs,cjs,js}`));
}

export function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

export function exists(file: string): boolean {
  return existsSync(path.join(root, file));
}
