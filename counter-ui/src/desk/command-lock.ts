// One press, one effect: while a command is on its way no other leaves this screen. The lock opens when the server has answered
// AND the picture shows the effect, so the next press means what the officer sees; a double click falls into the lock.
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { ActionName } from './actions.ts';

export type Pending = { readonly action: ActionName /** Client epoch ms. */; readonly since: number };

type Seen = { readonly epoch: string; readonly seq: number };

/** Longer than a double click. */
const SHORTEST_MS = 500;
/** Some answers change nothing at this desk, and then no new picture comes. */
const PICTURE_AFTER_MS = 1000;

export function createCommandLock(picture: ReadonlySignal<Seen | undefined>) {
  const pending = signal<Pending | undefined>(undefined);

  /** Runs `send` under the lock; `undefined` when another command is still on its way. */
  async function hold<R extends { readonly ok: boolean; readonly seq?: number }>(
    action: ActionName,
    send: () => Promise<R>,
  ): Promise<R | undefined> {
    if (pending.peek() !== undefined) return undefined;
    pending.value = { action, since: Date.now() };
    const shortest = after(SHORTEST_MS);
    try {
      const reply = await send();
      void release(reply, shortest);
      return reply;
    } catch (error) {
      pending.value = undefined;
      throw error;
    }
  }

  async function release(
    reply: { readonly ok: boolean; readonly seq?: number },
    shortest: Promise<void>,
  ): Promise<void> {
    if (reply.ok && reply.seq !== undefined) await Promise.race([shown(picture, reply.seq), after(PICTURE_AFTER_MS)]);
    await shortest;
    pending.value = undefined;
  }

  return { pending: pending as ReadonlySignal<Pending | undefined>, hold };
}

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Settles once the picture is as new as journal position `seq`; a new epoch counts as newer. */
function shown(picture: ReadonlySignal<Seen | undefined>, seq: number): Promise<void> {
  const epoch = picture.peek()?.epoch;
  return new Promise((resolve) => {
    let stop: (() => void) | undefined;
    let isDone = false;
    stop = effect(() => {
      const now = picture.value;
      if (isDone || now === undefined || (now.epoch === epoch && now.seq < seq)) return;
      isDone = true;
      resolve();
      stop?.();
    });
    if (isDone) stop();
  });
}
