import { readFileSync } from 'node:fs';
import type { CopyFacts } from '../storage/sqlite/inspect-copy.ts';

/** What stands beside a backup as `<file>.json`: how it was found when it was made. */
export type Manifest = CopyFacts & {
  readonly file: string;
  readonly bytes: number;
  /** SHA-256 in hex. */
  readonly sha256: string;
  /** Epoch ms. */
  readonly madeAt: number;
};

export const manifestOf = (file: string): string => `${file}.json`;

/** Undefined where it is missing or is no manifest. */
export function readManifest(file: string): Manifest | undefined {
  try {
    const read = JSON.parse(readFileSync(manifestOf(file), 'utf8')) as Partial<Manifest>;
    return typeof read.sha256 === 'string' && typeof read.madeAt === 'number' ? (read as Manifest) : undefined;
  } catch {
    return undefined;
  }
}
