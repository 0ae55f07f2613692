// Reports over HTTP: who may ask what, what is refused in which words, and the same table as JSON, CSV and workbook.
import type { ReportTable } from '@toiluot/shared/contract';
import { reportTable } from '@toiluot/shared/contract';
import { REQUEST_ID_HEADER, TICKET_HEADER } from '@toiluot/shared/contract/protocol';
import { compileChecker } from '@toiluot/shared/contract/validate';
import { parse } from 'csv-parse/sync';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type As, type House, startHouse } from '../support/house.ts';

let house: House;
let today: string;
let supervisor: As;
let officer: As;
const checker = compileChecker(reportTable);
const land = { service: 'stnmt-dat-dai' };

/** Two tickets served at desk 5 by its officer, one of them rated, one still waiting. */
beforeAll(async () => {
  house = await startHouse();
  supervisor = await house.asStaff('giamsat');
  officer = await house.asStaff('canbo05');
  const kiosk = house.asDevice('kiosk-1');
  for (let n = 0; n < 3; n += 1) await house.done('ticket.issue', land, kiosk);
  await house.done(
    'desk.assign',
    { desk: 'desk-05', services: [{ service: land.service, handicapMinutes: 0 }] },
    supervisor,
  );
  await house.done('desk.open', { desk: 'desk-05' }, officer);
  for (let n = 0; n < 2; n += 1) {
    await house.done('desk.call-next', { desk: 'desk-05' }, officer);
    await house.done('desk.start', { desk: 'desk-05' }, officer);
    await house.done('desk.finish', { desk: 'desk-05' }, officer);
  }
  today = house.app.bus.state.day?.date ?? '';
});
afterAll(() => house.stop());

const ask = (query: string, as: As) => house.get(`/api/reports/${query}`, as);
const range = () => `from=${today}&to=${today}`;
const read = async (query: string, as: As = supervisor): Promise<ReportTable> => {
  const response = await ask(query, as);
  expect(response.status).toBe(200);
  const table = (await response.json()) as ReportTable;
  expect(checker.problems(table)).toEqual([]);
  return table;
};
const cell = (table: ReportTable, row: readonly unknown[] | null | undefined, key: string) =>
  row?.[table.columns.findIndex((column) => column.key === key)];

test.each([
  ['measures', 'service'],
  ['measures', 'officer'],
  ['queue', 'total'],
  ['arrivals', 'total'],
  ['desk-time', 'desk'],
  ['desk-timeline', 'total'],
  ['overrides', 'total'],
  ['override-counts', 'total'],
  ['low-ratings', 'total'],
  ['complaints', 'total'],
  ['complaint-counts', 'total'],
  ['quotes', 'service'],
  ['quotes', 'hour'],
  ['fairness', 'service'],
])('[F-R03] %s by %s fits its schema', async (report, by) => {
  const table = await read(`${report}?${range()}&by=${by}`);
  expect(table).toMatchObject({ report, by, from: today, to: today, dayCount: 1, leftOut: 0 });
});

test('[F-R02] today is in the figures at once', async () => {
  const table = await read(`measures?${range()}&by=service`);
  const row = table.rows.find(([name]) => (name as { vi: string }).vi === 'Đất đai');
  expect(['issued', 'served', 'waiting', 'recalls'].map((key) => cell(table, row, key))).toEqual([3, 2, 1, 0]);
});

