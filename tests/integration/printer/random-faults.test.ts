// PR11: faults at random moments, one after the other, at a printer that two agents work for. What a kill does is in
// chaos/print-kill.test.ts.
import type { PrintJobId } from '@toiluot/shared/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Agent } from '../../../printer/src/agent.ts';
import { FAULTS, type Fault } from '../../../printer/src/virtual/fault.ts';
import { pause, seeded, until } from '../../support/clients.ts';
import { counted, lastingFor } from '../../support/counts.ts';
import { hallProblems } from '../../support/invariants.ts';
import {
  aPrintingHouse,
  aSecondAgent,
  jobOnPaper,
  jobState,
  oneQueue,
  type PrintingHouse,
  Tray,
} from '../../support/printing-house.ts';

const SEED = 20_011;
const LEAST = 40;
const FAULT_COUNT = 200;
/** As many of the two hundred as fit into this; `--whole` waits for all. */
const BUDGET_MS = counted(35_000, 600_000);
const ENDED = new Set(['confirmed', 'unknown', 'expired']);
let set: PrintingHouse;
let tray: Tray;
let agents: Map<string, Agent>;

beforeAll(async () => {
  set = await aPrintingHouse({ paper: { paperMmPerSecond: 2_000 } });
  tray = new Tray(set.printer);
  agents = new Map(['agent-1', await aSecondAgent(set)].map((device) => [device, start(device)]));
});
afterAll(() => set.close());

const start = (device: string): Agent =>
  set.startAgent(device, { patienceMs: 400, statusMs: 200, idlePollMs: 100, notReadyMs: 30, retryMs: [20] });

type Mishap = Fault | { readonly kind: 'agent-restarts'; readonly device: string };

/** Somewhere in the ticket, before it or behind it. */
function mishapOf(random: () => number): Mishap {
  const kind = [...FAULTS, 'agent-restarts' as const][Math.floor(random() * (FAULTS.length + 1))]!;
  if (kind === 'out') return { kind, afterRows: Math.floor(random() * 1_000) };
  if (kind === 'hang-up') return { kind, afterBytes: Math.floor(random() * 60_000) };
  if (kind === 'agent-restarts') return { kind, device: [...agents.keys()][Math.floor(random() * agents.size)]! };
  return { kind };
}

async function befall(mishap: Mishap): Promise<void> {
  if (mishap.kind !== 'agent-restarts') return set.printer.setFault(mishap);
  await agents.get(mishap.device)?.stop();
  agents.set(mishap.device, start(mishap.device));
}

test(
  `[PR11] up to ${FAULT_COUNT} random faults (seed ${SEED}), two agents: no ticket lost, each ticket and each copy on paper at most once`,
  async () => {
    const random = seeded(SEED);
    const kiosk = set.house.asDevice('kiosk-1');
    const supervisor = await set.house.asStaff('giamsat');
    const { state } = set.house.app.bus;
    const issuedBefore = state.figures.issued;
    const tickets: string[] = [];
    const happened: string[] = [];
    const settled = (job: string) =>
      until(`${job} settled after ${happened.at(-1)}`, () => ENDED.has(jobState(set.house, job) ?? ''), 20_000);

    const end = performance.now() + BUDGET_MS;
    while (happened.length < FAULT_COUNT && (happened.length < LEAST || performance.now() < end)) {
      const mishap = mishapOf(random);
      happened.push(mishap.kind);
      const isBefore = random() < 0.3;
      if (isBefore) await befall(mishap);
      const { ticket } = await set.house.done('ticket.issue', { service: oneQueue }, kiosk);
      tickets.push(ticket);
      await pause(random() * 60);
      if (!isBefore) await befall(mishap);
      await pause(random() * 60);
      set.printer.setFault(null);
      await settled(`${ticket}/1`);
      // A visitor without paper asks for the copy; the paper of the first job may still be in the machine.
      if (jobState(set.house, `${ticket}/1`) !== 'confirmed') {
        const { copyNo } = await set.house.done('ticket.reprint', { ticket }, supervisor);
        await settled(`${ticket}/${copyNo}`);
      }
      tray.look();
    }
    // Whatever an agent still had to report has arrived, and the slot is empty.
    await Promise.all([...agents.values()].map((agent) => agent.stop()));
    await until('the last paper', () => tray.look().length > 0 && !set.printer.unfinished());

    const onPaper = tray.look().map((paper) => jobOnPaper(set.house, paper));
    const jobs = [...state.printJobs.values()];
    expect(onPaper.filter((job) => !state.printJobs.has(job as PrintJobId))).toEqual([]);
    const wrong = jobs.flatMap(({ id, state: fate, attempts }) => {
      const count = onPaper.filter((job) => job === id).length;
      const fits = fate === 'confirmed' ? count === 1 : fate === 'unknown' ? count <= 1 : count === 0;
      return fits && ENDED.has(fate) ? [] : [`${id} is ${fate} (${attempts} attempts), ${count} times on paper`];
    });
    expect(wrong).toEqual([]);
    expect(state.figures.issued - issuedBefore).toBe(tickets.length);
    expect(hallProblems(state, set.house.app.now())).toEqual([]);
    // Otherwise these faults were none.
    expect(new Set(happened).size).toBeGreaterThan(FAULTS.length / 2);
    expect(jobs.some(({ state: fate }) => fate === 'unknown')).toBe(true);
    expect(jobs.filter(({ state: fate }) => fate === 'confirmed').length).toBeGreaterThan(tickets.length / 2);
  },
  lastingFor(120_000, 1, 6),
);
