import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSigns } from './parse-signs.ts';
import type { SignConfig } from './sign-config.ts';

/** The hall's LED signs from `signs.json` in the data folder; undefined when there is none. @throws SignConfigError */
export function readSigns(dataDir: string): SignConfig | undefined {
  try {
    return parseSigns(readFileSync(join(dataDir, 'signs.json'), 'utf8'));
  } catch (error) {
    // No file, or no folder for one: what is wrong with the folder is told by whoever opens the data file.
    if (/^(ENOENT|ENOTDIR)$/.test((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}
