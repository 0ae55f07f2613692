// Where things lie, and the two ways a child process is run. Plain JavaScript: Node 20 runs it before the install.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the repository, without a trailing slash; may hold spaces and Vietnamese letters. */
export const root = path.resolve(fileURLToPath(new URL('../..', import.meta.url)));

/** Stamps, build leftovers and test counts; goes away with node_modules. */
export const cache = path.join(root, 'node_modules', '.cache', 'toiluot');

/**
 * Environment of our programs: Node keeps their code there with types stripped and compiled, so that they start sooner
 * and the stripper (20 MB a process) is not even loaded. Child processes inherit it.
 * @type {NodeJS.ProcessEnv}
 */
export const programEnvironment = { NODE_COMPILE_CACHE: path.join(cache, 'compiled'), ...process.env };

/**
 * The same for a program beside a kiosk: one arena of the C library is enough for it (10 MB less after 1,000 tickets).
 * @type {NodeJS.ProcessEnv}
 */
export const frugalEnvironment = { MALLOC_ARENA_MAX: '1', ...programEnvironment };

export const onWindows = process.platform === 'win32';

/** One line to the person at the terminal. @param {string} line */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/**
 * Runs a command in the foreground, hands SIGINT and SIGTERM on, and waits for its end.
 * A terminal sends Ctrl-C to the whole group, so there the child already has it and must not get it twice.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} the child's exit code; 128 + signal number when a signal ended it
 */
export function run(command, args, options = {}) {
  const child = spawn(command, [...args], { cwd: root, stdio: 'inherit', ...options });
  const stopForwarding = forwardSignals([child]);
  return new Promise((resolve, reject) => {
    child.once('error', (error) => {
      stopForwarding();
      reject(error);
    });
    child.once('exit', (code, signal) => {
      stopForwarding();
      resolve(code ?? 128 + signalNumber(signal));
    });
  });
}

/**
 * Runs a command with its output kept back, so that parallel work does not mix its lines.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<{ code: number, output: string }>} output is stdout and stderr in order of arrival
 */
export function capture(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    const keep = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString('utf8');
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code: code ?? 128 + signalNumber(signal), output }));
  });
}

/**
 * Hands SIGINT and SIGTERM on. npm runs us through a shell that dies of a SIGTERM without telling us; a parent that has
 * changed is then the only sign, and counts as one.
 *
 * @param {readonly import('node:child_process').ChildProcess[]} children
 * @returns {() => void} ends the forwarding
 */
export function forwardSignals(children) {
  const parent = process.ppid;
  const onInterrupt = () => {
    if (!process.stdin.isTTY) for (const child of children) child.kill('SIGINT');
  };
  const onTerminate = () => {
    for (const child of children) child.kill('SIGTERM');
  };
  const watch = setInterval(() => {
    if (process.env['npm_lifecycle_event'] === undefined || process.ppid === parent) return;
    clearInterval(watch);
    onTerminate();
  }, 500);
  process.on('SIGINT', onInterrupt);
  process.on('SIGTERM', onTerminate);
  return () => {
    clearInterval(watch);
    process.off('SIGINT', onInterrupt);
    process.off('SIGTERM', onTerminate);
  };
}

/** @param {NodeJS.Signals | null} signal */
function signalNumber(signal) {
  if (signal === 'SIGINT') return 2;
  if (signal === 'SIGTERM') return 15;
  return 9;
}
