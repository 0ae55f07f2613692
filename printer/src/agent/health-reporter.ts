import type { PrinterHealth, PrinterId } from '@toiluot/shared/contract';
import type { AgentLog } from './agent-log.ts';
import type { ServerLink } from './server-link.ts';

/** Tells the server how a printer is: every change, and the present state after each reconnect. */
export type HealthReporter = {
  readonly now: () => PrinterHealth | undefined;
  readonly set: (health: PrinterHealth) => void;
  /** After a reconnect, or after a report that was not answered. */
  readonly again: () => void;
};

export function healthReporter(printer: PrinterId, server: ServerLink, log: AgentLog): HealthReporter {
  let health: PrinterHealth | undefined;
  let known: PrinterHealth | undefined;

  const tell = async () => {
    const told = health;
    if (told === undefined || told === known || !server.isUp()) return;
    known = told;
    const reply = await server.command('print.report-health', { printer, health: told }).catch(() => undefined);
    if (!reply?.ok) known = undefined;
    else if (health !== told) await tell();
  };

  return {
    now: () => health,
    set(next) {
      if (next !== health) log('health', { printer, health: next });
      health = next;
      void tell();
    },
    again() {
      known = undefined;
      void tell();
    },
  };
}
