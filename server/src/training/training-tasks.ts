// Tasks tick off by themselves: each is a line of the journal that somebody with an account has brought about.
import { TRAINING_TASKS, type TrainingProgress, type TrainingTask } from '@toiluot/shared/contract/protocol';
import type { JournalRow } from '../storage/storage.ts';

type Line = Pick<JournalRow, 'type' | 'actor' | 'data'>;

/** Event that does a task; some need more than their type. */
const DONE_BY: { readonly [T in TrainingTask]: { readonly type: string; readonly also?: (line: Line) => boolean } } = {
  call: { type: 'ticket.called' },
  recall: { type: 'ticket.recalled' },
  serve: { type: 'ticket.finished' },
  park: { type: 'ticket.parked' },
  transfer: { type: 'ticket.transferred' },
  undo: { type: 'desk.undone' },
  // For somebody else: whoever sits down at a desk has opened it for nobody.
  'open-desk': {
    type: 'desk.opened',
    also: ({ actor, data }) => actor !== `staff:${(JSON.parse(data) as { officer: string }).officer}`,
  },
  'apply-profile': {
    type: 'desk.assigned',
    also: ({ data }) => (JSON.parse(data) as { profile: string | null }).profile !== null,
  },
};

export const TASK_EVENTS: readonly string[] = [...new Set(Object.values(DONE_BY).map(({ type }) => type))];

/** @param lines  journal rows since the practice began, oldest first */
export function tasksDone(lines: readonly Line[], nameOf: (staff: string) => string): TrainingProgress['done'] {
  const people = Object.values(TRAINING_TASKS)
    .flat()
    .map((task) => {
      const { type, also = () => true } = DONE_BY[task];
      const actors = lines
        .filter((line) => line.type === type && line.actor.startsWith('staff:') && also(line))
        .map(({ actor }) => nameOf(actor.slice('staff:'.length)));
      return [task, [...new Set(actors)]] as const;
    });
  return Object.fromEntries(people) as unknown as TrainingProgress['done'];
}
