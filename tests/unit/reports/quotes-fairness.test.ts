// Reports of promises: did the told waits hold (F-R11), was the order fair (F-R16). Worked out by hand on one day.
import type { CallReason, TicketRecord } from '@toiluot/shared/contract';
import { describe, expect, test } from 'vitest';
import { reportCsv } from '../../../server/src/application/report-files/csv.ts';
import { makeReport } from '../../../server/src/application/statistics/make-report.ts';
import { ReportSource } from '../../../server/src/application/statistics/report-source.ts';
import { createMemoryStorage } from '../../../server/src/storage/memory/memory-storage.ts';
import { aDay, aTicket, at, aVisit, aWriter, centre, landServices } from '../../support/storage-fixtures.ts';

const MINUTE = 60_000;
const scene = {
  timezone: 'Asia/Ho_Chi_Minh',
  waitTargetMs: 30 * MINUTE,
  now: at('17:00'),
  agencies: [],
  services: [{ id: landServices, agency: 'land', name: { vi: 'Đất đai', en: 'Land' } }],
  desks: [],
  staff: [],
  devices: [],
  pauseReasons: [],
  otherNames: [],
};

async function ask(report: 'quotes' | 'fairness', tickets: readonly TicketRecord[], by: 'total' | 'hour' = 'total') {
  const storage = createMemoryStorage();
  await (await aWriter(storage)).put({ day: aDay(), tickets: [...tickets] });
  const range = { from: '2026-11-25', to: '2026-11-25' };
  return makeReport(report, { ...range, by }, scene, new ReportSource(storage, centre));
}
type Table = Awaited<ReturnType<typeof ask>>;
const figures = ({ columns }: Table, row: Table['rows'][number] | null | undefined) =>
  Object.fromEntries(columns.map(({ key }, index) => [key, row?.[index]]));

/** A number taken at a time, with what was told, and called so many minutes later. */
const told = (seq: number, time: string, from: number, to: number, waited: number): TicketRecord =>
  aTicket({
    issuedSeq: seq,
    issuedAt: at(time),
    quote: { ahead: 1, wait: { fromMin: from, toMin: to } },
    visits: [aVisit({ calledAt: at(time) + waited * MINUTE })],
  });

describe('[F-R11] told waits', () => {
  test('each is met with the wait that came', async () => {
    const day = [
      told(1, '08:00', 10, 20, 5),
      told(2, '08:10', 10, 20, 10),
      told(3, '08:20', 10, 20, 20),
      told(4, '09:00', 0, 10, 25),
      { ...told(5, '09:10', 0, 5, 4), quote: { ahead: 0, wait: null } },
      { ...told(6, '09:20', 0, 5, 4), visits: [] },
    ];
    const table = await ask('quotes', day, 'hour');
    expect(figures(table, table.total)).toMatchObject({
      told: 4,
      untold: 1,
      within: 0.5,
      'before-lower': 0.25,
      'after-upper': 0.25,
      'upper-held': 0.75,
      'told-width': 10 * MINUTE,
      // (−10) + (−5) + 5 + 20 over four.
      'told-bias': 2.5,
      'missed-by': 15 * MINUTE,
      remark: null,
    });
    expect(table.rows.map((row) => figures(table, row).told)).toEqual([3, 1]);
    expect(reportCsv(table, 'en').split('\r\n')[1]).toBe('8–9 h,3,100,66.7,33.3,0,600,-3.33,,0,');
  });

  test.each([
    [15, 2, null],
    [15, 3, 'Below 85\u00a0%: too narrow'],
    [14, 14, null],
  ])('of %i told %i came late: the remark is %s', async (count, late, remark) => {
    const day = Array.from({ length: count }, (_, n) => told(n + 1, '08:00', 0, 10, n < late ? 11 : 9));
    const table = await ask('quotes', day);
    expect((figures(table, table.total).remark as { en: string } | null)?.en ?? null).toBe(remark);
  });
});

type Called = readonly [issued: string, called: string | null, kind?: CallReason, fields?: Partial<TicketRecord>];
/** Numbers in order of issue, with when and why each was called. A head start is 20 minutes. */
const line = (...called: Called[]): TicketRecord[] =>
  called.map(([issued, call, kind = 'longest-wait', fields], index) =>
    aTicket({
      issuedSeq: index + 1,
      issuedAt: at(issued),
      headStartMs: kind === 'priority' ? 20 * MINUTE : 0,
      queueKey: at(issued) - (kind === 'priority' ? 20 * MINUTE : 0),
      visits: call
        ? [
            aVisit({
              queuedAt: at(issued),
              calledAt: at(call),
              cause: { kind, minutes: kind === 'priority' ? 20 : null, reason: null, note: null },
            }),
          ]
        : [],
      ...fields,
    }),
  );
