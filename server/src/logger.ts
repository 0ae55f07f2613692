// One line a command, in one place. No inputs, no names, no tokens: what is not logged cannot leak (P02).
import { mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import pino from 'pino';

export type CommandLine = {
  readonly command: string;
  readonly actor: string;
  readonly seq: number;
  readonly outcome: string;
  readonly label?: string;
};

export type Logger = {
  readonly command: (line: CommandLine) => void;
  readonly fault: (what: string, id: string, error: unknown) => void;
  readonly info: (text: string, facts?: Record<string, unknown>) => void;
  readonly warn: (text: string, facts?: Record<string, unknown>) => void;
};

/** In a rush many lines are one write; in quiet times a line is written within the second. */
const BUFFERED = { minLength: 4096, periodicFlush: 500 };

let second = 0;
let secondText = '';

/** The time as ISO 8601, to the millisecond; the text of a second is made once. */
function isoTime(): string {
  const now = Date.now();
  const ms = now % 1000;
  if (now - ms !== second) {
    second = now - ms;
    secondText = new Date(second).toISOString().slice(0, -4);
  }
  return `,"time":"${secondText}${String(ms).padStart(3, '0')}Z"`;
}

/** Come every second or so and would bury the rest. */
const HEARTBEATS = new Set(['hall.tick', 'speaker.report', 'board.report']);

/** Logs JSON lines to a file, or to standard error when no file is named. */
export function createLogger(file: string | undefined): Logger {
  // Opened at once: a process that ends right after its start could not flush a file that is still being opened.
  if (file) mkdirSync(dirname(file), { recursive: true });
  const destination = pino.destination({ dest: file ? openSync(file, 'a') : 2, sync: false, ...(file && BUFFERED) });
  const log = pino({ base: null, timestamp: isoTime }, destination);
  return {
    command: (line) => {
      if (!HEARTBEATS.has(line.command)) log.info(line, 'command');
    },
    fault: (what, id, error) =>
      log.error({ what, id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }, 'fault'),
    info: (text, facts) => log.info(facts ?? {}, text),
    warn: (text, facts) => log.warn(facts ?? {}, text),
  };
}
