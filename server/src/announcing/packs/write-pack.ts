import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FinishedPack } from './finish-pack.ts';

/**
 * Writes a pack beside its place and then puts it there in one step, so that a reader finds the old pack or the new
 * one and never half of each.
 *
 * @param papers  file name → text (`LICENCE.txt`), or the file to copy from
 */
export async function writePack(
  folder: string,
  { manifest, files }: FinishedPack,
  papers: ReadonlyMap<string, { readonly text: string } | { readonly copyOf: string }>,
): Promise<void> {
  const [fresh, old] = [`${folder}.new`, `${folder}.old`];
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  for (const [name, bytes] of files) await put(join(fresh, name), bytes);
  for (const [name, paper] of papers) {
    if ('text' in paper) await put(join(fresh, name), paper.text);
    else await cp(paper.copyOf, join(fresh, name));
  }
  await put(join(fresh, 'pack.json'), manifestText(manifest));

  await rm(old, { recursive: true, force: true });
  await rename(folder, old).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(fresh, folder);
  await rm(old, { recursive: true, force: true });
}

/** JSON with short lists in one line, as the formatter leaves it. */
function manifestText(manifest: FinishedPack['manifest']): string {
  const text = JSON.stringify(manifest, null, 2);
  return `${text.replace(/\[\n\s+("[^[\]{}]*?")\n\s+\]/g, (_all, inside: string) => `[${inside.replace(/\n\s+/g, ' ')}]`)}\n`;
}

async function put(file: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}
