// A device without credentials: asks for a code, shows it, and waits until an administrator has typed it.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { DeviceKind, PairingOpened, PairingState } from '../../contract/index.ts';
import { PRODUCT_VERSION } from '../../contract/protocol.ts';

/** full: too many devices ask just now; away: the server does not answer. `expiresAt` in this machine's epoch ms. */
export type PairingStage =
  | { readonly is: 'asking' | 'full' | 'away' }
  | { readonly is: 'code'; readonly code: string; readonly expiresAt: number }
  | { readonly is: 'done'; readonly token: string; readonly name: string };

export interface Pairing {
  readonly stage: ReadonlySignal<PairingStage>;
  close(): void;
}

const LOOK_EVERY_MS = 2000;
const RETRY_MS = 5000;
const LIFE_MS = 600_000;

type Answer<T> = { readonly ok: true; readonly body: T } | { readonly ok: false; readonly status: number };

async function post<T>(path: string, body: object): Promise<Answer<T>> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) return { ok: false, status: response.status };
    return { ok: true, body: (await response.json()) as T };
  } catch {
    return { ok: false, status: 0 };
  }
}

/** Begins at once and goes on until `done` or `close`; a code that has run out is followed by a new one. */
export function startPairing(kind: DeviceKind): Pairing {
  const stage = signal<PairingStage>({ is: 'asking' });
  let isClosed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (what: () => Promise<void>, ms: number) => {
    if (!isClosed) timer = setTimeout(() => void what(), ms);
  };

  async function ask(): Promise<void> {
    const answer = await post<PairingOpened>('/api/pairing', { kind, version: PRODUCT_VERSION });
    if (isClosed) return;
    if (!answer.ok) {
      stage.value = { is: answer.status === 429 ? 'full' : 'away' };
      return later(ask, RETRY_MS);
    }
    const { handle, code } = answer.body;
    // The clocks of server and device may differ; how long a code lives is the same on both.
    const shown: PairingStage = { is: 'code', code, expiresAt: Date.now() + LIFE_MS };
    stage.value = shown;
    later(() => look(handle, shown), LOOK_EVERY_MS);
  }

  async function look(handle: string, shown: PairingStage): Promise<void> {
    const answer = await post<PairingState>('/api/pairing/state', { handle });
    if (isClosed) return;
    if (!answer.ok && answer.status === 404) return ask();
    const device = answer.ok ? answer.body.device : undefined;
    if (device) {
      stage.value = { is: 'done', token: device.token, name: device.name };
      return;
    }
    stage.value = answer.ok ? shown : { is: 'away' };
    later(() => look(handle, shown), LOOK_EVERY_MS);
  }

  void ask();
  return {
    stage,
    close() {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}
