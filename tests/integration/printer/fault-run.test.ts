// F-K18, F-K19: two hundred visitors on a day on which the printer does everything that printers do.
import type { PrinterHealth, PrintJobId } from '@toiluot/shared/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Fault, FaultKind } from '../../../printer/src/virtual/fault.ts';
import { deskId, deviceScreen, openDesk, openScreen, type Screen } from '../../support/clients.ts';
import type { As } from '../../support/house.ts';
import { hallProblems } from '../../support/invariants.ts';
import {
  aPrintingHouse,
  jobOnPaper,
  jobState,
  oneQueue,
  type PrintingHouse,
  Tray,
} from '../../support/printing-house.ts';

const TICKETS = 200;
const PATIENCE = { timeout: 15_000, interval: 20 };
/** Staff and visitors know within this time (printing.md section 8). */
const KNOWN_WITHIN_MS = 10_000;
let set: PrintingHouse;
let tray: Tray;
let kiosk: Screen;
let hall: Screen;
const taken: string[] = [];
const inDoubt: string[] = [];

beforeAll(async () => {
  set = await aPrintingHouse();
  tray = new Tray(set.printer);
  // Slow is 1.3 s a ticket here, and no failure.
  set.startAgent('agent-1', { patienceMs: 3_000 });
  kiosk = await deviceScreen(set.house, 'kiosk-1');
  hall = await openScreen(set.house, {}, await set.house.asStaff('giamsat'));
  expect(await kiosk.subscribe('kiosk.view')).toMatchObject({ ok: true });
  expect(await hall.subscribe('hall.view')).toMatchObject({ ok: true });
});
afterAll(() => set.close());

const asKiosk = (): As => set.house.asDevice('kiosk-1');

/** Visitors take numbers one after the other, whatever the printer does. */
async function take(count: number): Promise<string[]> {
  const tickets: string[] = [];
  for (let n = 0; n < count; n += 1)
    tickets.push((await set.house.done('ticket.issue', { service: oneQueue }, asKiosk())).ticket);
  taken.push(...tickets);
  return tickets;
}

const printed = (tickets: readonly string[], copyNo = 1) =>
  expect
    .poll(() => tickets.map((ticket) => jobState(set.house, `${ticket}/${copyNo}`)), PATIENCE)
    .toEqual(tickets.map(() => 'confirmed'));

const visitorSees = (health: PrinterHealth) =>
  kiosk.picture('kiosk.view', ({ printer }) => printer.health === health, KNOWN_WITHIN_MS);
const staffSee = (health: PrinterHealth, isAlarmed: boolean) =>
  hall.picture(
    'hall.view',
    ({ printers, alerts }) =>
      printers[0]?.health === health && alerts.some(({ kind }) => kind === 'printer-trouble') === isAlarmed,
    KNOWN_WITHIN_MS,
  );

async function allIsWell(): Promise<void> {
  set.printer.setFault(null);
  await visitorSees('ok');
  await staffSee('ok', false);
}

/** The printer stops before the ticket: numbers go on, no byte goes out, everything prints after the repair. */
async function stopsBefore(fault: FaultKind, health: PrinterHealth): Promise<void> {
  const before = tray.look().length;
  set.printer.setFault(fault);
  const tickets = await take(10);
  await visitorSees(health);
  await staffSee(health, true);
  expect([tray.look().length, set.printer.unfinished()]).toEqual([before, undefined]);
  await allIsWell();
  await printed(tickets);
  expect(tray.look()).toHaveLength(before + tickets.length);
}

/** Nobody can know whether the ticket came out: it stays so until the visitor asks for a copy. */
async function leavesInDoubt(fault: Fault | FaultKind, health?: PrinterHealth): Promise<void> {
  const unknownBefore = inDoubt.length;
  set.printer.setFault(fault);
  const [ticket = ''] = await take(1);
  if (health) {
    await visitorSees(health);
    await hall.picture('hall.view', ({ printers }) => printers[0]?.health === health, KNOWN_WITHIN_MS);
  }
  inDoubt.push(ticket);
  await kiosk.picture('kiosk.view', ({ lastTicket }) => lastTicket?.print === 'unknown', KNOWN_WITHIN_MS);
  await hall.picture('hall.view', ({ printers }) => printers[0]?.unknown === unknownBefore + 1, KNOWN_WITHIN_MS);
  await allIsWell();
  await printed(await take(4));
  expect(jobState(set.house, `${ticket}/1`)).toBe('unknown');
}

