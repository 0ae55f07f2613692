import type { PrinterId } from '@toiluot/shared/contract';
import type { PrinterProfile } from '../profiles/printer-profile.ts';
import type { Transport } from '../transport/transport.ts';

/** A printer that belongs to this agent alone. */
export type AgentPrinter = {
  readonly id: PrinterId;
  readonly profile: PrinterProfile;
  /** A new connection for each job and each look at the status. */
  readonly open: () => Transport;
};

/** Paces of an agent; tests are in more of a hurry. */
export type AgentPace = {
  /** A change of health reaches the server within 10 s. */
  readonly idlePollMs: number;
  /** Between two looks at a printer that is not ready while a job waits. */
  readonly notReadyMs: number;
  /** Pauses after `failed-clean`; the last one repeats. */
  readonly retryMs: readonly number[];
  /** How long a printer may take to answer questions about its status. */
  readonly statusMs: number;
  /** How long a printer may take beyond the time of the paper. */
  readonly patienceMs: number;
};

export const usualPace: AgentPace = {
  idlePollMs: 8000,
  notReadyMs: 2000,
  retryMs: [1000, 2000, 4000, 8000],
  statusMs: 2000,
  patienceMs: 8000,
};