describe('who may ask', () => {
  test.each([
    ['supervisor', 'giamsat', 200],
    ['administrator', 'quantri', 200],
    ['officer', 'canbo05', 403],
  ])('the %s reads the hall by service: %s → %i', async (_role, name, status) => {
    const from = '2026-01-01';
    expect((await ask(`measures?from=${from}&to=${from}&by=service`, await house.asStaff(name))).status).toBe(status);
  });

  test('nobody without a session, and no device', async () => {
    expect((await ask(`measures?${range()}`, {})).status).toBe(401);
    expect((await ask(`measures?${range()}`, house.asDevice('kiosk-1'))).status).toBe(403);
  });

  test('[F-R07] figures of officers are for supervisors alone', async () => {
    const administrator = await house.asStaff('quantri');
    for (const query of [`measures?${range()}&by=officer`, `desk-time?${range()}&officer=canbo05`]) {
      expect((await ask(query, administrator)).status).toBe(403);
      expect((await ask(query, supervisor)).status).toBe(200);
    }
  });

  test('[F-R07] an officer sees the own row of the present day and nothing else', async () => {
    const own = await read(`measures?${range()}&by=service`, officer);
    expect(own.by).toBe('officer');
    expect(own.rows).toHaveLength(1);
    expect(cell(own, own.rows[0], 'served')).toBe(2);
    const refused = [
      `measures?${range()}&officer=canbo06`,
      'measures?from=2026-01-01&to=2026-01-01',
      `overrides?${range()}`,
    ];
    for (const query of refused) expect((await ask(query, officer)).status, query).toBe(403);
  });

  test('[F-R13] of fewer than five ratings nobody sees the sums', async () => {
    const table = await read(`measures?${range()}&by=officer`);
    for (const key of ['satisfied-share', 'very-satisfied', 'satisfied', 'not-satisfied'])
      expect(cell(table, table.rows[0], key), key).toBeNull();
  });
});

describe('what is refused', () => {
  test.each([
    ['a report that does not exist', 'weather?from=2026-11-01&to=2026-11-02', 404, 'unknown-report'],
    ['no range', 'measures', 400, 'invalid-input'],
    ['a date that is none', 'measures?from=2026-02-30&to=2026-03-01', 400, 'invalid-input'],
    ['words for a date', 'measures?from=today&to=today', 400, 'invalid-input'],
    ['an unknown field', 'measures?from=2026-11-01&to=2026-11-02&x=1', 400, 'invalid-input'],
    ['a field given twice', 'measures?from=2026-11-01&to=2026-11-02&to=2026-11-03', 400, 'invalid-input'],
    ['a breakdown it does not know', 'queue?from=2026-11-01&to=2026-11-02&by=desk', 400, 'invalid-input'],
    ['an end before the beginning', 'measures?from=2026-11-02&to=2026-11-01', 400, 'range-backwards'],
    ['more than 400 days', 'measures?from=2025-01-01&to=2026-02-05', 400, 'range-too-long'],
    ['a timeline of two days', 'desk-timeline?from=2026-11-01&to=2026-11-02', 400, 'one-day-only'],
    ['an unknown service', 'measures?from=2026-11-01&to=2026-11-02&service=x', 404, 'unknown-service'],
    ['an unknown desk', 'measures?from=2026-11-01&to=2026-11-02&desk=x', 404, 'unknown-desk'],
    ['an unknown officer', 'measures?from=2026-11-01&to=2026-11-02&officer=x', 404, 'unknown-staff'],
    ['an unknown agency', 'measures?from=2026-11-01&to=2026-11-02&agency=x', 400, 'invalid-input'],
  ])('[W11] %s', async (_what, query, status, code) => {
    const response = await ask(query, supervisor);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ ok: false, code });
  });

  test('exactly 400 days are given', async () => {
    expect((await ask('measures?from=2025-01-01&to=2026-02-04', supervisor)).status).toBe(200);
  });

  test('[F-R03] a range without a business day is answered as empty', async () => {
    expect(await read('measures?from=2020-01-01&to=2020-01-31&by=day')).toMatchObject({
      dayCount: 0,
      rows: [],
      total: null,
    });
  });
});

