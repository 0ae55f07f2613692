// Questions that change nothing: checked and authorised like commands, never on the command path, never journalled.
import type { QueryAnswer, QueryInput, Refused, Reply } from '@toiluot/shared/contract';
import { QUERIES, type QueryName } from '@toiluot/shared/contract/queries';
import { isQueryName, queryCheckers } from '@toiluot/shared/contract/validate';
import { roleOf } from '../domain/actor.ts';
import { isRefused } from '../domain/decision.ts';
import { type ActorRef, resolveActor } from './actor-ref.ts';
import { type CommandBus, refusal } from './command-bus.ts';

/** How each question is answered. */
export type Answers = {
  readonly [N in QueryName]: (input: QueryInput<N>) => Promise<QueryAnswer<N> | Refused>;
};

export class QueryService {
  readonly #bus: CommandBus;
  readonly #answers: Answers;

  constructor(bus: CommandBus, answers: Answers) {
    this.#bus = bus;
    this.#answers = answers;
  }

  /** @returns the answer as of what is stored, or the refusal */
  async ask(name: string, input: unknown, ref: ActorRef): Promise<Reply> {
    if (!this.#bus.isOpen) return refusal('not-ready');
    if (!isQueryName(name)) return refusal('not-found');
    const actor = resolveActor(this.#bus.state, ref);
    if (!actor) return refusal('not-signed-in');
    if (!(QUERIES[name].roles as readonly string[]).includes(roleOf(actor))) return refusal('not-allowed');
    const checker = queryCheckers[name];
    if (!checker.check(input))
      return refusal('invalid-input', { problems: checker.problems(input).map((p) => `${p.at}: ${p.expected}`) });
    await this.#bus.settled();
    const seq = this.#bus.committedSeq;
    const answer = await this.#answers[name](input as never);
    return isRefused(answer) ? refusal(answer.refused, answer.details) : { ok: true, seq, result: answer };
  }
}
