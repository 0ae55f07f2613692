import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSigns } from './parse-signs.ts';
import type { SignConfig } from './sign-config.ts';

/** The hall's LED signs from `signs.json` in the data folder; undefined when there is none. @throws SignConfigError */
export function readSigns(dataDir: string): SignConfig | undefined {
  try {
    return parseSigns(readFileSync(join(dataDir, 'signs.json'), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
