import type { EventType, PrinterId, PrinterStateRecord, PrintJobRecord } from '@toiluot/shared/contract';
import type { Appliers } from '../evolve.ts';
import { PRINT_ENDED, putPrintJob } from '../records.ts';
import type { HallState } from '../state.ts';

type PrintEvent = Extract<EventType, `print.${string}` | `printer.${string}`>;

function change(
  state: HallState,
  id: PrintJobRecord['id'],
  fields: (job: PrintJobRecord) => Partial<PrintJobRecord>,
): void {
  const job = state.printJobs.get(id);
  if (!job) throw new Error(`unknown print job ${id} in an event`);
  putPrintJob(state, { ...job, ...fields(job) });
}

function changePrinter(state: HallState, printer: PrinterId, fields: Partial<PrinterStateRecord>, at: number): void {
  const before = state.printers.get(printer) ?? { printer, health: 'unreachable', since: at };
  state.printers.set(printer, { ...before, ...fields });
  state.touched.printers.add(printer);
}

/** Outcomes after which paper has come out, as far as anybody knows. */
const ON_PAPER: ReadonlySet<PrintJobRecord['state']> = new Set(['confirmed', 'sent', 'unknown']);

/** The paper meter counts from the first change of the roll that was told. */
function countPaper(state: HallState, id: PrintJobRecord['id'], outcome: PrintJobRecord['state'], at: number): void {
  const printer = state.printJobs.get(id)?.printer;
  const papers = printer && state.printers.get(printer)?.papers;
  if (printer && papers !== undefined && ON_PAPER.has(outcome))
    changePrinter(state, printer, { papers: papers + 1 }, at);
}

const unleased = { leaseOwner: null, leaseUntil: null } as const;

export const printEvents: Appliers<PrintEvent> = {
  'print.leased': (state, { job, agent, until }) =>
    change(state, job, (before) => ({
      state: 'leased',
      leaseOwner: agent,
      leaseUntil: until,
      attempts: before.attempts + 1,
    })),
  'print.begun': (state, { job, until }) => change(state, job, () => ({ state: 'sending', leaseUntil: until })),
  'print.released': (state, { job }) => change(state, job, () => ({ state: 'queued', ...unleased })),
  'print.ended': (state, { job, state: outcome, reason }, at) => {
    change(state, job, () => ({
      state: outcome,
      reason,
      leaseUntil: null,
      ...(PRINT_ENDED.has(outcome) ? { endedAt: at } : { leaseOwner: null }),
    }));
    countPaper(state, job, outcome, at);
  },
  'printer.health-changed': (state, { printer, health }, at) => {
    changePrinter(state, printer, { health, since: at }, at);
  },
  'printer.roll-changed': (state, { printer }, at) =>
    changePrinter(state, printer, { rollChangedAt: at, papers: 0 }, at),
  'printer.test-asked': (state, { printer }, at) => changePrinter(state, printer, { testAskedAt: at }, at),
};
