// An agent without a token: shows a code on its console, waits until an administrator has typed it, keeps the token.
import { chmodSync, closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { PairingOpened, PairingState } from '@toiluot/shared/contract';
import { PRODUCT_VERSION } from '@toiluot/shared/contract/protocol';
import { bothLanguages } from '../technician/messages.ts';

const LOOK_EVERY_MS = 2000;
const RETRY_MS = 5000;
const ANSWER_LIMIT_MS = 5000;

type Answer<T> = { readonly ok: true; readonly body: T } | { readonly ok: false; readonly status: number };

export type PairingOptions = {
  /** Root of the server, such as `http://192.168.1.10:8080`. */
  readonly server: string;
  /** Told to the person at the console; the code stands in no log. */
  readonly say: (sentence: string) => void;
};

const pause = (ms: number): Promise<void> => new Promise((next) => setTimeout(next, ms));

async function post<T>(url: URL, body: object): Promise<Answer<T>> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(ANSWER_LIMIT_MS),
    });
    return response.ok ? { ok: true, body: (await response.json()) as T } : { ok: false, status: response.status };
  } catch {
    return { ok: false, status: 0 };
  }
}

/** Asks until it is let in; a code that has run out is followed by a new one. @returns the agent's token */
export async function pairWithServer({ server, say }: PairingOptions): Promise<string> {
  let lastTrouble = '';
  const trouble = (key: 'pairAway' | 'pairFull') => {
    if (key !== lastTrouble) say(bothLanguages(key, { server }));
    lastTrouble = key;
  };
  for (;;) {
    const opened = await post<PairingOpened>(new URL('/api/pairing', server), {
      kind: 'printer',
      version: PRODUCT_VERSION,
    });
    if (!opened.ok) {
      trouble(opened.status === 429 ? 'pairFull' : 'pairAway');
      await pause(RETRY_MS);
      continue;
    }
    lastTrouble = '';
    say(bothLanguages('pairCode', { code: opened.body.code }));
    const token = await waitForToken(server, opened.body.handle, trouble);
    if (token !== undefined) return token;
  }
}

/** Undefined once the code has run out. */
async function waitForToken(
  server: string,
  handle: string,
  trouble: (key: 'pairAway') => void,
): Promise<string | undefined> {
  for (;;) {
    await pause(LOOK_EVERY_MS);
    const found = await post<PairingState>(new URL('/api/pairing/state', server), { handle });
    if (found.ok && found.body.device) return found.body.device.token;
    if (!found.ok && found.status === 404) return undefined;
    if (!found.ok) trouble('pairAway');
  }
}

/** Whole or not there at all, on the disk when this returns, and readable by its owner alone. */
export function keepToken(file: string, token: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const unfinished = `${file}.part`;
  const handle = openSync(unfinished, 'w', 0o600);
  chmodSync(unfinished, 0o600);
  writeSync(handle, token);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(unfinished, file);
}
