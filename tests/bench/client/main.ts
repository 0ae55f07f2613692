// The load, in a process of its own: takes jobs from the bench and gives back what they measured.
import { type BoardsJob, boards } from './boards.ts';
import { type CallJob, call } from './call.ts';
import { type IssueJob, issue } from './issue.ts';

export type Job = IssueJob | CallJob | BoardsJob;

const run = (job: Job) => (job.kind === 'issue' ? issue(job) : job.kind === 'call' ? call(job) : boards(job));

process.on('message', (job: Job) => {
  run(job).then(
    (slice) => process.send?.(slice),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      process.exit(1);
    },
  );
});
process.on('disconnect', () => process.exit(0));
