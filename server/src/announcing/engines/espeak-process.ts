// One run of espeak-ng as a process of its own. Text goes in on stdin and is words only, so nothing in it can be an
// option, a command of a shell, or espeak's own markup.
import { spawn } from 'node:child_process';

const LIMIT_MS = 2000;
const MOST_BYTES = 8 * 1024 * 1024;

/** What a run gave, or why not: `not-found`, `timeout`, `exit(n)`. */
export type EspeakOutput = { readonly bytes: Buffer } | { readonly reason: string };

/** Voices this product asks for; nothing else is ever passed on. */
export const ESPEAK_VOICES = ['vi', 'vi-vn-x-central', 'vi-vn-x-south', 'en-gb', 'en-us'] as const;
export type EspeakVoice = (typeof ESPEAK_VOICES)[number];

/**
 * Says a text; the WAV's header has false lengths, since espeak-ng writes it before it knows them.
 *
 * @param command         program, by name or path
 * @param wordsPerMinute  80-450
 * @throws RangeError  a voice that is not on the list
 */
export function espeakSay(
  command: string,
  voice: EspeakVoice,
  wordsPerMinute: number,
  text: string,
): Promise<EspeakOutput> {
  if (!ESPEAK_VOICES.includes(voice)) throw new RangeError(`voice ${String(voice)} is not on the list`);
  const speed = String(Math.round(wordsPerMinute));
  return runEspeak(command, ['-b', '1', '-v', voice, '-s', speed, '-z', '--stdout', '--stdin'], wordsOnly(text));
}

/** Runs espeak-ng to its end, at most 2 s. */
export function runEspeak(command: string, args: readonly string[], input = ''): Promise<EspeakOutput> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'ignore'], shell: false, windowsHide: true });
    const finish = (output: EspeakOutput) => {
      clearTimeout(limit);
      resolve(output);
    };
    const end = (reason: string) => {
      finish({ reason });
      child.kill('SIGKILL');
    };
    const limit = setTimeout(() => end('timeout'), LIMIT_MS);
    child.on('error', (error: NodeJS.ErrnoException) => {
      finish({ reason: error.code === 'ENOENT' ? 'not-found' : `fault(${error.code ?? error.message})` });
    });
    child.on('close', (code) => finish(code === 0 ? { bytes: Buffer.concat(chunks) } : { reason: `exit(${code})` }));
    child.stdout.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      length += chunk.length;
      if (length > MOST_BYTES) end('too-much-sound');
    });
    // A program that ends without reading its input closes the pipe; its exit code tells the story.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** Letters, marks, blanks and the punctuation a sentence needs; brackets and the like would be markup to espeak. */
function wordsOnly(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\s.,;:!?'-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
