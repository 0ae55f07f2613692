import { type Decide, isRefused } from '../decision.ts';
import { leasedJob } from '../policy/leased-job.ts';

/** `failed-clean` (no byte went out) may be claimed again; `unknown` is for a person to decide. */
export const failPrint: Decide<'print.fail'> = (state, input, { actor }) => {
  const job = leasedJob(
    state,
    input.job,
    actor,
    input.outcome === 'failed-clean' ? ['leased', 'sending'] : ['sending'],
  );
  if (isRefused(job)) return job;
  return {
    events: [{ type: 'print.ended', data: { job: job.id, state: input.outcome, reason: input.reason ?? null } }],
    reply: () => ({}),
  };
};
