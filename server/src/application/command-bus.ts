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
import { type Batch, emptyBatch, type Waiting } from './batch.ts';
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
  readonly hashPin?: NonNullable<CommandContext['hashPin']>;
  readonly feed: CommittedFeed;
  readonly log: BusLog;
  readonly waitFor?: NonNullable<CommandContext['waitFor']>;
  readonly lateTicketOf?: NonNullable<CommandContext['lateTicketOf']>;
  readonly hardlyServed?: NonNullable<CommandContext['hardlyServed']>;
  readonly voiceTroubles?: NonNullable<CommandContext['voiceTroubles']>;
  readonly silentSince?: NonNullable<CommandContext['silentSince']>;
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

/** A checked command on its way to its decision. */
type Wish = {
  readonly name: CommandName;
  readonly input: InputOf<CommandName>;
  readonly ref: ActorRef;
  readonly id: RequestId;
  readonly hash: string;
  readonly password: string | undefined;
  readonly settle: (reply: Reply) => void;
};

const mayRun = (name: CommandName, actor: Actor): boolean =>
  (COMMANDS[name].roles as readonly string[]).includes(roleOf(actor));

const nextTurn = (): Promise<void> => new Promise((next) => setImmediate(next));

/** Come every few seconds and usually change nothing: without an event they cost no commit, and no reply is kept. */
const MAY_DO_NOTHING: ReadonlySet<CommandName> = new Set(['hall.tick', 'speaker.report', 'board.report']);

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
  /** While a batch is on its way to the disk nothing is decided: between two commits the state is what storage holds. */
  #isHeld = false;
  #mustReload = false;
  #held: (() => void)[] = [];
  #watching: (() => void)[] = [];
  #isOpen = false;
  /** The rows could not be read anew: the state in memory is not to be trusted any more. */
  #isLost = false;

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
    return this.#isHeld || this.#batch.waiting.length > 0;
  }

  /** Resolves at a moment when everything accepted is stored or given back; what is read before the next await is true. */
  async settled(): Promise<void> {
    if (this.hasUncommitted) await new Promise<void>((resolve) => this.#watching.push(resolve));
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
    if (!mayRun(name, actor)) return refusal('not-allowed');
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
    const password = name === 'staff.save' ? await this.#hashedPassword(input as InputOf<'staff.save'>) : undefined;
    return new Promise((settle) => {
      const decide = (): void => {
        try {
          this.#decide({ name, input, ref, id, hash, password, settle });
        } catch (error) {
          settle(refusal('internal-error', { id: this.#doubtState(name, error) }));
        }
      };
      this.#enter(decide);
    });
  }

  #enter(decide: () => void): void {
    if (this.#isHeld) this.#held.push(decide);
    else decide();
  }

  async #hashedPassword({ password }: InputOf<'staff.save'>): Promise<string | undefined> {
    return password === undefined ? undefined : this.#options.hashPassword(password);
  }

  #decide({ name, input, ref, id, hash, password, settle }: Wish): void {
    if (this.#isLost) return settle(refusal('not-ready'));
    const actor = resolveActor(this.#state, ref);
    if (!actor) return settle(refusal('not-signed-in'));
    if (!mayRun(name, actor)) return settle(refusal('not-allowed'));
    const context: CommandContext = {
      actor,
      now: Math.max(this.#options.now(), this.#state.lastAt),
      trial: this.#options.trial,
      ...(this.#options.waitFor && { waitFor: this.#options.waitFor }),
      ...(this.#options.hashPin && { hashPin: this.#options.hashPin }),
      ...(this.#options.lateTicketOf && { lateTicketOf: this.#options.lateTicketOf }),
      ...(this.#options.hardlyServed && { hardlyServed: this.#options.hardlyServed }),
      ...(this.#options.voiceTroubles && { voiceTroubles: this.#options.voiceTroubles }),
      ...(this.#options.silentSince && { silentSince: this.#options.silentSince }),
    };
    const by = actorName(actor);
    const decision = (decide[name] as Decide<CommandName>)(this.#state, input, context);
    if (isRefused(decision)) {
      this.#options.log.command({ command: name, actor: by, seq: this.#state.seq, outcome: decision.refused });
      return settle(refusal(decision.refused, decision.details));
    }
    const meta = { name, id, actor: by, at: context.now };
    for (const event of decision.events) this.#apply(event, meta);
    for (const event of decision.followUp?.(this.#state) ?? []) this.#apply(event, meta);
    const result = decision.reply(this.#state);
    const reply: Reply = { ok: true, seq: this.#state.seq, result };
    if (!MAY_DO_NOTHING.has(name))
      this.#batch.replies.push({ requestId: id, payloadHash: hash, at: context.now, body: JSON.stringify(reply) });
    if (password !== undefined)
      this.#batch.passwords.push({ staff: (result as { staff: StaffId }).staff, hash: password });
    this.#options.log.command({
      command: name,
      actor: by,
      seq: this.#state.seq,
      outcome: 'ok',
      ...('label' in result && { label: result.label }),
    });
    if (MAY_DO_NOTHING.has(name) && this.#batch.journal.length === 0) return settle(reply);
    this.#batch.waiting.push({ requestId: id, reply, settle });
    this.#flushing ??= this.#flush();
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

  /** Commits until nothing waits. Answers go out while the disk works on the next batch. */
  async #flush(): Promise<void> {
    await nextTurn();
    let stored: readonly Waiting[] = [];
    do {
      this.#isHeld = true;
      const batch = this.#batch;
      this.#batch = emptyBatch();
      const committing = this.#mustReload ? this.#giveBack(batch) : this.#commit(batch);
      for (const { reply, settle } of stored) settle(reply);
      const committed = await committing;
      stored = committed?.waiting ?? [];
      this.#isHeld = false;
      if (committed) this.#publish(committed);
      await this.#showToWatchers();
      const held = this.#held;
      this.#held = [];
      for (const decide of held) this.#enter(decide);
    } while (this.#batch.waiting.length > 0 || this.#mustReload);
    this.#flushing = undefined;
    for (const { reply, settle } of stored) settle(reply);
  }

  /** Those who want to read the state as it is stored have their turn before it changes again. */
  async #showToWatchers(): Promise<void> {
    if (this.#watching.length === 0) return;
    const watching = this.#watching;
    this.#watching = [];
    for (const look of watching) look();
    await nextTurn();
  }

  /** The batch, stored; undefined when it was given back. */
  async #commit(batch: Batch): Promise<Batch | undefined> {
    const { storage, centre, log } = this.#options;
    const seq = this.#storedSeq + batch.journal.length;
    try {
      const rows = takeTouchedRows(this.#state);
      const { journal, replies, passwords } = batch;
      await storage.commit(centre, this.#storedSeq, { seq, journal, replies, rows, passwords });
    } catch (error) {
      log.fault('commit', randomUUID(), error);
      return this.#giveBack(batch);
    }
    this.#storedSeq = seq;
    if (batch.events.some(({ type }) => type === 'day.opened')) this.#replies.forgetOld();
    for (const { requestId, at } of batch.replies) this.#replies.markStored(requestId, at);
    return batch;
  }

  #publish({ journal, events }: Batch): void {
    this.#options.feed.publish({ seq: this.#storedSeq, at: journal.at(-1)?.at ?? this.#state.lastAt, events });
  }

  /** A bug left the state in doubt: nothing more is decided on it. Returns the id under which the log knows the bug. */
  #doubtState(name: string, error: unknown): string {
    const fault = randomUUID();
    this.#options.log.fault(name, fault, error);
    this.#isHeld = true;
    this.#mustReload = true;
    this.#flushing ??= this.#flush();
    return fault;
  }

  /** Nothing of the batch was stored: it is given back as "try again", and the rows are read anew. */
  async #giveBack(batch: Batch): Promise<undefined> {
    this.#mustReload = false;
    for (const { settle } of batch.waiting) settle(refusal('storage-unavailable'));
    await this.#load().catch((error: unknown) => this.#options.log.fault('load', randomUUID(), error));
  }

  async #load(): Promise<void> {
    const { storage, centre } = this.#options;
    try {
      const loaded = await storage.load(centre);
      this.#state = loadState(loaded.rows, loaded.seq);
      this.#storedSeq = loaded.seq;
      this.#lastHash = loaded.lastHash;
      this.#epoch = loaded.epoch;
      this.#replies.setStored(loaded.requestIds, this.#state.lastAt);
    } catch (error) {
      this.#isOpen = false;
      this.#isLost = true;
      throw error;
    }
  }
}
