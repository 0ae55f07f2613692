import type { DeviceRecord, PrintJobRecord } from '@toiluot/shared/contract';
import { ticketDocumentOf } from '../../domain/policy/ticket-document.ts';
import { type Body, requireCatalogue, type ViewContext } from './view-context.ts';

const LISTED = 50;

/** Jobs that wait for an agent's own printers, oldest first. */
export function printerJobsView({ state, trial }: ViewContext, agent: DeviceRecord): Body<'printer.jobs'> {
  const profiles = new Map(requireCatalogue(state).file.printers.map((p) => [p.id, p.profile]));
  const jobs: Body<'printer.jobs'>['jobs'] = [];
  const waits = (job: PrintJobRecord) => agent.printers.includes(job.printer);
  for (const job of state.pendingJobs.values()) {
    if (jobs.length >= LISTED) break;
    const document = waits(job) && ticketDocumentOf(state, job, trial);
    if (document)
      jobs.push({
        job: job.id,
        printer: job.printer,
        profile: profiles.get(job.printer) ?? 'generic-80',
        state: job.state,
        expiresAt: job.expiresAt,
        document,
      });
  }
  const care = agent.printers.flatMap((printer) => {
    const { rollChangedAt, testAskedAt } = state.printers.get(printer) ?? {};
    return rollChangedAt === undefined && testAskedAt === undefined
      ? []
      : [
          {
            printer,
            ...(rollChangedAt !== undefined && { rollChangedAt }),
            ...(testAskedAt !== undefined && { testAskedAt }),
          },
        ];
  });
  return { jobs, ...(care.length > 0 && { care }) };
}
