// Life of a print job: queued, leased, sending, ended; nothing is printed twice by itself.
import { describe, expect, test } from 'vitest';
import { aDevice } from '../../support/builders.ts';
import { aHall, type Hall, MINUTE, SECOND } from '../../support/hall.ts';

const SERVICE = 'skhdt-doanh-nghiep';

function aHallWithJob(): { hall: Hall; job: string } {
  const hall = aHall();
  return { hall, job: `${hall.issue(SERVICE)}/1` };
}

const claim = (hall: Hall, who = 'agent-1', max = 1) =>
  hall.does('print.claim', { printer: 'printer-1', max }, who).jobs.map((j) => j.job as string);
const begin = (hall: Hall, job: string, who = 'agent-1') => hall.answer('print.begin', { job }, who);
const complete = (hall: Hall, job: string, who = 'agent-1') =>
  hall.answer('print.complete', { job, outcome: 'confirmed' }, who);
const fail = (hall: Hall, job: string, outcome: 'failed-clean' | 'unknown', who = 'agent-1') =>
  hall.answer('print.fail', { job, outcome, reason: 'cover open' }, who);
const stateOf = (hall: Hall, job: string) => hall.state.printJobs.get(job as never)?.state;

describe('print jobs', () => {
  test('[TK] claim, begin, complete: the job is confirmed and gone from the pending ones', () => {
    const { hall, job } = aHallWithJob();
    const { jobs } = hall.does('print.claim', { printer: 'printer-1' }, 'agent-1');
    expect(jobs).toMatchObject([
      {
        job,
        leaseUntil: hall.now + 15 * SECOND,
        expiresAt: hall.now + 2 * MINUTE,
        document: { label: 'A001', copyNo: 1, desks: [1], ahead: 0, lateReturn: { withinMin: 60, behind: 3 } },
      },
    ]);
    expect(hall.state.printJobs.get(job as never)).toMatchObject({
      state: 'leased',
      leaseOwner: 'agent-1',
      attempts: 1,
    });
    expect(hall.does('print.begin', { job }, 'agent-1')).toEqual({ job, until: hall.now + 30 * SECOND });
    expect(stateOf(hall, job)).toBe('sending');
    hall.later(SECOND);
    expect(complete(hall, job)).toBe('ok');
    expect(hall.state.printJobs.get(job as never)).toMatchObject({ state: 'confirmed', endedAt: hall.now });
    expect(hall.state.pendingJobs.size).toBe(0);
    expect([begin(hall, job), complete(hall, job), fail(hall, job, 'unknown')]).toEqual(
      Array(3).fill('print-wrong-state'),
    );
  });

  test('[TK] two agents never hold one job, and each gets at most what it asked for, oldest first', () => {
    const hall = aHall();
    const jobs = [1, 2, 3, 4].map(() => `${hall.issue(SERVICE)}/1`);
    expect(claim(hall, 'agent-1', 2)).toEqual(jobs.slice(0, 2));
    expect(claim(hall, 'agent-2', 20)).toEqual(jobs.slice(2));
    expect(claim(hall, 'agent-1')).toEqual([]);
    for (const other of [begin, complete]) expect(other(hall, jobs[0] as string, 'agent-2')).toBe('print-lease-lost');
    expect(fail(hall, jobs[0] as string, 'failed-clean', 'agent-2')).toBe('print-lease-lost');
  });

  test('[TK] a lease that ends before the fence gives the job to anybody; the late agent is refused', () => {
    const { hall, job } = aHallWithJob();
    claim(hall);
    hall.later(15 * SECOND - 1);
    hall.tick();
    expect(stateOf(hall, job)).toBe('leased');
    hall.later(1);
    expect(begin(hall, job)).toBe('print-lease-lost');
    hall.tick();
    expect(stateOf(hall, job)).toBe('queued');
    expect(claim(hall, 'agent-2')).toEqual([job]);
    expect(begin(hall, job, 'agent-1')).toBe('print-lease-lost');
    expect(begin(hall, job, 'agent-2')).toBe('ok');
    expect(hall.state.printJobs.get(job as never)?.attempts).toBe(2);
  });

  test('[TK] a lease that ends while sending is unknown, never printed again by itself; a late word still confirms it', () => {
    const { hall, job } = aHallWithJob();
    claim(hall);
    begin(hall, job);
    hall.later(30 * SECOND);
    hall.tick();
    expect(hall.state.printJobs.get(job as never)).toMatchObject({
      state: 'unknown',
      reason: 'lease-ended',
      endedAt: hall.now,
    });
    expect([claim(hall), claim(hall, 'agent-2')]).toEqual([[], []]);
    expect(complete(hall, job, 'agent-2')).toBe('print-lease-lost');
    hall.later(5 * MINUTE);
    expect(complete(hall, job)).toBe('ok');
    expect(stateOf(hall, job)).toBe('confirmed');
  });

  test('[TK] failed-clean may be claimed again, by any agent; unknown may not', () => {
    const { hall, job } = aHallWithJob();
    claim(hall);
    expect(fail(hall, job, 'unknown')).toBe('print-wrong-state');
    expect(fail(hall, job, 'failed-clean')).toBe('ok');
    expect(hall.state.printJobs.get(job as never)).toMatchObject({
      state: 'failed-clean',
      leaseOwner: null,
      reason: 'cover open',
    });
    expect(claim(hall, 'agent-2')).toEqual([job]);
    begin(hall, job, 'agent-2');
    expect(fail(hall, job, 'failed-clean', 'agent-2')).toBe('ok');
    claim(hall);
    begin(hall, job);
    expect(fail(hall, job, 'unknown')).toBe('ok');
    expect(claim(hall)).toEqual([]);
  });

  test('[TK] a job that is too old is neither claimed nor begun, and expires', () => {
    const { hall, job } = aHallWithJob();
    hall.later(2 * MINUTE - SECOND);
    claim(hall);
    hall.later(SECOND);
    expect(begin(hall, job)).toBe('print-job-expired');
    hall.tick();
    expect(hall.state.printJobs.get(job as never)).toMatchObject({ state: 'expired', reason: 'too-old' });
    const late = aHallWithJob();
    late.hall.later(2 * MINUTE);
    expect(claim(late.hall)).toEqual([]);
  });

  test('[TK] complete before begin, and a job that does not exist', () => {
    const { hall, job } = aHallWithJob();
    expect([begin(hall, job), complete(hall, job)]).toEqual(['print-lease-lost', 'print-lease-lost']);
    claim(hall);
    expect(complete(hall, job)).toBe('print-wrong-state');
    for (const answer of [begin(hall, 'x/1'), complete(hall, 'x/1'), fail(hall, 'x/1', 'unknown')])
      expect(answer).toBe('unknown-print-job');
  });

  test('[TK] an agent claims and reports only for its own printers', () => {
    const hall = aHall();
    hall.happen({
      type: 'device.saved',
      data: { device: aDevice('agent-3', { kind: 'printer', printers: ['printer-9' as never] }) },
    });
    expect(hall.answer('print.claim', { printer: 'printer-1' }, 'agent-3')).toBe('not-allowed');
    expect(hall.answer('print.claim', { printer: 'printer-9' }, 'agent-3')).toBe('unknown-printer');
    expect(hall.answer('print.report-health', { printer: 'printer-1', health: 'ok' }, 'agent-3')).toBe('not-allowed');
    expect(hall.answer('print.report-health', { printer: 'printer-9', health: 'ok' }, 'agent-3')).toBe(
      'unknown-printer',
    );
  });

  test('[JR1] only a change of health is written', () => {
    const hall = aHall();
    const report = () => hall.does('print.report-health', { printer: 'printer-1', health: 'near-end' }, 'agent-1');
    report();
    const { seq } = hall.state;
    hall.later(MINUTE);
    report();
    expect(hall.state.seq).toBe(seq);
    expect(hall.state.printers.get('printer-1' as never)).toMatchObject({
      health: 'near-end',
      since: hall.now - MINUTE,
    });
  });

  test('[TK] the paper says what the ticket says: priority without its ground, place, language', () => {
    const hall = aHall();
    hall.issue('stp-ly-lich-tu-phap', { priorityClass: 'disabled', language: 'en' });
    const document = hall.does('print.claim', { printer: 'printer-1' }, 'agent-1').jobs[0]?.document;
    expect(document).toMatchObject({
      label: 'E001',
      priority: true,
      desks: [9],
      place: { vi: 'Khu A' },
      languages: ['en', 'vi'],
      trial: false,
    });
    expect(JSON.stringify(document)).not.toContain('khuyết tật');
  });
});
