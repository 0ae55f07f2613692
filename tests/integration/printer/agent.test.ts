import { afterEach, describe, expect, test } from 'vitest';
import { PrintJournal } from '../../../printer/src/agent/print-journal.ts';
import { drawTicket } from '../../../printer/src/layout/draw-ticket.ts';
import { differingDots } from '../../../printer/src/raster/bitmap1.ts';
import { paperSummary } from '../../../printer/src/virtual/paper-summary.ts';
import { aPrinterSet, type PrinterSet } from '../../support/printer-agent.ts';
import { aTicketDocument } from '../../support/printer-documents.ts';
import { hallPrinter } from '../../support/printer-hall.ts';

let set: PrinterSet;
afterEach(() => set.close());

const labels = () =>
  set.printer
    .papers()
    .map((paper) => paperSummary(paper).label)
    .reverse();
const states = () => set.hall.jobs().map(({ state }) => state);
const patiently = { timeout: 15_000, interval: 20 };

describe('the agent', () => {
  test('prints a ticket dot for dot: claim, fence, bytes, confirmation', async () => {
    set = await aPrinterSet();
    set.startAgent();
    const document = aTicketDocument();
    set.hall.issue(document);
    await expect.poll(states, patiently).toEqual(['confirmed']);
    const [paper] = set.printer.papers();
    const drawn = drawTicket(document, 576);
    const top = { ...paper!.bitmap, height: drawn.height, data: paper!.bitmap.data.subarray(0, drawn.data.length) };
    expect(differingDots(top, drawn)).toBeLessThanOrEqual(3);
    expect([paper!.errors, paper!.accidents, paper!.confirmation]).toEqual([[], 0, 'gsH']);
    const order = set.hall
      .heard()
      .map(({ name }) => name)
      .filter((name) => name !== 'print.report-health')
      .slice(0, 3);
    expect(order).toEqual(['print.claim', 'print.begin', 'print.complete']);
  });

  test('[F-K24] a test page is printed once for each time of asking, and not long after', async () => {
    set = await aPrinterSet();
    set.startAgent();
    const papers = () => set.printer.papers().length;
    set.hall.care({ testAskedAt: Date.now() });
    await expect.poll(papers, patiently).toBe(1);
    set.hall.issue(aTicketDocument());
    await expect.poll(states, patiently).toEqual(['confirmed']);
    expect(papers()).toBe(2);
    set.hall.care({ testAskedAt: Date.now() - 120_000 });
    set.hall.issue(aTicketDocument());
    await expect.poll(states, patiently).toEqual(['confirmed', 'confirmed']);
    expect(papers()).toBe(3);
  });

  test('[F-K24] a new roll sets the paper used back, once', async () => {
    set = await aPrinterSet({ nearEndSensor: false });
    const agent = set.startAgent();
    const { issue, care } = set.hall;
    issue(aTicketDocument());
    await expect.poll(states, patiently).toEqual(['confirmed']);
    care({ rollChangedAt: 1000 });
    issue(aTicketDocument());
    await expect.poll(states, patiently).toEqual(['confirmed', 'confirmed']);
    await agent.stop();
    const [paper] = set.printer.papers();
    const used = new PrintJournal(set.stateDir).paperUsed(hallPrinter);
    expect(used).toBeGreaterThan(0);
    expect(used).toBeLessThanOrEqual(paper!.bitmap.height);
  });

  test('prints jobs in order, one at a time, and remembers the last label of each series', async () => {
    set = await aPrinterSet();
    const agent = set.startAgent();
    for (const label of ['A011', 'A012', 'M801']) set.hall.issue(aTicketDocument({ label }));
    await expect.poll(states, patiently).toEqual(['confirmed', 'confirmed', 'confirmed']);
    expect(labels()).toEqual(['A011', 'A012', 'M801']);
    expect([...agent.lastLabels()]).toEqual([
      ['A', 'A012'],
      ['M', 'M801'],
    ]);
  });

  test.each([
    ['out', 'out'],
    ['cover', 'cover'],
    ['jam', 'cutter'],
    ['offline', 'offline'],
  ] as const)(
    '[PR09] %s before the job: no byte goes out, staff learn "%s", and it prints after the repair',
    async (fault, health) => {
      set = await aPrinterSet();
      set.printer.setFault(fault);
      set.startAgent();
      set.hall.issue(aTicketDocument());
      await expect.poll(() => set.hall.health().at(-1), patiently).toBe(health);
      expect(set.hall.heard('print.begin')).toEqual([]);
      expect([set.printer.papers(), set.printer.unfinished()]).toEqual([[], undefined]);
      set.printer.setFault(null);
      await expect.poll(states, patiently).toEqual(['confirmed']);
      expect(labels()).toEqual(['A012']);
      await expect.poll(() => set.hall.health().at(-1), patiently).toBe('ok');
    },
  );

  test('[PR09] a change of health without a job reaches the server by the idle poll, near-end and back', async () => {
    set = await aPrinterSet();
    set.startAgent();
    await expect.poll(() => set.hall.health(), patiently).toEqual(['ok']);
    set.printer.setFault('near-end');
    await expect.poll(() => set.hall.health(), patiently).toEqual(['ok', 'near-end']);
    set.printer.setFault(null);
    await expect.poll(() => set.hall.health(), patiently).toEqual(['ok', 'near-end', 'ok']);
  });

  test('[PR10] out in mid-ticket: unknown, and nothing more comes out after the refill', async () => {
    set = await aPrinterSet();
    set.startAgent();
    set.printer.setFault({ kind: 'out', afterRows: 200 });
    set.hall.issue(aTicketDocument());
    await expect.poll(states, patiently).toEqual(['unknown']);
    expect(set.hall.jobs()[0]?.reason).toBe('out');
    expect(set.printer.unfinished()?.bitmap.height).toBe(200);
    set.printer.setFault(null);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect([states(), set.printer.papers().length, set.printer.unfinished()?.bitmap.height]).toEqual([
      ['unknown'],
      0,
      200,
    ]);
  });

  test.each(['silent', 'deaf', 'hang-up'] as const)(
    '[PR08] %s: unknown within the limit, never confirmed, never printed again by itself',
    async (fault) => {
      set = await aPrinterSet();
      set.startAgent();
      await expect.poll(() => set.hall.health().at(-1), patiently).toBe('ok');
      set.printer.setFault(fault);
      const issuedAt = performance.now();
      set.hall.issue(aTicketDocument());
      await expect.poll(states, patiently).toEqual(['unknown']);
      expect(performance.now() - issuedAt).toBeLessThan(8000);
      set.printer.setFault(null);
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(states()).toEqual(['unknown']);
      expect(set.hall.heard('print.begin')).toHaveLength(1);
      expect(set.printer.papers().length).toBeLessThanOrEqual(1);
    },
  );

  test('[PR12] a refused fence: not one byte', async () => {
    set = await aPrinterSet();
    set.hall.whim = ({ name }) => (name === 'print.begin' ? { refuse: 'print-lease-lost' } : 'as-usual');
    set.startAgent();
    set.hall.issue(aTicketDocument());
    await expect.poll(() => set.hall.heard('print.begin').length, patiently).toBeGreaterThan(0);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect([set.printer.papers().length, set.printer.unfinished()]).toEqual([0, undefined]);
  });

  test('[PR11] after a crash in sending the job is reported as unknown, with the same request id until it is answered', async () => {
    set = await aPrinterSet();
    const job = set.hall.issue(aTicketDocument());
    job.state = 'sending';
    const journal = new PrintJournal(set.stateDir);
    journal.sending({ job: job.job, printer: hallPrinter, requestId: 'from-before' });
    journal.close();
    let lost = 0;
    set.hall.whim = ({ name }) => (name === 'print.fail' && lost++ < 2 ? 'lose-answer' : 'as-usual');
    set.startAgent();
    await expect.poll(() => set.hall.heard('print.fail').length, { timeout: 25_000, interval: 50 }).toBe(3);
    expect(new Set(set.hall.heard('print.fail').map(({ requestId }) => requestId))).toEqual(new Set(['from-before']));
    expect([states(), job.reason, set.printer.papers().length]).toEqual([['unknown'], 'agent-restarted', 0]);
  });

  test('[PR19] the server goes away while paper comes out: the outcome is reported when it is back', async () => {
    set = await aPrinterSet({}, { paperMmPerSecond: 150 });
    set.startAgent();
    set.hall.whim = (command) => {
      if (command.name === 'print.begin') setTimeout(() => void set.hall.goAway(1500), 50);
      return 'as-usual';
    };
    set.hall.issue(aTicketDocument());
    await expect.poll(() => set.printer.papers().length, patiently).toBe(1);
    expect(states()).toEqual(['sending']);
    await expect.poll(states, patiently).toEqual(['confirmed']);
    expect(set.hall.heard('print.begin')).toHaveLength(1);
  });

  test('a fence that is not answered: nothing is sent, the job ends clean and prints later', async () => {
    set = await aPrinterSet();
    let swallowed = 0;
    set.hall.whim = ({ name }) => (name === 'print.begin' && swallowed++ === 0 ? 'swallow' : 'as-usual');
    set.startAgent();
    const job = set.hall.issue(aTicketDocument());
    await expect.poll(states, patiently).toEqual(['confirmed']);
    expect(set.hall.heard('print.fail').map(({ input }) => input['outcome'])).toEqual(['failed-clean']);
    expect([job.attempts, labels()]).toEqual([2, ['A012']]);
  });

  test('[PR02] a letter that cannot be drawn: failed clean with its name, and the next ticket prints', async () => {
    set = await aPrinterSet();
    set.startAgent({ retryMs: [400] });
    const bad = set.hall.issue(aTicketDocument({ service: { vi: 'Đất đai 漢' } }));
    await expect.poll(() => bad.reason, patiently).toBe('missing-glyph U+6F22');
    bad.state = 'expired';
    set.hall.issue(aTicketDocument({ label: 'A013' }));
    await expect.poll(labels, patiently).toEqual(['A013']);
  });

  test('an unreachable printer is told so, and found again', async () => {
    set = await aPrinterSet();
    const { port } = set.printer;
    await set.printer.close();
    set.startAgent();
    await expect.poll(() => set.hall.health(), patiently).toEqual(['unreachable']);
    const { startVirtualPrinter } = await import('../../../printer/src/virtual/virtual-printer.ts');
    const again = await startVirtualPrinter({ port });
    await expect.poll(() => set.hall.health(), patiently).toEqual(['unreachable', 'ok']);
    await again.close();
  });

  test('a printer without status is blind and its tickets are "sent"', async () => {
    set = await aPrinterSet({ status: 'none', confirm: 'none' });
    set.startAgent();
    set.hall.issue(aTicketDocument());
    await expect.poll(states, patiently).toEqual(['sent']);
    expect(set.hall.health().at(-1)).toBe('blind');
    await expect.poll(labels, patiently).toEqual(['A012']);
  });

  test('[PR09] without a sensor the end of the roll is estimated from the paper used', async () => {
    // 1 m of roll; a ticket takes 0.09 m, so the eleventh is beyond 92 %.
    set = await aPrinterSet({ nearEndSensor: false, rollMetres: 1 });
    set.startAgent();
    for (let count = 1; count <= 11; count++)
      set.hall.issue(aTicketDocument({ label: `A${String(count).padStart(3, '0')}` }));
    await expect.poll(() => set.hall.health().at(-1), patiently).toBe('near-end');
    set.printer.setFault('out');
    await expect.poll(() => set.hall.health().at(-1), patiently).toBe('out');
    set.printer.setFault(null);
    await expect.poll(() => set.hall.health().at(-1), patiently).toBe('ok');
  });
});
