import type { CentreId, StaffId } from '@toiluot/shared/contract';
import type { TrainingProgress } from '@toiluot/shared/contract/protocol';
import type { FastifyInstance } from 'fastify';
import type { App } from '../app.ts';
import type { Storage } from '../storage/storage.ts';
import { startOver } from './seed-practice.ts';
import { TASK_EVENTS, tasksDone } from './training-tasks.ts';

type Parts = {
  readonly house: () => App;
  readonly storage: Pick<Storage, 'journalLines'>;
  readonly centre: CentreId;
};

/** A morning of twenty people who practise is some thousand lines. */
const MOST_LINES = 10_000;

/** Routes of a practice hall alone. */
export function trainingRoutes(app: FastifyInstance, { house: houseOf, storage, centre }: Parts): void {
  app.get('/api/training/tasks', async (_request, reply) => {
    const { state } = houseOf().bus;
    const [begun] = await storage.journalLines(centre, { after: 0, types: ['day.opened'], limit: 1 });
    const lines = await storage.journalLines(centre, { after: begun?.seq ?? 0, types: TASK_EVENTS, limit: MOST_LINES });
    const nameOf = (id: string) => state.staff.get(id as StaffId)?.displayName ?? id;
    const progress: TrainingProgress = { since: begun?.at ?? 0, done: tasksDone([...lines].reverse(), nameOf) };
    return reply.header('cache-control', 'no-store').send(progress);
  });

  app.post('/api/training/start-over', async (_request, reply) => {
    await startOver(houseOf());
    return reply.code(204).send();
  });
}
