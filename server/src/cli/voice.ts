// npm run voice -- <task>: makes, checks, imports and tries the clips the halls are called with.
import { buildPack } from './voice/build-pack.ts';
import { check } from './voice/check.ts';
import { importRecordings } from './voice/import.ts';
import { say } from './voice/say.ts';
import { script } from './voice/script.ts';

const tasks: Readonly<Record<string, (words: readonly string[]) => Promise<number>>> = {
  'build-pack': buildPack,
  check,
  import: importRecordings,
  script,
  say,
};

const usage = `npm run voice -- <task>
  build-pack --lang vi|en [--desks 30] [--to FOLDER]   a complete pack by an installed espeak-ng
  check FOLDER                                         everything that is wrong with a pack, by name
  import FOLDER [--to FOLDER] [--data DIR]             recordings become a pack of the centre
  script --lang vi|en|lo [--desks 30] [--have FOLDER]  what a speaker reads, and what is still missing
  say LABEL DESK [--lang vi|en|lo] [--style digits|pair|whole] [--recall] [--compact] [--data DIR] --out FILE.wav
`;

// `npm run voice -- script … | head`: who reads no further wants no more lines.
process.stdout.on('error', () => process.exit(0));

const [name = '', ...words] = process.argv.slice(2);
const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
if (!task) process.stderr.write(usage);
process.exitCode = task ? await task(words).catch(wrongUse) : 1;

/** Wrong options are answered with the usage; everything else is a fault of ours and ends the process with its trace. */
function wrongUse(error: unknown): number {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!code.startsWith('ERR_PARSE_ARGS')) throw error;
  process.stderr.write(`${(error as Error).message}\n\n${usage}`);
  return 1;
}
