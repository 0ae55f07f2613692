import { type Decide, isRefused, refuse } from '../decision.ts';
import { leasedJob } from '../policy/leased-job.ts';

/** The fence: no byte goes out before this was answered; after it, a lost lease means "unknown". */
export const beginPrint: Decide<'print.begin'> = (state, input, { actor, now }) => {
  const job = leasedJob(state, input.job, actor, ['leased']);
  if (isRefused(job)) return job;
  if ((job.leaseUntil ?? 0) <= now) return refuse('print-lease-lost');
  if (job.expiresAt <= now) return refuse('print-job-expired');
  const until = now + (state.catalogue?.file.settings.printSendingMs ?? 0);
  return { events: [{ type: 'print.begun', data: { job: job.id, until } }], reply: () => ({ job: job.id, until }) };
};
