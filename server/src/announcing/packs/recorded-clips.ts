import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Names of the clips that lie in a folder of recordings or a pack, without `.wav`; empty when there is no folder. */
export async function recordedClips(folder: string): Promise<ReadonlySet<string>> {
  const names = await readdir(join(folder, 'clips')).catch(() => []);
  return new Set(names.filter((name) => name.endsWith('.wav')).map((name) => name.slice(0, -'.wav'.length)));
}
