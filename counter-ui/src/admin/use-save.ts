import type { CommandName, InputOf } from '@toiluot/shared/contract';
import { useState } from 'preact/hooks';
import { useAdmin } from './admin-context.ts';
import { type FieldOf, NO_PROBLEMS, type Problems, problemAt, problemsOf } from './fault-words.ts';

export interface Save {
  readonly problems: Problems;
  /** The problem of a field in words. */
  readonly problem: (field: string) => string | undefined;
  /** Sends, reads the catalogue anew and says so. @returns whether it was accepted */
  readonly run: <N extends CommandName>(name: N, input: InputOf<N>, done: string, fieldOf: FieldOf) => Promise<boolean>;
  /** Refused on the spot, before anything is sent. */
  readonly refuse: (fields: Readonly<Record<string, string>>) => void;
  readonly forget: () => void;
}

/** One form and the answer to its last try. */
export function useSave(): Save {
  const { i18n, client, answer, refresh, tell } = useAdmin();
  const [problems, setProblems] = useState(NO_PROBLEMS);
  return {
    problems,
    problem: (field) => problemAt(problems, field),
    async run(name, input, done, fieldOf) {
      setProblems(NO_PROBLEMS);
      const reply = await client.send(name, input);
      if (reply.ok) {
        tell(done);
        await refresh();
        return true;
      }
      if (reply.code === 'catalogue-changed') await refresh();
      setProblems(problemsOf(i18n, reply, fieldOf, nameIn(answer, i18n.textOf), answer.catalogue.centre.timezone));
      return false;
    },
    refuse: (fields) => setProblems({ ...NO_PROBLEMS, fields: new Map(Object.entries(fields)) }),
    forget: () => setProblems(NO_PROBLEMS),
  };
}

type Named = { readonly id: string; readonly name: { readonly vi: string; readonly en?: string } };

/** What people call an id of the catalogue; the id itself where nothing has it. */
function nameIn(
  { catalogue }: ReturnType<typeof useAdmin>['answer'],
  textOf: (text: Named['name']) => string,
): (id: string) => string {
  const lists: readonly (readonly Named[])[] = [
    catalogue.services,
    catalogue.agencies,
    catalogue.desks,
    catalogue.centre.zones,
    catalogue.centre.sessions,
    catalogue.priorityClasses,
    catalogue.pauseReasons,
    catalogue.noShowReasons,
    catalogue.outOfOrderReasons,
  ];
  return (id) => {
    const found = lists.flatMap((list) => list.filter((entry) => entry.id === id))[0];
    return found ? textOf(found.name) : id;
  };
}
