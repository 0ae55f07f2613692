// The one command path (architecture section 2): validate, authorise, seen before?, decide, evolve, commit, publish.
// REST, sockets, timers, the print agent and every test go through `execute`.
import { randomUUID } from 'node:crypto';
import type {
  CentreId,
  HallEvent,
  InputOf,
  RefusalCode,
  RefusalDetails,
  Reply,
  RequestId,
  StaffId,
} from '@toiluot/shared/contract';
import { COMMANDS, type CommandName } from '@toiluot/shared/contract/commands';
import { EVENT_VERSION } from '@toiluot/shared/contract/events';
import { REFUSALS } from '@toiluot/shared/contract/reply';
import { inputCheckers, isCommandName } from '@toiluot/shared/contract/validate';
import { type Actor, actorName, roleOf } from '../domain/actor.ts';
import { decide } from '../domain/decide.ts';
import { type CommandContext, type Decide, isRefused } from '../domain/decision.ts';
import { evolve } from '../domain/evolve.ts';
import { loadState } from '../domain/load-state.ts';
import { emptyState, type HallState } from '../domain/state.ts';
import type { Storage } from '../storage/storage.ts';
import { type ActorRef, resolveActor } from './actor-ref.ts';
import { type Batch, emptyBatch } from './batch.ts';
import type { CommittedFeed } from './committed-feed.ts';
import { chainHash } from './journal-chain.ts';
import { payloadHash } from './payload-hash.ts';
import { redacted } from './redact.ts';
import { ReplyMemory } from './reply-memory.ts';
import { takeTouchedRows } from './touched-rows.ts';

export type BusLog = {
  /** One line a command: no personal data, no input. */
  readonly command: (line: { command: string; actor: string; seq: number; outcome: string; label?: string }) => void;
  readonly fault: (what: string, id: string, error: unknown) => void;
};

export type BusOptions = {
  readonly storage: Storage;
  readonly centre: CentreId;
  readonly trial: boolean;
  /** Epoch ms that never runs backwards (DY6). */
  readonly now: () => number;
  readonly hashPassword: (password: string) => Promise<string>;
  readonly feed: CommittedFeed;
  readonly log: BusLog;
  readonly waitFor?: NonNullable<CommandContext['waitFor']>;
};

export const refusal = (code: RefusalCode, details?: RefusalDetails): Reply => ({
  ok: false,
  code,
  message: REFUSALS[code].meaning,
  ...(details && { details }),
});

const REQUEST_ID = /^[A-Za-z0-9][A-Za-z0-9._:/-]{0,79}$/;
/** Answers that say nothing about the wish itself: the same id may be tried again. */
const PASSING: ReadonlySet<RefusalCode> = new Set([
  'not-ready',
  'storage-unavailable',
  'internal-error',
  'too-many-requests',
]);

export class CommandBus {
  readonly #options: BusOptions;
  readonly #replies: ReplyMemory;
  #state: HallState = emptyState();
  #epoch = '';
  #lastHash = '';
  /** Position of the last row that storage holds. */
  #storedSeq = 0;
  #batch: Batch = emptyBatch();
  #flushing: Promise<void> | undefined;
  #isOpen = false;

  constructor(options: BusOptions) {
    this.#options = options;
    this.#replies = new ReplyMemory(options.storage, options.centre);
  }

  get state(): HallState {
    return this.#state;
  }

  /** New after a restore, so that screens do not compare positions of two histories. */
  get epoch(): string {
    return this.#epoch;
  }

  /** Position of what storage holds: the version of every view (AN4: nothing is shown before its commit). */
  get committedSeq(): number {
    return this.#storedSeq;
  }

  /** Whether accepted commands wait for their commit. */
  get hasUncommitted(): boolean {
    return this.#batch.waiting.length > 0;
  }

