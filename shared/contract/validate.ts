// The one place where payloads are checked; schemas are compiled once, at start. Nothing is coerced or dropped (W04).
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { COMMANDS, type CommandName } from './commands.ts';
import { QUERIES, type QueryName } from './queries.ts';
import { reportQuery } from './reports.ts';
import { VIEWS, type ViewName } from './views.ts';

/** One wrong place: JSON pointer and what is expected there. */
export type Problem = { readonly at: string; readonly expected: string };

export type Checker = {
  readonly check: (value: unknown) => boolean;
  readonly problems: (value: unknown) => readonly Problem[];
};

export function compileChecker(schema: TSchema): Checker {
  const compiled = Compile(schema);
  return {
    check: (value) => compiled.Check(value),
    problems: (value) =>
      compiled
        .Errors(value)
        .slice(0, 20)
        .map((error) => ({ at: error.instancePath || '/', expected: error.message })),
  };
}

function compileTable<N extends string>(table: Readonly<Record<N, TSchema>>): Readonly<Record<N, Checker>> {
  return Object.fromEntries(
    Object.entries<TSchema>(table).map(([name, schema]) => [name, compileChecker(schema)]),
  ) as Record<N, Checker>;
}

const pick = <N extends string>(table: Readonly<Record<N, object>>, field: string): Record<N, TSchema> =>
  Object.fromEntries(
    Object.entries(table).map(([name, row]) => [name, (row as Record<string, TSchema>)[field]]),
  ) as Record<N, TSchema>;

export const inputCheckers = compileTable(pick<CommandName>(COMMANDS, 'input'));
export const queryCheckers = compileTable(pick<QueryName>(QUERIES, 'input'));
export const viewCheckers = compileTable(pick<ViewName>(VIEWS, 'schema'));
export const viewParamCheckers = compileTable(pick<ViewName>(VIEWS, 'params'));

export const reportQueryChecker = compileChecker(reportQuery);

export const isCommandName = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name);
export const isQueryName = (name: string): name is QueryName => Object.hasOwn(QUERIES, name);
export const isViewName = (name: string): name is ViewName => Object.hasOwn(VIEWS, name);
