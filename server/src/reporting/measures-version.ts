// A mark of the program text that measures days: figures measured by another text are measured anew.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..', '..');
/** More than is needed, so that none is forgotten: an update costs one measuring of the past. */
const MEASURING = [
  'server/src/application/statistics',
  'server/src/domain',
  'server/src/storage/sqlite',
  'shared/contract',
];

/** Equal for equal program texts on equal engines (the form of the columns and the zone's clock are the engine's). */
export function measuresVersion(): string {
  const hash = createHash('sha256').update(JSON.stringify([process.version, process.arch, process.versions.tz]));
  for (const folder of MEASURING) {
    const names = readdirSync(join(ROOT, folder), {
      recursive: true,
      encoding: 'utf8',
    });
    for (const name of names.filter((file) => file.endsWith('.ts')).sort())
      hash.update(name).update(readFileSync(join(ROOT, folder, name)));
  }
  return hash.digest('hex');
}
