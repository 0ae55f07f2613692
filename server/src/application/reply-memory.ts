import type { CentreId, Reply, RequestId } from '@toiluot/shared/contract';
import { REPLIES_KEPT_MS, type Storage } from '../storage/storage.ts';

export type Remembered = { readonly payloadHash: string; readonly reply: Reply | Promise<Reply> };

/** Replies of this process kept at hand are between one and two generations; older ones are read from storage. */
const GENERATION = 10_000;

/** NB4, TK4: the first reply to each request id, whether it is still being made, at hand, or in storage. */
export class ReplyMemory {
  readonly #storage: Storage;
  readonly #centre: CentreId;
  // Two generations, because taking the oldest entries out of one map one by one gets slow: V8 walks over the holes.
  #newer = new Map<RequestId, Remembered>();
  #older = new Map<RequestId, Remembered>();
  /** Ids that storage answers for, oldest first, with the time of their reply. */
  #stored = new Map<RequestId, number>();
  #newestAt = 0;

  constructor(storage: Storage, centre: CentreId) {
    this.#storage = storage;
    this.#centre = centre;
  }

  /** Ids whose replies storage holds; `at` = when the newest of them may have been made. */
  setStored(ids: readonly RequestId[], at: number): void {
    this.#stored = new Map(ids.map((id) => [id, at]));
    this.#newestAt = at;
  }

  /** Undefined at once for a fresh id, so that the usual command waits for nothing. */
  find(id: RequestId): Remembered | Promise<Remembered | undefined> | undefined {
    return this.atHand(id) ?? (this.#stored.has(id) ? this.#read(id) : undefined);
  }

  atHand(id: RequestId): Remembered | undefined {
    return this.#newer.get(id) ?? this.#older.get(id);
  }

  remember(id: RequestId, payloadHash: string, reply: Reply | Promise<Reply>): void {
    this.#newer.set(id, { payloadHash, reply });
    if (this.#newer.size < GENERATION) return;
    this.#older = this.#newer;
    this.#newer = new Map();
  }

  /** After a commit: should the reply leave memory, it is found in storage. */
  markStored(id: RequestId, at: number): void {
    this.#stored.set(id, at);
    this.#newestAt = Math.max(this.#newestAt, at);
  }

  /** A day was opened, and storage let go of old replies. What it may still hold is kept: it would refuse the id. */
  forgetOld(): void {
    for (const [id, at] of this.#stored) {
      if (at >= this.#newestAt - REPLIES_KEPT_MS) return;
      this.#stored.delete(id);
    }
  }

  /** Nothing came of it: the same id may try again. */
  forget(id: RequestId): void {
    this.#newer.delete(id);
    this.#older.delete(id);
  }

  async #read(id: RequestId): Promise<Remembered | undefined> {
    const stored = await this.#storage.findReply(this.#centre, id);
    return stored && { payloadHash: stored.payloadHash, reply: JSON.parse(stored.body) as Reply };
  }
}
