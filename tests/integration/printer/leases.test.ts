// PR12, PR13: two agents, leases that end too early, and copies, all against a real server and a printer's paper.
import type { PrintJobId } from '@toiluot/shared/contract';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Agent } from '../../../printer/src/agent.ts';
import { drawTicket } from '../../../printer/src/layout/draw-ticket.ts';
import { differingDots } from '../../../printer/src/raster/bitmap1.ts';
import { ticketDocumentOf } from '../../../server/src/domain/policy/ticket-document.ts';
import { until } from '../../support/clients.ts';
import {
  aPrintingHouse,
  aSecondAgent,
  jobOnPaper,
  jobState,
  oneQueue,
  type PrintingHouse,
  printerOfHall,
  Tray,
} from '../../support/printing-house.ts';

const PATIENCE = { timeout: 15_000, interval: 20 };
/** A lease that ends before its job is done. */
const SHORT_MS = 200;
let set: PrintingHouse;
let tray: Tray;
let second: string;

beforeAll(async () => {
  // A ticket takes 1.3 s: time enough for the other agent to come for the next one.
  set = await aPrintingHouse({ paper: { paperMmPerSecond: 70 } });
  tray = new Tray(set.printer);
  second = await aSecondAgent(set);
});
afterAll(() => set.close());

const kiosk = () => set.house.asDevice('kiosk-1');
const issue = async () => (await set.house.done('ticket.issue', { service: oneQueue }, kiosk())).ticket;
const state = (job: string) => jobState(set.house, job);
const record = (job: string) => set.house.app.bus.state.printJobs.get(job as PrintJobId);
const drawn = (job: string) => drawTicket(ticketDocumentOf(set.house.app.bus.state, record(job)!, true)!, 576);
const jobsOnPaper = () => tray.look().map((paper) => jobOnPaper(set.house, paper));
const leases = async (settings: { readonly printLeaseMs?: number; readonly printSendingMs?: number }) =>
  set.house.done('settings.save', { settings }, await set.house.asStaff('quantri'));
const claimAs = async (agent: string) =>
  (await set.house.done('print.claim', { printer: printerOfHall }, set.house.asDevice(agent))).jobs.map(
    ({ job }) => job,
  );
const tell = async (name: 'print.begin' | 'print.complete', input: object, agent: string) => {
  const { reply } = await set.house.post(name, input, set.house.asDevice(agent));
  return reply.ok ? 'ok' : reply.code;
};

describe('[PR12] one job, two agents', () => {
  test('that ask at the same moment: one gets it, and only that one may send the first byte', async () => {
    const job = `${await issue()}/1`;
    const [first, other] = await Promise.all([claimAs('agent-1'), claimAs(second)]);
    expect([...first, ...other]).toEqual([job]);
    const [holder, late] = first.length > 0 ? ['agent-1', second] : [second, 'agent-1'];
    expect(await tell('print.begin', { job }, late)).toBe('print-lease-lost');
    expect(await tell('print.begin', { job }, holder)).toBe('ok');
    expect(await tell('print.complete', { job, outcome: 'confirmed' }, holder)).toBe('ok');
  });

  test('that never comes back: the lease ends, the other one prints it once, and the late one is refused', async () => {
    await leases({ printLeaseMs: SHORT_MS });
    const job = `${await issue()}/1`;
    expect(await claimAs(second)).toEqual([job]);
    const agent = set.startAgent('agent-1', { patienceMs: 10_000 });
    await expect.poll(() => state(job), PATIENCE).toBe('confirmed');
    expect(record(job)).toMatchObject({ attempts: 2, leaseOwner: 'agent-1' });
    expect(await tell('print.begin', { job }, second)).toBe('print-lease-lost');
    expect(await tell('print.complete', { job, outcome: 'confirmed' }, second)).toBe('print-lease-lost');
    expect(jobsOnPaper()).toEqual([job]);
    await agent.stop();
    await leases({ printLeaseMs: 15_000 });
  });

  test('at work side by side at one printer: each job is on paper once', async () => {
    const before = tray.look().length;
    const jobs: string[] = [];
    for (let n = 0; n < 4; n += 1) jobs.push(`${await issue()}/1`);
    const agents = ['agent-1', second].map((device) => set.startAgent(device, { patienceMs: 30_000 }));
    await expect.poll(() => jobs.map(state), { timeout: 40_000, interval: 50 }).toEqual(jobs.map(() => 'confirmed'));
    expect(new Set(jobs.map((job) => record(job)?.leaseOwner))).toEqual(new Set(['agent-1', second]));
    expect(jobsOnPaper().slice(before).sort()).toEqual([...jobs].sort());
    await Promise.all(agents.map((agent) => agent.stop()));
  }, 60_000);
});