  /** Resolves when everything accepted so far is stored or given back. */
  async settled(): Promise<void> {
    while (this.#batch.waiting.length > 0 && this.#flushing) await this.#flushing;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  async start(): Promise<void> {
    await this.#load();
    this.#isOpen = true;
  }

  /** Takes nothing new and waits until what was accepted is stored. */
  async stop(): Promise<void> {
    this.#isOpen = false;
    while (this.#flushing) await this.#flushing;
  }

  /**
   * @param input      unknown payload; checked here and nowhere else
   * @param requestId  made by the client; the same id and payload give the first reply again (NB4, TK4)
   * @returns          the reply, after its commit. Never rejects.
   */
  async execute(name: string, input: unknown, ref: ActorRef, requestId: unknown): Promise<Reply> {
    if (!this.#isOpen) return refusal('not-ready');
    if (!isCommandName(name)) return refusal('unknown-command');
    if (typeof requestId !== 'string' || !REQUEST_ID.test(requestId)) return refusal('request-id-missing');
    const id = requestId as RequestId;
    const actor = resolveActor(this.#state, ref);
    if (!actor) return refusal('not-signed-in');
    if (!(COMMANDS[name].roles as readonly string[]).includes(roleOf(actor))) return refusal('not-allowed');
    const checker = inputCheckers[name];
    if (!checker.check(input))
      return refusal('invalid-input', { problems: checker.problems(input).map((p) => `${p.at}: ${p.expected}`) });
    const hash = payloadHash(name, actorName(actor), input);
    const found = this.#replies.find(id);
    // While storage was asked, the same id may have begun on another line: look again.
    const earlier = found instanceof Promise ? ((await found) ?? this.#replies.atHand(id)) : found;
    if (earlier) return earlier.payloadHash === hash ? earlier.reply : refusal('key-reused');
    const reply = this.#run(name, input as InputOf<CommandName>, ref, id, hash);
    this.#replies.remember(id, hash, reply);
    const settled = await reply;
    if (!settled.ok && PASSING.has(settled.code)) this.#replies.forget(id);
    return settled;
  }

  async #run(
    name: CommandName,
    input: InputOf<CommandName>,
    ref: ActorRef,
    id: RequestId,
    hash: string,
  ): Promise<Reply> {
    try {
      const password = await this.#hashedPassword(name, input);
      const actor = resolveActor(this.#state, ref);
      if (!actor) return refusal('not-signed-in');
      return await this.#decideAndCommit(name, input, actor, id, hash, password);
    } catch (error) {
      const fault = randomUUID();
      this.#options.log.fault(name, fault, error);
      await this.#reload();
      return refusal('internal-error', { id: fault });
    }
  }

  async #hashedPassword(name: CommandName, input: InputOf<CommandName>): Promise<string | undefined> {
    if (name !== 'staff.save') return undefined;
    const { password } = input as InputOf<'staff.save'>;
    return password === undefined ? undefined : this.#options.hashPassword(password);
  }

  #decideAndCommit(
    name: CommandName,
    input: InputOf<CommandName>,
    actor: Actor,
    id: RequestId,
    hash: string,
    password: string | undefined,
  ): Reply | Promise<Reply> {
    const context: CommandContext = {
      actor,
      now: Math.max(this.#options.now(), this.#state.lastAt),
      trial: this.#options.trial,
      ...(this.#options.waitFor && { waitFor: this.#options.waitFor }),
    };
    const decision = (decide[name] as Decide<CommandName>)(this.#state, input, context);
    if (isRefused(decision)) {
      this.#options.log.command({
        command: name,
        actor: actorName(actor),
        seq: this.#state.seq,
        outcome: decision.refused,
      });
      return refusal(decision.refused, decision.details);
    }
    const meta = { name, id, actor: actorName(actor), at: context.now };
    for (const event of decision.events) this.#apply(event, meta);
    for (const event of decision.followUp?.(this.#state) ?? []) this.#apply(event, meta);
    const result = decision.reply(this.#state);
    const reply: Reply = { ok: true, seq: this.#state.seq, result };
    if (name !== 'hall.tick')
      this.#batch.replies.push({ requestId: id, payloadHash: hash, at: context.now, body: JSON.stringify(reply) });
    if (password !== undefined)
      this.#batch.passwords.push({ staff: (result as { staff: StaffId }).staff, hash: password });
    this.#options.log.command({
      command: name,
      actor: meta.actor,
      seq: this.#state.seq,
      outcome: 'ok',
      ...('label' in result && { label: result.label }),
    });
    if (name === 'hall.tick' && this.#batch.journal.length === 0) return reply;
    return new Promise((settle) => {
      this.#batch.waiting.push({ requestId: id, reply, settle });
      this.#flushing ??= this.#flush();
    });
  }

  #apply(
    event: HallEvent,
    meta: { readonly name: CommandName; readonly id: RequestId; readonly actor: string; readonly at: number },
  ): void {
    evolve(this.#state, event, meta.at);
    const row = {
      seq: this.#state.seq,
      at: meta.at,
      day: this.#state.day?.id ?? null,
      actor: meta.actor,
      requestId: meta.id,
      command: meta.name,
      type: event.type,
      v: EVENT_VERSION,
      data: JSON.stringify(redacted(event).data),
    };
    this.#lastHash = chainHash(this.#lastHash, row);
    this.#batch.journal.push({ ...row, hash: this.#lastHash });
    this.#batch.events.push(event);
  }

  /** Commits until nothing waits; commands that arrive meanwhile make the next batch. */
  async #flush(): Promise<void> {
    await new Promise((next) => setImmediate(next));
    while (this.#batch.waiting.length > 0) {
      const batch = this.#batch;
      this.#batch = emptyBatch();
      try {
        await this.#commit(batch);
      } catch (error) {
        const fault = randomUUID();
        this.#options.log.fault('commit', fault, error);
        for (const waiting of [...batch.waiting, ...this.#batch.waiting])
          waiting.settle(refusal('storage-unavailable'));
        await this.#load().catch((failed: unknown) => this.#options.log.fault('load', fault, failed));
      }
    }
    this.#flushing = undefined;
  }

  async #commit(batch: Batch): Promise<void> {
    const { storage, centre, feed } = this.#options;
    const rows = takeTouchedRows(this.#state);
    const seq = this.#storedSeq + batch.journal.length;
    await storage.commit(centre, this.#storedSeq, {
      seq,
      journal: batch.journal,
      replies: batch.replies,
      rows,
      passwords: batch.passwords,
    });
    this.#storedSeq = seq;
    for (const waiting of batch.waiting) {
      this.#replies.markStored(waiting.requestId);
      waiting.settle(waiting.reply);
    }
    feed.publish({ seq, at: batch.journal.at(-1)?.at ?? this.#state.lastAt, events: batch.events });
  }

  /** A bug left the state in doubt: what was not stored is given back as "try again", and the rows are read anew. */
  async #reload(): Promise<void> {
    for (const waiting of this.#batch.waiting) waiting.settle(refusal('storage-unavailable'));
    this.#batch = emptyBatch();
    await this.#load();
  }

  async #load(): Promise<void> {
    const { storage, centre } = this.#options;
    this.#batch = emptyBatch();
    try {
      const loaded = await storage.load(centre);
      this.#state = loadState(loaded.rows, loaded.seq);
      this.#storedSeq = loaded.seq;
      this.#lastHash = loaded.lastHash;
      this.#epoch = loaded.epoch;
      this.#replies.setStored(loaded.requestIds);
    } catch (error) {
      this.#isOpen = false;
      throw error;
    }
  }
}
