import { type Decide, isRefused } from '../decision.ts';
import { leasedJob } from '../policy/leased-job.ts';

/** Paper came out; a late confirmation may still turn "unknown" into "confirmed". */
export const completePrint: Decide<'print.complete'> = (state, input, { actor }) => {
  const job = leasedJob(state, input.job, actor, ['sending', 'unknown']);
  if (isRefused(job)) return job;
  return {
    events: [{ type: 'print.ended', data: { job: job.id, state: input.outcome, reason: null } }],
    reply: () => ({}),
  };
};