describe('[PR11][PR13] a lease or the power that ends while the paper comes out', () => {
  let agent: Agent;
  beforeAll(() => {
    agent = set.startAgent('agent-1', { patienceMs: 10_000 });
  });
  afterEach(() => set.printer.setFault(null));
  afterAll(() => agent.stop());

  test('the lease: it leaves the ticket in doubt, asks the visitor, and gives one copy with its mark; a late word still counts', async () => {
    const before = tray.look().length;
    await leases({ printSendingMs: SHORT_MS });
    set.printer.setFault({ kind: 'out', afterRows: 300 });
    const ticket = await issue();
    await expect.poll(() => state(`${ticket}/1`), PATIENCE).toBe('unknown');
    expect(record(`${ticket}/1`)?.reason).toBe('lease-ended');
    expect(tray.look(), 'the paper is still on its way').toHaveLength(before);
    await leases({ printSendingMs: 30_000 });
    set.printer.setFault(null);

    const copy = await set.house.done('ticket.reprint', { ticket }, kiosk());
    expect(copy).toMatchObject({ printJob: `${ticket}/2`, copyNo: 2 });
    await expect.poll(() => [state(`${ticket}/1`), state(`${ticket}/2`)], PATIENCE).toEqual(['confirmed', 'confirmed']);
    // Dot for dot the paper of each job, the second one with its mark above.
    expect(jobsOnPaper().slice(before)).toEqual([`${ticket}/1`, `${ticket}/2`]);
    const [original, copied] = [1, 2].map((copyNo) => drawn(`${ticket}/${copyNo}`));
    expect(differingDots(original!, copied!)).toBeGreaterThan(1_000);
    expect((await set.house.post('ticket.reprint', { ticket }, kiosk())).reply).toMatchObject({
      code: 'reprint-not-allowed',
    });
  }, 30_000);

  test('a power cut in the middle of the paper: in doubt, the half ticket is none, and the one copy is whole and marked', async () => {
    const before = tray.look().length;
    await leases({ printSendingMs: 30_000 });
    const ticket = await issue();
    await until('half a ticket', () => (set.printer.unfinished()?.bitmap.height ?? 0) > 200, 10_000);
    set.printer.setFault('power-cycle');
    await expect.poll(() => state(`${ticket}/1`), PATIENCE).toBe('unknown');
    expect(record(`${ticket}/1`)?.reason).toBe('connection-lost');

    await set.house.done('ticket.reprint', { ticket }, kiosk());
    await expect.poll(() => state(`${ticket}/2`), PATIENCE).toBe('confirmed');
    expect(jobsOnPaper().slice(before)).toEqual([`${ticket}/2`]);
    expect(state(`${ticket}/1`)).toBe('unknown');
  }, 30_000);

  test('staff may print more: each has its number, and the journal says who and why', async () => {
    const ticket = await issue();
    const supervisor = await set.house.asStaff('giamsat');
    await set.house.done('ticket.reprint', { ticket, reason: 'giấy bị kẹt' }, supervisor);
    await set.house.done('ticket.reprint', { ticket }, supervisor);
    await until('both copies', () => state(`${ticket}/3`) === 'confirmed', 20_000);
    const label = set.house.app.bus.state.tickets.get(ticket)?.label;
    const journal = await set.house.get(
      `/api/journal?label=${label}&command=ticket.reprint`,
      await set.house.asStaff('quantri'),
    );
    const { lines } = (await journal.json()) as { lines: object[] };
    expect(lines).toMatchObject([
      { actor: { id: 'giamsat' }, facts: { label } },
      { actor: { id: 'giamsat' }, facts: { label, reason: { vi: 'giấy bị kẹt' } } },
    ]);
    expect(jobsOnPaper().slice(-3)).toEqual([1, 2, 3].map((copyNo) => `${ticket}/${copyNo}`));
  }, 30_000);
});
