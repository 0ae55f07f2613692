// A real house with a virtual printer and print agents, all over real lines; and what lies in the printer's tray, told
// by ticket and copy.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DeviceId, PrinterId, PrintJobId, PrintState, ServiceId } from '@toiluot/shared/contract';
import type { AgentPace } from '../../printer/src/agent/agent-printer.ts';
import { type Agent, startAgent } from '../../printer/src/agent.ts';
import { connectToServer } from '../../printer/src/connect-to-server.ts';
import { drawTicket } from '../../printer/src/layout/draw-ticket.ts';
import { loadProfiles } from '../../printer/src/profiles/load-profiles.ts';
import { type Bitmap1, differingDots } from '../../printer/src/raster/bitmap1.ts';
import { tcpTransport } from '../../printer/src/transport/tcp-transport.ts';
import { readLabel } from '../../printer/src/virtual/label-reader.ts';
import type { Paper } from '../../printer/src/virtual/paper-roll.ts';
import {
  startVirtualPrinter,
  type VirtualPrinter,
  type VirtualPrinterOptions,
} from '../../printer/src/virtual/virtual-printer.ts';
import { ticketDocumentOf } from '../../server/src/domain/policy/ticket-document.ts';
import { oneQueueCatalogue } from './clients.ts';
import { defaultCatalogue, type House, type HouseOptions, startHouse } from './house.ts';
import { hurriedPace } from './printer-agent.ts';

/** Every desk serves this one; its labels begin with Z. */
export const oneQueue = 'stnmt-dat-dai' as ServiceId;
export const printerOfHall = 'printer-1' as PrinterId;
const profileOfHall = loadProfiles().get('virtual-80')!;
/** The guard against real-time commands may add a dot here and there. */
const STRAY_DOTS = 8;

export type PrintingHouse = {
  readonly house: House;
  readonly printer: VirtualPrinter;
  readonly agentEvents: string[];
  /** @param device the agent's own credentials; `state` = folder of its journal, a new one when absent */
  readonly startAgent: (device?: string, pace?: Partial<AgentPace>) => Agent;
  /** Gives up the house and everything beside it. */
  readonly close: () => Promise<void>;
};

export async function aPrintingHouse(
  options: HouseOptions & { readonly paper?: VirtualPrinterOptions } = {},
): Promise<PrintingHouse> {
  const { paper, ...ofHouse } = options;
  const house = await startHouse({
    catalogue: oneQueueCatalogue(defaultCatalogue(), oneQueue),
    eventsPerSecond: 100_000,
    ...ofHouse,
  });
  const printer = await startVirtualPrinter({ port: 0, paperMmPerSecond: Number.POSITIVE_INFINITY, ...paper });
  const agents: Agent[] = [];
  const agentEvents: string[] = [];
  return {
    house,
    printer,
    agentEvents,
    startAgent(device = 'agent-1', pace = {}) {
      const agent = startAgent({
        connect: () => connectToServer(house.url, house.deviceToken(device)),
        printers: [
          {
            id: printerOfHall,
            profile: profileOfHall,
            open: () => tcpTransport(printer, { allowLoopback: true, alsoAllowed: [] }),
          },
        ],
        stateDir: mkdtempSync(path.join(tmpdir(), 'agent-')),
        pace: { ...hurriedPace, ...pace },
        log: (event, facts) => agentEvents.push(`${device} ${event} ${JSON.stringify(facts ?? {})}`),
      });
      agents.push(agent);
      return agent;
    },
    async close() {
      printer.setFault(null);
      await Promise.all(agents.map((agent) => agent.stop()));
      await house.stop();
      await printer.close();
    },
  };
}

/** A second agent for the same printer, as a machine that took over and one that did not know would be. */
export async function aSecondAgent({ house }: PrintingHouse): Promise<string> {
  const device = 'agent-2';
  const made = { device: device as DeviceId, kind: 'printer', name: 'Trạm in 2', printers: [printerOfHall] };
  const reply = await house.asSystem('device.approve', made);
  if (!reply.ok) throw new Error(`a second agent: ${reply.code}`);
  return device;
}

export const jobState = (house: House, job: string): PrintState | undefined =>
  house.app.bus.state.printJobs.get(job as PrintJobId)?.state;

/** Everything the printer ever cut, oldest first; it forgets its oldest papers, so this looks in from time to time. */
export class Tray {
  readonly #printer: VirtualPrinter;
  readonly #papers = new Map<number, Paper>();

  constructor(printer: VirtualPrinter) {
    this.#printer = printer;
  }

  look(): readonly Paper[] {
    for (const paper of this.#printer.papers()) this.#papers.set(paper.id, paper);
    return [...this.#papers.values()].sort((a, b) => a.id - b.id);
  }
}

/** The job whose ticket, dot for dot, is the last one on a paper; a sentence when it is none of this house. */
export function jobOnPaper(house: House, paper: Paper): string {
  const ticket = lastTicketOn(paper);
  const label = readLabel(ticket);
  const { state } = house.app.bus;
  const jobs = [...state.printJobs.values()].filter(({ ticket: id }) => state.tickets.get(id)?.label === label);
  const found = jobs.find((job) => {
    const document = ticketDocumentOf(state, job, true);
    const drawn = document && drawTicket(document, profileOfHall.dots);
    return (
      drawn !== undefined &&
      ticket.height >= drawn.height &&
      differingDots({ ...drawn, data: ticket.data.slice(0, drawn.data.length) }, drawn) <= STRAY_DOTS
    );
  });
  return found?.id ?? `paper ${paper.id} is no ticket of this house (${label ?? 'no label'})`;
}

/** The ticket at the foot of a paper: what hung out of the slot when the job began stands above it. */
export function lastTicketOn({ bitmap, starts }: Paper): Bitmap1 {
  const from = starts.at(-1) ?? 0;
  return { ...bitmap, height: bitmap.height - from, data: bitmap.data.subarray((from * bitmap.width) >> 3) };
}
