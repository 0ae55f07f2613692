// Lean rows for reports: the same from every storage.
import type { DayId, StaffId } from '@toiluot/shared/contract';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { REPORT_QUERIES } from '../../server/src/storage/sqlite/report-rows.ts';
import { REPORTED_TYPES } from '../../server/src/storage/storage.ts';
import {
  aBatch,
  aDataFolder,
  aDay,
  aJournalRow,
  aTicket,
  at,
  aVisit,
  aWriter,
  centre,
  desk6,
  resultPickUp,
  today,
} from '../support/storage-fixtures.ts';
import { readyConnection } from './ready-connection.ts';
import { STORAGE_KINDS, type UnderTest } from './storage-kinds.ts';

const rating = { level: 'not-satisfied', reasons: ['long-wait'], comment: '=1+1', at: at('09:00') } as const;
const parked = aVisit({ end: 'parked', startedAt: at('08:21'), endedAt: at('08:25'), calls: 2 });
const served = aVisit({
  n: 2,
  desk: desk6,
  officer: 'minh' as StaffId,
  startedAt: at('08:41'),
  endedAt: at('08:50'),
  end: 'served',
});
const tickets = [
  aTicket({ state: 'served', service: resultPickUp, visits: [parked, served], endedAt: at('08:50'), rating }),
  aTicket({ issuedSeq: 2 }),
];

describe.each(STORAGE_KINDS)('report rows from $kind', ({ open }) => {
  let under: UnderTest;
  beforeEach(async () => {
    under = await open();
  });
  afterEach(() => under.remove());

  test('[JR4] tickets of a day come in order of issue with what figures need', async () => {
    const writer = await aWriter(under.storage);
    await writer.put({ day: aDay(), tickets });
    const keep = [
      'service',
      'desk',
      'officer',
      'queuedAt',
      'calledAt',
      'lastCallAt',
      'calls',
      'startedAt',
      'endedAt',
      'end',
    ];
    const leanVisit = ({ cause, ...visit }: typeof parked) => ({
      ...Object.fromEntries(Object.entries(visit).filter(([key]) => keep.includes(key))),
      cause: { kind: cause.kind, minutes: cause.minutes },
    });
    const lean = ({ visits, ...ticket }: (typeof tickets)[number]) => ({
      label: ticket.label,
      issuedSeq: ticket.issuedSeq,
      issuedAt: ticket.issuedAt,
      queuedAt: ticket.queuedAt,
      queueKey: ticket.queueKey,
      firstService: ticket.firstService,
      service: ticket.service,
      state: ticket.state,
      endedAt: ticket.endedAt,
      rating: ticket.rating,
      issuedBy: ticket.issuedBy,
      headStartMs: ticket.headStartMs,
      accessible: ticket.accessible,
      told: ticket.quote.wait,
      visits: visits.map(leanVisit),
    });
    expect(await under.storage.report(centre, { of: 'tickets', day: today })).toEqual(tickets.map(lean));
  });

  test('a day never opened has no rows', async () => {
    await under.storage.load(centre);
    const day = '2020-01-01' as DayId;
    expect(await under.storage.report(centre, { of: 'tickets', day })).toEqual([]);
    expect(await under.storage.report(centre, { of: 'decisions', day })).toEqual([]);
  });

  test('[F-S18] decisions are those of the day alone, oldest first, calls out of order among them', async () => {
    await under.storage.load(centre);
    const rows = [
      aJournalRow(1),
      aJournalRow(2, { type: 'ticket.called', command: 'desk.call-next' }),
      aJournalRow(3, { type: 'ticket.called', command: 'desk.call' }),
      ...REPORTED_TYPES.map((type, index) => aJournalRow(4 + index, { type, command: 'x' })),
      aJournalRow(4 + REPORTED_TYPES.length, { type: 'desk.opened', day: '2026-11-26' as DayId }),
    ];
    const batch = { ...aBatch(0, { day: aDay() }), journal: rows, seq: rows.length };
    await under.storage.commit(centre, 0, batch);
    expect(await under.storage.report(centre, { of: 'decisions', day: today })).toEqual(rows.slice(2, -1));
  });
});

describe('query plans of reports', () => {
  test('a day is a range of keys, and decisions come from their own small index', () => {
    const data = aDataFolder();
    const { connection } = readyConnection(data.file);
    const planOf = (query: string): string =>
      connection
        .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${query}`)
        .all(1, 1)
        .map(({ detail }) => detail)
        .join('\n');
    expect(planOf(REPORT_QUERIES.tickets)).toBe('SEARCH ticket USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)');
    expect(planOf(REPORT_QUERIES.visits)).toBe('SEARCH visit USING PRIMARY KEY (ticket_key>? AND ticket_key<?)');
    expect(planOf(REPORT_QUERIES.decisions)).toBe('SEARCH journal USING INDEX journal_report (centre_id=? AND day=?)');
    connection.close();
    data.remove();
  });
});
