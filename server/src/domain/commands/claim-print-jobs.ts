import type { ResultOf } from '@toiluot/shared/contract';
import { type Decide, refuse } from '../decision.ts';
import { ticketDocumentOf } from '../policy/ticket-document.ts';

const CLAIMABLE = new Set(['queued', 'failed-clean']);

/** Leases waiting jobs to the agent that owns the printer; two agents never hold one job. */
export const claimPrintJobs: Decide<'print.claim'> = (state, input, { actor, now, trial }) => {
  if (actor.kind !== 'device' || !actor.printers.includes(input.printer)) return refuse('not-allowed');
  if (!state.catalogue?.file.printers.some((p) => p.id === input.printer)) return refuse('unknown-printer');
  const until = now + state.catalogue.file.settings.printLeaseMs;
  const claimed: ResultOf<'print.claim'>['jobs'] = [];
  for (const job of state.pendingJobs.values()) {
    if (claimed.length >= (input.max ?? 1)) break;
    if (job.printer !== input.printer || job.expiresAt <= now || !CLAIMABLE.has(job.state)) continue;
    const document = ticketDocumentOf(state, job, trial);
    if (document) claimed.push({ job: job.id, leaseUntil: until, expiresAt: job.expiresAt, document });
  }
  return {
    events: claimed.map(({ job }) => ({ type: 'print.leased', data: { job, agent: actor.id, until } })),
    reply: () => ({ jobs: claimed }),
  };
};
