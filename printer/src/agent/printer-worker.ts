// One loop per printer: waits for jobs, prints one at a time, looks at the status in between.
import { linkTo } from '../delivery/printer-link.ts';
import { isReady } from '../status/printer-condition.ts';
import type { AgentLog } from './agent-log.ts';
import type { AgentPace, AgentPrinter } from './agent-printer.ts';
import { healthReporter } from './health-reporter.ts';
import type { OutcomeReports } from './outcome-reports.ts';
import { healthBefore, type JobEnd, type LeasedJob, printJob } from './print-job.ts';
import type { OpenJob, PrintJournal } from './print-journal.ts';
import { printTestPage } from './print-test-page.ts';
import { rollEstimate } from './roll-estimate.ts';
import type { ServerLink } from './server-link.ts';
import { createWaker } from './waker.ts';

export type WorkerParts = {
  readonly printer: AgentPrinter;
  readonly server: ServerLink;
  readonly journal: PrintJournal;
  readonly reports: OutcomeReports;
  readonly log: AgentLog;
  readonly pace: AgentPace;
};

export type PrinterWorker = {
  /** Whether jobs wait on the server for this printer. */
  readonly setWaiting: (isWaiting: boolean) => void;
  /** Staff have put in a new roll; server epoch ms. */
  readonly rollChanged: (at: number) => void;
  /** Staff want the test page; once for each time of asking, server epoch ms. */
  readonly testAsked: (at: number) => void;
  readonly serverIsUp: () => void;
  /** Ends after the job in hand. */
  readonly stop: () => Promise<void>;
};

export function startWorker({ printer, server, journal, reports, log, pace }: WorkerParts): PrinterWorker {
  const waker = createWaker();
  const health = healthReporter(printer.id, server, log);
  const roll = rollEstimate(printer.id, printer.profile, journal);
  let isWaiting = false;
  let testAskedAt = 0;
  let isTestWanted = false;
  let isStopped = false;
  let viewCount = 0;
  let failures = 0;

  const setHealth: typeof health.set = (next) => health.set(roll.judged(next, health.now()));

  async function look(): Promise<void> {
    if (printer.profile.status === 'none') return setHealth('blind');
    const transport = printer.open();
    if (!transport.canRead) return setHealth('blind');
    try {
      await transport.open();
      setHealth(await healthBefore(linkTo(transport, printer.profile), printer, pace.statusMs));
    } catch {
      setHealth('unreachable');
    } finally {
      await transport.end();
    }
  }

  async function claim(): Promise<LeasedJob | undefined> {
    const reply = await server.command('print.claim', { printer: printer.id, max: 1 }).catch(() => undefined);
    if (reply?.ok) return reply.result.jobs[0];
    if (reply) log('claim-refused', { printer: printer.id, code: reply.code });
    return undefined;
  }

  async function print(leased: LeasedJob): Promise<void> {
    const started = performance.now();
    const { id } = printer;
    let open: OpenJob | undefined;
    const end = await printJob(
      printer,
      leased,
      {
        begin: async () => {
          const reply = await server.command('print.begin', { job: leased.job }).catch(() => undefined);
          if (reply && !reply.ok) log('fence-refused', { printer: id, job: leased.job, code: reply.code });
          return reply ? (reply.ok ? 'go' : 'refused') : 'no-answer';
        },
        sending: (job) => {
          open = job;
          journal.sending(job);
        },
        health: setHealth,
      },
      pace,
    );
    if (!end) {
      failures += 1;
      return;
    }
    log('printed', {
      printer: id,
      job: leased.job,
      outcome: end.outcome,
      ms: Math.round(performance.now() - started),
      ...(end.reason && { reason: end.reason }),
    });
    await keep(leased, open ?? { job: leased.job, printer: id, requestId: crypto.randomUUID() }, end);
  }

  /** What this job leaves behind: its outcome, the last label, the paper used. */
  async function keep({ document }: LeasedJob, job: OpenJob, { outcome, reason, heightDots }: JobEnd): Promise<void> {
    failures = outcome === 'failed-clean' ? failures + 1 : 0;
    if (heightDots > 0) {
      journal.printed(document.label);
      if (!printer.profile.nearEndSensor) roll.used(heightDots);
    }
    await reports.report({ ...job, outcome, ...(reason !== undefined && { reason }) });
  }

  async function printTest(): Promise<void> {
    const { outcome, heightDots } = await printTestPage(printer, pace);
    if (heightDots > 0 && !printer.profile.nearEndSensor) roll.used(heightDots);
    log('printed', { printer: printer.id, job: 'test-page', outcome });
  }

  /** One round; returns for how long nothing needs doing unless somebody wakes us. */
  async function round(): Promise<number> {
    const now = health.now();
    if (isTestWanted) {
      isTestWanted = false;
      await printTest();
    }
    if (!isWaiting || !server.isUp()) {
      await look();
      return pace.idlePollMs;
    }
    if (now !== undefined && !isReady(now)) {
      await look();
      if (!isReady(health.now() ?? 'offline')) return pace.notReadyMs;
    }
    const viewsBefore = viewCount;
    const leased = await claim();
    if (!leased) {
      // A picture that came while we asked may tell of a job that the answer did not know yet.
      isWaiting &&= viewCount !== viewsBefore;
      return isWaiting ? 0 : pace.idlePollMs;
    }
    await print(leased);
    return failures === 0 ? 0 : pauseAfter(failures, pace.retryMs);
  }

  async function loop(): Promise<void> {
    while (!isStopped) {
      const restMs = await round().catch((error: unknown) => {
        log('fault', { printer: printer.id, what: String(error) });
        return pace.notReadyMs;
      });
      // After a failure the pause is kept: new tickets do not shorten it.
      if (restMs > 0 && !isStopped) await waker.rest(restMs, failures > 0 ? 'stop' : 'any');
    }
  }

  const ended = loop();
  return {
    setWaiting(next) {
      viewCount += 1;
      if (next && !isWaiting) waker.wake('any');
      isWaiting = next;
    },
    rollChanged: roll.changed,
    testAsked(at) {
      if (at <= testAskedAt) return;
      testAskedAt = at;
      isTestWanted = true;
      waker.wake('any');
    },
    serverIsUp() {
      health.again();
      waker.wake('any');
    },
    async stop() {
      isStopped = true;
      waker.wake('stop');
      await ended;
    },
  };
}

const pauseAfter = (failures: number, pauses: readonly number[]) =>
  pauses[Math.min(failures, pauses.length) - 1] ?? 1000;
