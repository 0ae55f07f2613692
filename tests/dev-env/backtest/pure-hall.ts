// The core alone, without storage or entrances: for playing whole days in seconds.
import type { CommandName, InputOf, ResultOf } from '@toiluot/shared/contract';
import type { Actor } from '../../../server/src/domain/actor.ts';
import { decide } from '../../../server/src/domain/decide.ts';
import { type CommandContext, type Decide, isRefused } from '../../../server/src/domain/decision.ts';
import { evolve } from '../../../server/src/domain/evolve.ts';
import { emptyState } from '../../../server/src/domain/state.ts';
import { createTouched } from '../../../server/src/domain/touched.ts';

export class PureHall {
  readonly state = emptyState();
  now: number;
  waitFor: CommandContext['waitFor'];

  constructor(now: number) {
    this.now = now;
  }

  /** The result, or undefined when the rules refuse. */
  try<N extends CommandName>(name: N, input: InputOf<N>, actor: Actor): ResultOf<N> | undefined {
    const context: CommandContext = {
      actor,
      now: this.now,
      trial: false,
      ...(this.waitFor && { waitFor: this.waitFor }),
    };
    const decision = (decide[name] as Decide<N>)(this.state, input, context);
    if (isRefused(decision)) return undefined;
    for (const event of decision.events) evolve(this.state, event, this.now);
    for (const event of decision.followUp?.(this.state) ?? []) evolve(this.state, event, this.now);
    this.state.touched = createTouched();
    return decision.reply(this.state);
  }
}