describe('[JR4] files hold the same table', () => {
  test('as CSV', async () => {
    const table = await read(`measures?${range()}&by=service`);
    const response = await ask(`measures?${range()}&by=service&format=csv`, supervisor);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="toi-luot-measures-${today}-${today}.csv"`,
    );
    const lines: string[][] = parse(Buffer.from(await response.arrayBuffer()), { bom: true });
    expect(lines).toHaveLength(1 + table.rows.length + 1);
    expect(lines[0]?.slice(0, 2)).toEqual(['Lĩnh vực', 'Đã cấp số']);
    const issued = table.columns.findIndex(({ key }) => key === 'issued');
    expect(lines.slice(1, -1).map((line) => Number(line[issued]))).toEqual(table.rows.map((row) => row[issued]));
  });

  test('as a workbook', async () => {
    const table = await read(`measures?${range()}&by=service`);
    const response = await ask(`measures?${range()}&by=service&format=xlsx&lang=en`, supervisor);
    const [sheet] = await readXlsxFile(Buffer.from(await response.arrayBuffer()));
    expect(sheet?.data).toHaveLength(1 + table.rows.length + 1);
    expect(sheet?.data[0]).toEqual(table.columns.map(({ title }) => title.en));
    expect(sheet?.data[1]?.[1]).toBe(table.rows[0]?.[1]);
  });
});

test('many questions at once are all answered or told to come again, while the desk goes on', async () => {
  const questions = Array.from({ length: 40 }, () => ask(`measures?${range()}&by=hour`, supervisor));
  await house.done('desk.call-next', { desk: 'desk-05' }, officer);
  const statuses = (await Promise.all(questions)).map(({ status }) => status);
  expect(statuses.every((status) => status === 200 || status === 429)).toBe(true);
  expect(statuses).toContain(200);
  expect(house.faults).toEqual([]);
});

test('the description of the service lists every report', async () => {
  const document = (await (await house.get('/api/openapi.json')).json()) as { paths: Record<string, unknown> };
  expect(Object.keys(document.paths)).toEqual(
    expect.arrayContaining(['/api/reports/measures', '/api/reports/desk-timeline', '/api/reports/low-ratings']),
  );
});

test('[F-R15] complaints: a low rating is listed with its deadlines and counted by owner, and no file holds its words', async () => {
  const [ticket] = [...house.app.bus.state.tickets.values()].filter(
    ({ state, rating }) => state === 'served' && !rating,
  );
  if (!ticket) throw new Error('a served ticket was expected');
  const token = house.app.tokens.ticket(ticket.id);
  const rated = await fetch(`${house.url}/api/ticket/rate`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [TICKET_HEADER]: token, [REQUEST_ID_HEADER]: 'rated-low-1' },
    body: JSON.stringify({ level: 'not-satisfied', reasons: ['manner'], comment: 'Nói to', contact: '0912 345 678' }),
  });
  expect(rated.status).toBe(200);
  const [complaint] = [...house.app.bus.state.complaints.values()];
  const before = await read(`complaint-counts?${range()}`);
  expect(before.rows.map((row) => [(row[0] as { vi: string }).vi, cell(before, row, 'still-open')])).toEqual([
    ['Chưa có người phụ trách', 1],
  ]);
  await house.done('complaint.answer', { complaint: complaint?.id, answer: 'Đã xin lỗi' }, supervisor);
  await house.done('complaint.close', { complaint: complaint?.id }, supervisor);
  const counts = await read(`complaint-counts?${range()}`);
  expect(
    ['complaints', 'answer-kept', 'answers-late', 'close-kept', 'still-open', 'oldest'].map((key) =>
      cell(counts, counts.total, key),
    ),
  ).toEqual([1, 1, 0, 1, 0, null]);
  const listed = await read(`complaints?${range()}&service=${ticket.service}`);
  expect(listed.rows).toHaveLength(1);
  expect(cell(listed, listed.rows[0], 'label')).toBe(ticket.label);
  expect((await read(`complaints?${range()}&desk=desk-01`)).rows).toEqual([]);
  const csv = await (await ask(`complaints?${range()}&format=csv`, supervisor)).text();
  expect(csv).toContain(ticket.label);
  expect(csv + JSON.stringify(house.lines)).not.toMatch(/Nói to|0912|xin lỗi/);
  expect((await ask(`complaints?${range()}`, officer)).status).toBe(403);
});
