import type { CentreId, Reply, RequestId } from '@toiluot/shared/contract';
import type { Storage } from '../storage/storage.ts';

export type Remembered = { readonly payloadHash: string; readonly reply: Reply | Promise<Reply> };

/** Replies of this process kept at hand; older ones are read from storage. */
const KEPT = 20_000;

/** NB4, TK4: the first reply to each request id, whether it is still being made, at hand, or in storage. */
export class ReplyMemory {
  readonly #storage: Storage;
  readonly #centre: CentreId;
  readonly #atHand = new Map<RequestId, Remembered>();
  #stored = new Set<RequestId>();

  constructor(storage: Storage, centre: CentreId) {
    this.#storage = storage;
    this.#centre = centre;
  }

  /** Ids whose replies storage holds. */
  setStored(ids: readonly RequestId[]): void {
    this.#stored = new Set(ids);
  }

  /** Undefined at once for a fresh id, so that the usual command waits for nothing. */
  find(id: RequestId): Remembered | Promise<Remembered | undefined> | undefined {
    return this.#atHand.get(id) ?? (this.#stored.has(id) ? this.#read(id) : undefined);
  }

  atHand(id: RequestId): Remembered | undefined {
    return this.#atHand.get(id);
  }

  remember(id: RequestId, payloadHash: string, reply: Reply | Promise<Reply>): void {
    this.#atHand.set(id, { payloadHash, reply });
    if (this.#atHand.size <= KEPT) return;
    const oldest = this.#atHand.keys().next().value;
    if (oldest !== undefined) this.#atHand.delete(oldest);
  }

  /** After a commit: should the reply leave memory, it is found in storage. */
  markStored(id: RequestId): void {
    this.#stored.add(id);
  }

  /** Nothing came of it: the same id may try again. */
  forget(id: RequestId): void {
    this.#atHand.delete(id);
  }

  async #read(id: RequestId): Promise<Remembered | undefined> {
    const stored = await this.#storage.findReply(this.#centre, id);
    return stored && { payloadHash: stored.payloadHash, reply: JSON.parse(stored.body) as Reply };
  }
}
