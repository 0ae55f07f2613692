import type { EventType, PrintJobRecord } from '@toiluot/shared/contract';
import type { Appliers } from '../evolve.ts';
import { PRINT_ENDED, putPrintJob } from '../records.ts';
import type { HallState } from '../state.ts';

type PrintEvent = Extract<EventType, `print.${string}` | 'printer.health-changed'>;

function change(
  state: HallState,
  id: PrintJobRecord['id'],
  fields: (job: PrintJobRecord) => Partial<PrintJobRecord>,
): void {
  const job = state.printJobs.get(id);
  if (!job) throw new Error(`unknown print job ${id} in an event`);
  putPrintJob(state, { ...job, ...fields(job) });
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
  'print.ended': (state, { job, state: outcome, reason }, at) =>
    change(state, job, () => ({
      state: outcome,
      reason,
      leaseUntil: null,
      ...(PRINT_ENDED.has(outcome) ? { endedAt: at } : { leaseOwner: null }),
    })),
  'printer.health-changed': (state, { printer, health }, at) => {
    state.printers.set(printer, { printer, health, since: at });
    state.touched.printers.add(printer);
  },
};
