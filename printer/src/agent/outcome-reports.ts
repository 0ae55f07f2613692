// Outcomes reach the server sooner or later: each is sent with its own request id until the server has answered.
import type { AgentLog } from './agent-log.ts';
import type { OpenJob, Outcome, PrintJournal } from './print-journal.ts';
import type { ServerLink } from './server-link.ts';

export type OutcomeReports = {
  /** Writes the outcome down and reports it, now or when the server is back. */
  readonly report: (job: OpenJob & { readonly outcome: Outcome }) => Promise<void>;
  /** Sends whatever is not acknowledged. */
  readonly flush: () => Promise<void>;
};

/** Answers after which sending the same again may help. */
const passing = new Set<string>([
  'not-ready',
  'storage-unavailable',
  'too-many-requests',
  'internal-error',
  'not-signed-in',
]);
const LONGEST_REASON = 200;

export function outcomeReports(server: ServerLink, journal: PrintJournal, log: AgentLog): OutcomeReports {
  const flying = new Set<string>();

  async function send({ job, printer, requestId, outcome, reason }: OpenJob): Promise<void> {
    if (outcome === undefined || flying.has(job) || !server.isUp()) return;
    flying.add(job);
    try {
      const failure = { job, ...(reason !== undefined && { reason: reason.slice(0, LONGEST_REASON) }) };
      const reply =
        outcome === 'confirmed' || outcome === 'sent'
          ? await server.command('print.complete', { job, outcome }, requestId)
          : await server.command('print.fail', { ...failure, outcome }, requestId);
      if (!reply.ok && passing.has(reply.code)) return;
      // A final "no" (the lease went on to someone else, the day is over) is an answer too: the server has decided.
      if (!reply.ok) log('outcome-not-wanted', { printer, job, outcome, code: reply.code });
      journal.acknowledged(job);
    } catch {
      log('outcome-waits', { printer, job, outcome });
    } finally {
      flying.delete(job);
    }
  }

  return {
    async report(job) {
      journal.ended(job);
      await send(job);
    },
    async flush() {
      await Promise.all(journal.openJobs.map(send));
    },
  };
}