const fairness = async (...called: Called[]) => {
  const table = await ask('fairness', line(...called));
  return figures(table, table.total);
};

describe('[F-R16] the order of service', () => {
  test('in order: nobody was passed', async () => {
    expect(await fairness(['08:00', '08:10'], ['08:01', '08:10'], ['08:02', '08:20'])).toMatchObject({
      issued: 3,
      passed: 0,
      'passed-share': 0,
      'most-passed': 0,
      overtakes: 0,
      'latest-passing': null,
    });
  });

  test('[NX3] a head start passes who came at most so much earlier', async () => {
    expect(await fairness(['08:00', '08:40'], ['08:05', '08:41'], ['08:20', '08:30', 'priority'])).toMatchObject({
      'head-starts': 1,
      passed: 2,
      'most-passed': 1,
      overtakes: 2,
      'passed.head-start': 2,
      'latest-passing': 20 * MINUTE,
      'passed.beyond': 0,
    });
  });

  test('[NX3] later than that, or without any right, is beyond the promise', async () => {
    const table = { 'passed.head-start': 0, 'passed.beyond': 1 };
    expect(await fairness(['08:00', '08:40'], ['08:20:01', '08:30', 'priority'])).toMatchObject(table);
    expect(await fairness(['08:00', '08:40'], ['08:05', '08:30'])).toMatchObject(table);
    expect(await fairness(['08:00', null], ['08:05', '08:30']), 'also before who waits still').toMatchObject(table);
  });

  test.each(['chosen', 'came-back', 'sent-to-desk'] as const)('the right "%s" has its own column', async (kind) => {
    expect(await fairness(['08:00', '08:40'], ['08:05', '08:30', kind])).toMatchObject({
      [`passed.${kind}`]: 1,
      overtakes: 1,
      'passed.beyond': 0,
    });
  });

  test('[F-T09] who let others go first was not passed', async () => {
    const gave: Called = ['08:00', '08:40', 'longest-wait', { queueKey: at('08:05') + 1 }];
    expect(await fairness(gave, ['08:05', '08:30'])).toMatchObject({ overtakes: 0, 'passed.beyond': 0 });
  });

  test('a desk that the passed one could not use is no breach', async () => {
    const passed: Called = ['08:00', '08:40', 'longest-wait', { accessible: true }];
    expect(await fairness(passed, ['08:05', '08:30'])).toMatchObject({ 'passed.accessible': 1, 'passed.beyond': 0 });
  });

  test.each<[string, Called]>([
    ['gave the number up before', ['08:00', null, 'longest-wait', { state: 'cancelled', endedAt: at('08:20') }]],
    ['came back into the line', ['08:00', '08:40', 'came-back']],
    ['had given the number up for a while', ['08:00', null, 'longest-wait', { queuedAt: at('08:31') }]],
    ['waited for one desk', ['08:00', '08:40', 'sent-to-desk']],
    ['had moved to another service', ['08:00', null, 'longest-wait', { service: 'other' as never }]],
  ])('who %s was not passed', async (_why, passed) => {
    expect(await fairness(passed, ['08:05', '08:30'])).toMatchObject({ passed: 0, overtakes: 0 });
  });

  test('[TK5] a call taken back passed nobody', async () => {
    const [first, second] = line(['08:00', '08:40'], ['08:05', '08:50']);
    const undone = aVisit({ queuedAt: at('08:05'), calledAt: at('08:30'), endedAt: at('08:31'), end: 'undone' });
    const later = { ...second, visits: [undone, { ...second?.visits[0], n: 2 }] } as TicketRecord;
    const table = await ask('fairness', [first as TicketRecord, later]);
    expect(figures(table, table.total)).toMatchObject({ overtakes: 0 });
  });

  test('[TK5] who was called at that moment, by a call that was taken back or put back, was not passed', async () => {
    const [first, second] = line(['08:00', '08:40'], ['08:05', '08:30']);
    const call = (from: string, to: string) => ({
      ...first,
      visits: [
        aVisit({
          queuedAt: at('08:00'),
          calledAt: at(from),
          endedAt: at(to),
          end: 'undone',
        }),
        { ...first?.visits[0], n: 2 },
      ],
    });
    const passed = async (ticket: object) => {
      const table = await ask('fairness', [ticket as TicketRecord, second as TicketRecord]);
      return figures(table, table.total)['passed.beyond'];
    };
    expect(await passed(call('08:29', '08:31'))).toBe(0);
    expect(await passed(call('08:20', '08:25'))).toBe(1);
  });
});
