// The print agent: always a process of its own, opens no port, one outgoing connection. See printing.md section 13.
import type { PrinterId, PrinterJobs } from '@toiluot/shared/contract';
import type { Socket } from 'socket.io-client';
import type { AgentLog } from './agent/agent-log.ts';
import { type AgentPace, type AgentPrinter, usualPace } from './agent/agent-printer.ts';
import { outcomeReports } from './agent/outcome-reports.ts';
import { PrintJournal } from './agent/print-journal.ts';
import { startWorker } from './agent/printer-worker.ts';
import { linkToServer } from './agent/server-link.ts';
import { ticketPreview } from './agent/ticket-preview.ts';
import { warmUp } from './layout/warm-up.ts';

export type AgentOptions = {
  /** Makes the connection to the server; see `connectToServer`. */
  readonly connect: () => Socket;
  readonly printers: readonly AgentPrinter[];
  /** Folder for the journal. */
  readonly stateDir: string;
  readonly log: AgentLog;
  readonly pace?: Partial<AgentPace>;
};

export type Agent = {
  readonly lastLabels: () => ReadonlyMap<string, string>;
  /** Finishes the jobs in hand, then lets go of the server. */
  readonly stop: () => Promise<void>;
};

/** States in which the server hands a job out. */
const waitingStates: ReadonlySet<string> = new Set(['queued', 'failed-clean']);
const REPORT_AGAIN_MS = 5000;
/** A test page that could not be printed by then is not wanted any more. */
const TEST_LIFE_MS = 60_000;

/** Starts printing. @throws Error when the state folder cannot be written */
export function startAgent({ connect, printers, stateDir, log, pace }: AgentOptions): Agent {
  const journal = new PrintJournal(stateDir);
  for (const dots of new Set(printers.map(({ profile }) => profile.dots))) warmUp(dots);
  const server = linkToServer(connect(), log);
  const reports = outcomeReports(server, journal, log);
  endWhatACrashLeft(journal, log);

  const parts = { server, journal, reports, log, pace: { ...usualPace, ...pace } };
  const workers = new Map(printers.map((printer) => [printer.id, startWorker({ ...parts, printer })]));
  server.onJobs((view) => {
    const waiting = printersWithJobs(view);
    for (const [id, worker] of workers) worker.setWaiting(waiting.has(id));
    for (const { printer, rollChangedAt, testAskedAt = 0 } of view.care ?? []) {
      if (rollChangedAt !== undefined) workers.get(printer)?.rollChanged(rollChangedAt);
      if (view.serverTime - testAskedAt < TEST_LIFE_MS) workers.get(printer)?.testAsked(testAskedAt);
    }
  });
  server.onPreview((request) => ticketPreview(request, log));
  server.onUp(() => {
    void reports.flush();
    for (const worker of workers.values()) worker.serverIsUp();
  });
  const again = setInterval(() => void reports.flush(), REPORT_AGAIN_MS);

  async function end(): Promise<void> {
    clearInterval(again);
    await Promise.all([...workers.values()].map((worker) => worker.stop()));
    server.close();
    journal.close();
  }
  let ended: Promise<void> | undefined;

  return {
    lastLabels: () => journal.lastLabels,
    // Asked twice (a signal while it ends), the journal's file is closed once.
    stop: () => {
      ended ??= end();
      return ended;
    },
  };
}

function printersWithJobs({ jobs }: PrinterJobs): ReadonlySet<PrinterId> {
  return new Set(jobs.filter(({ state }) => waitingStates.has(state)).map(({ printer }) => printer));
}

/** Jobs that were being sent when the agent died: nobody knows whether paper came out. */
function endWhatACrashLeft(journal: PrintJournal, log: AgentLog): void {
  for (const job of journal.openJobs) {
    if (job.outcome !== undefined) continue;
    log('printed', { printer: job.printer, job: job.job, outcome: 'unknown', reason: 'agent-restarted' });
    journal.ended({ ...job, outcome: 'unknown', reason: 'agent-restarted' });
  }
}
