// Starts and ends the server of these tests as a process, and talks to it as kiosks and desks do.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { DeviceKind, Reply } from '@toiluot/shared/contract';
import { createTokens } from '../../server/src/application/identity/tokens.ts';

export type Child = { readonly process: ChildProcess; readonly url: string; readonly readyMs: number };

function standBy(dataDir: string, port: number) {
  return spawn(process.execPath, [join(import.meta.dirname, 'server-child.ts'), dataDir, String(port)], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** Servers of one folder, one after the other; the next is loaded while the present one works. */
export class Line {
  readonly #dataDir: string;
  readonly #port: number;
  #next: ReturnType<typeof standBy>;

  /** @param port the same for all of them; 0 = any free one for each */
  constructor(dataDir: string, port = 0) {
    this.#dataDir = dataDir;
    this.#port = port;
    this.#next = standBy(dataDir, port);
  }

  async start(): Promise<Child> {
    const child = this.#next;
    const startedAt = performance.now();
    let complaints = '';
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      complaints += part;
    });
    child.stdin.write('go\n');
    const port = await new Promise<string>((resolve, reject) => {
      createInterface({ input: child.stdout }).on('line', (line) => {
        if (line.startsWith('ready ')) resolve(line.slice(6));
      });
      child.once('exit', (code) =>
        reject(new Error(`the server ended with ${code} before it was ready: ${complaints}`)),
      );
    });
    const readyMs = performance.now() - startedAt;
    this.#next = standBy(this.#dataDir, this.#port);
    return { process: child, url: `http://127.0.0.1:${port}`, readyMs };
  }

  stop(): void {
    this.#next.kill('SIGKILL');
  }
}

export async function kill(child: Child, signal: NodeJS.Signals = 'SIGKILL'): Promise<number | null> {
  if (child.process.exitCode !== null || child.process.signalCode !== null) return child.process.exitCode;
  const ended = once(child.process, 'exit');
  child.process.kill(signal);
  await ended;
  return child.process.exitCode;
}

/** The children's secret is that of `startHouse`. */
const tokens = createTokens(Buffer.alloc(32, 7));
export const bearer = (id: string, kind: DeviceKind): Record<string, string> => ({
  authorization: `Bearer ${tokens.device({ id: id as never, kind, name: '', zone: null, desk: null, printers: [], tokenGeneration: 0, revoked: false })}`,
});

/** A command; undefined when the line broke before the answer. */
export async function send(
  url: string,
  name: string,
  input: object,
  as: Record<string, string>,
  requestId: string,
): Promise<Reply | undefined> {
  try {
    const headers = { 'content-type': 'application/json', 'idempotency-key': requestId, ...as };
    const answer = await fetch(`${url}/api/commands/${name}`, { method: 'POST', headers, body: JSON.stringify(input) });
    return (await answer.json()) as Reply;
  } catch {
    return undefined;
  }
}

export async function signIn(url: string, username: string, password: string): Promise<Record<string, string>> {
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  if (answer.status !== 200) throw new Error(`${username}: ${answer.status}`);
  return { cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '' };
}
