// What the thread can be asked, as plain data that crosses to it.
import type { ServiceId } from '@toiluot/shared/contract';
import { makeForecast } from './forecast.ts';
import type { Snapshot } from './snapshot.ts';
import { suggest } from './suggest.ts';
import type { ClosedDesk } from './suggestion-candidates.ts';
import { type Comparison, compareHalls } from './what-if.ts';

export type Questions = {
  readonly forecast: {
    readonly snapshot: Snapshot;
    readonly seed: number;
    readonly runs: number;
    readonly widen: ReadonlyMap<ServiceId, number>;
  };
  readonly 'what-if': Comparison & { readonly seed: number; readonly runs: number };
  readonly suggestions: {
    readonly snapshot: Snapshot;
    readonly closed: readonly ClosedDesk[];
    readonly seed: number;
    readonly runs: number;
  };
};
export type QuestionKind = keyof Questions;
export type Question = { readonly [K in QuestionKind]: { readonly kind: K } & Questions[K] }[QuestionKind];

const ANSWERS = {
  forecast: ({ snapshot, seed, runs, widen }: Questions['forecast']) =>
    makeForecast(snapshot, seed, runs, (service) => widen.get(service) ?? 1),
  'what-if': ({ before, after, seed, runs }: Questions['what-if']) => compareHalls({ before, after }, seed, runs),
  suggestions: ({ snapshot, closed, seed, runs }: Questions['suggestions']) => suggest(snapshot, closed, seed, runs),
} as const;

export type AnswerTo<K extends QuestionKind> = ReturnType<(typeof ANSWERS)[K]>;
export type Answer = AnswerTo<QuestionKind>;

export const answerTo = (question: Question): Answer =>
  (ANSWERS[question.kind] as (asked: Question) => Answer)(question);