/** The visitor whose ticket did not come out taps once more, or staff do it later. */
const copyFor = async (ticket: string, as: As) => {
  const { copyNo } = await set.house.done('ticket.reprint', { ticket }, as);
  await printed([ticket], copyNo);
};

test('[F-K18][F-K19] 200 visitors, every fault of a printer in between: no number is lost, none is on paper twice without the mark', {
  timeout: 120_000,
}, async () => {
  await printed(await take(20));

  set.printer.setFault('near-end');
  await printed(await take(10));
  await visitorSees('near-end');
  await staffSee('near-end', false);
  await allIsWell();

  await stopsBefore('out', 'out');
  await stopsBefore('cover', 'cover');
  await stopsBefore('jam', 'cutter');
  await stopsBefore('offline', 'offline');

  set.printer.setFault('slow');
  await printed(await take(2));
  await allIsWell();

  await leavesInDoubt('hang-up');
  await leavesInDoubt({ kind: 'out', afterRows: 200 }, 'out');
  await leavesInDoubt('silent', 'blind');
  const supervisor = await set.house.asStaff('giamsat');
  for (const ticket of inDoubt) await copyFor(ticket, supervisor);

  // One visitor more, who taps the question on the kiosk at once.
  set.printer.setFault('hang-up');
  const [last = ''] = await take(1);
  inDoubt.push(last);
  await expect.poll(() => jobState(set.house, `${last}/1`), PATIENCE).toBe('unknown');
  await allIsWell();
  await copyFor(last, asKiosk());
  expect((await set.house.post('ticket.reprint', { ticket: last }, asKiosk())).reply).toMatchObject({
    code: 'reprint-not-allowed',
  });

  while (taken.length < TICKETS) await printed(await take(Math.min(40, TICKETS - taken.length)));

  const { state } = set.house.app.bus;
  const jobs = [...state.printJobs.values()];
  const unknown = jobs.filter((job) => job.state === 'unknown');
  expect(unknown.map(({ ticket }) => ticket)).toEqual(inDoubt);
  expect(jobs.filter((job) => job.state !== 'unknown').map((job) => job.state)).toEqual(
    Array(TICKETS).fill('confirmed'),
  );
  // Nothing in doubt was ever sent again.
  expect(unknown.map(({ attempts }) => attempts)).toEqual(inDoubt.map(() => 1));

  const officer = await openDesk(set.house, 1);
  const served: string[] = [];
  for (let n = 0; n < TICKETS; n += 1) {
    const { ticket } = await set.house.done('desk.call-next', { desk: deskId(1) }, officer);
    await set.house.done('desk.start', { desk: deskId(1) }, officer);
    await set.house.done('desk.finish', { desk: deskId(1) }, officer);
    served.push(ticket);
  }
  expect(served).toEqual(taken);
  expect(state.figures).toMatchObject({ issued: TICKETS, served: TICKETS });
  expect(hallProblems(state, set.house.app.now())).toEqual([]);

  const onPaper = tray.look().map((paper) => jobOnPaper(set.house, paper));
  expect(onPaper.filter((job) => !state.printJobs.has(job as PrintJobId))).toEqual([]);
  expect(new Set(onPaper).size, 'each ticket and copy at most once').toBe(onPaper.length);
  const confirmed = jobs.filter((job) => job.state === 'confirmed').map(({ id }) => id as string);
  expect(confirmed.filter((job) => !onPaper.includes(job))).toEqual([]);
  const ofTicket = (job: string) => job.replace(/\/\d+$/, '');
  expect(new Set(onPaper.map(ofTicket))).toEqual(new Set(taken));
});
