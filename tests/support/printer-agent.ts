// An agent, a virtual printer and a small hall, put together for one test and taken apart after it.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AgentPace } from '../../printer/src/agent/agent-printer.ts';
import { type Agent, startAgent } from '../../printer/src/agent.ts';
import { connectToServer } from '../../printer/src/connect-to-server.ts';
import { loadProfiles } from '../../printer/src/profiles/load-profiles.ts';
import type { PrinterProfile } from '../../printer/src/profiles/printer-profile.ts';
import { tcpTransport } from '../../printer/src/transport/tcp-transport.ts';
import {
  startVirtualPrinter,
  type VirtualPrinter,
  type VirtualPrinterOptions,
} from '../../printer/src/virtual/virtual-printer.ts';
import { hallPrinter, type PrinterHall, startPrinterHall } from './printer-hall.ts';

/** Short enough for tests, long enough to see an order. */
export const hurriedPace: AgentPace = {
  idlePollMs: 300,
  notReadyMs: 100,
  retryMs: [50, 100],
  statusMs: 400,
  patienceMs: 1500,
};

export interface PrinterSet {
  readonly hall: PrinterHall;
  readonly printer: VirtualPrinter;
  readonly stateDir: string;
  readonly events: string[];
  readonly startAgent: (pace?: Partial<AgentPace>) => Agent;
  readonly close: () => Promise<void>;
}

export async function aPrinterSet(
  profile: Partial<PrinterProfile> = {},
  printerOptions: VirtualPrinterOptions = {},
): Promise<PrinterSet> {
  const hall = await startPrinterHall();
  const printer = await startVirtualPrinter({ port: 0, paperMmPerSecond: Number.POSITIVE_INFINITY, ...printerOptions });
  const stateDir = mkdtempSync(path.join(tmpdir(), 'agent-'));
  const agents: Agent[] = [];
  const events: string[] = [];
  const base = loadProfiles().get('virtual-80')!;
  return {
    hall,
    printer,
    stateDir,
    events,
    startAgent(pace) {
      const open = () => tcpTransport(printer, { allowLoopback: true, alsoAllowed: [] });
      const agent = startAgent({
        connect: () => connectToServer(hall.url, 'secret'),
        printers: [{ id: hallPrinter, profile: { ...base, ...profile }, open }],
        stateDir,
        pace: { ...hurriedPace, ...pace },
        log: (event, facts) => events.push(`${event} ${JSON.stringify(facts ?? {})}`),
      });
      agents.push(agent);
      return agent;
    },
    async close() {
      printer.setFault(null);
      await Promise.all(agents.map((agent) => agent.stop()));
      await Promise.all([hall.close(), printer.close()]);
    },
  };
}
