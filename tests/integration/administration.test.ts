// What administration reads and changes, on a real house: guards, the catalogue and its file, the journal in words.
import {
  type CatalogueAnswer,
  type CentrePreview,
  catalogueAnswer,
  centrePreview,
  fingerprintOf,
  type JournalComparison,
  type JournalEntryAnswer,
  type JournalPage,
  journalComparison,
  journalEntryAnswer,
  journalPage,
  type ProcedurePreview,
  procedurePreview,
} from '@toiluot/shared/contract';
import { catalogue as catalogueSchema } from '@toiluot/shared/contract/catalogue';
import { compileChecker } from '@toiluot/shared/contract/validate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deviceScreen, officerOf, openDesk } from '../support/clients.ts';
import { type As, type House, startHouse } from '../support/house.ts';

const SERVICE = 'skhdt-doanh-nghiep';
let house: House;
let administrator: As;
let supervisor: As;
let auditor: As;

beforeAll(async () => {
  house = await startHouse();
  administrator = await house.asStaff('quantri');
  supervisor = await house.asStaff('giamsat');
  auditor = await house.asStaff('kiemtra');
});
afterAll(() => house.stop());

async function read<T>(path: string, as: As, checker?: ReturnType<typeof compileChecker>): Promise<T> {
  const response = await house.get(path, as);
  const body: unknown = await response.json();
  if (response.status !== 200) throw new Error(`${path}: ${response.status} ${JSON.stringify(body)}`);
  if (checker && !checker.check(body)) throw new Error(`${path}: ${JSON.stringify(checker.problems(body))}`);
  return body as T;
}
const page = (query: string, as: As = administrator) =>
  read<JournalPage>(`/api/journal?${query}`, as, compileChecker(journalPage));

const READ = ['/api/catalogue', '/api/catalogue/export', '/api/journal', '/api/journal/1'];

test('[F-A11] every query is for the roles of its table and for nobody else', async () => {
  const officer = await house.asStaff(officerOf(1));
  const askers = { administrator, supervisor, auditor, officer, kiosk: house.asDevice('kiosk-1'), nobody: {} };
  const statuses = await Promise.all(
    Object.entries(askers).map(async ([name, as]) => [
      name,
      await Promise.all(READ.map(async (path) => (await house.get(path, as)).status)),
    ]),
  );
  expect(Object.fromEntries(statuses)).toEqual({
    administrator: [200, 200, 200, 200],
    supervisor: [403, 403, 200, 200],
    auditor: [403, 403, 200, 200],
    officer: [403, 403, 403, 403],
    kiosk: [403, 403, 403, 403],
    nobody: [401, 401, 401, 401],
  });
});

test('[F-T03] a ticket is previewed for administrators alone; without an agent that is said', async () => {
  const ask = async (as: As, query = 'service=skhdt-doanh-nghiep&language=vi&width=576') => {
    const response = await house.get(`/api/preview/ticket?${query}`, as);
    return [response.status, ((await response.json()) as { code: string }).code];
  };
  expect(await ask(auditor)).toEqual([403, 'not-allowed']);
  expect(await ask(administrator)).toEqual([503, 'no-print-agent']);
  expect(await ask(administrator, 'service=none&language=vi&width=576')).toEqual([404, 'unknown-service']);
  expect(await ask(administrator, 'service=none&language=vi&width=500')).toEqual([400, 'invalid-input']);
});

test('[F-A04] the catalogue to edit holds what the contract lists, and counts what is open', async () => {
  await house.done('ticket.issue', { service: SERVICE }, house.asDevice('kiosk-1'));
  const answer = await read<CatalogueAnswer>('/api/catalogue', administrator, compileChecker(catalogueAnswer));
  expect(answer.openTickets[SERVICE]).toBe(1);
  expect(answer.dayOpen).toBe(true);
  expect(answer.procedureCount).toBe(house.app.bus.state.catalogue?.file.procedures.length);
  expect(answer.staff.map(({ username }) => username)).toContain('kiemtra');
  expect(JSON.stringify(answer)).not.toMatch(/password|scrypt|\$/i);
});

test('[F-A05] the exported file fills an empty centre, and gives the same file again', async () => {
  const response = await house.get('/api/catalogue/export', administrator);
  expect(response.headers.get('content-disposition')).toMatch(
    /^attachment; filename="toi-luot-quang-binh-\d{4}-\d\d-\d\d\.json"$/,
  );
  const text = await response.text();
  const file = JSON.parse(text) as { centre: object };
  expect(compileChecker(catalogueSchema).problems(file)).toEqual([]);
  const fresh = await startHouse({ alwaysOpen: false });
  try {
    const admin = await fresh.asStaff('quantri');
    const emptied = { ...file, procedures: [], synonyms: [] };
    await fresh.done('catalogue.import', { catalogue: emptied }, admin);
    await fresh.done('catalogue.import', { catalogue: file }, admin);
    expect(await (await fresh.get('/api/catalogue/export', admin)).text()).toBe(text);
  } finally {
    await fresh.stop();
  }
});

test('[F-A04] a new name stands on the kiosk at once; a second administrator with the old picture is refused', async () => {
  const kiosk = await deviceScreen(house, 'kiosk-1');
  const { catalogue } = await read<CatalogueAnswer>('/api/catalogue', administrator);
  const service = catalogue.services.find(({ id }) => id === SERVICE);
  const renamed = { ...service, name: { vi: 'Đăng ký kinh doanh', en: 'Business registration' } };
  const was = fingerprintOf(service);
  await house.done('catalogue.save-service', { service: renamed, was }, administrator);
  await kiosk.picture('kiosk.view', (view) => view.services.some(({ name }) => name.vi === 'Đăng ký kinh doanh'));
  const { status, reply } = await house.post('catalogue.save-service', { service, was }, administrator);
  expect([status, reply.ok ? 'ok' : reply.code]).toEqual([409, 'catalogue-changed']);
  expect(reply.ok ? 0 : reply.details?.['changedAt']).toBeGreaterThan(0);
});

test('[F-A22] a standing notice comes onto kiosks and boards, and goes', async () => {
  const kiosk = await deviceScreen(house, 'kiosk-1');
  const board = await deviceScreen(house, 'board-hall');
  const value = { kioskNotice: { vi: 'Mời xếp hàng một' }, boardNotice: { vi: 'Xin giữ trật tự' } };
  await house.done('catalogue.save-part', { part: { kind: 'texts', value } }, administrator);
  const says = (words: string) => (view: { messages: { text: { vi: string } }[] }) =>
    view.messages.some(({ text }) => text.vi === words);
  await kiosk.picture('kiosk.view', says('Mời xếp hàng một'));
  await board.picture('board.view', says('Xin giữ trật tự'));
  await house.done('catalogue.save-part', { part: { kind: 'texts', value: {} } }, administrator);
  const seen = kiosk.seen.length;
  await house.done('ticket.issue', { service: SERVICE }, house.asDevice('kiosk-1'));
  await kiosk.picture('kiosk.view', (view) => view.messages.length === 0 && kiosk.seen.length > seen);
});

test('[F-S09] a ticket in the journal, oldest to newest: who did what where, and the event as it is kept', async () => {
  const { label } = await house.done('ticket.issue', { service: 'stp-quoc-tich' }, house.asDevice('kiosk-1'));
  const desk = house.app.bus.state.catalogue?.file.desks.find(({ services }) =>
    services.some(({ service, handicapMinutes }) => service === 'stp-quoc-tich' && handicapMinutes === 0),
  );
  const number = desk?.number ?? 0;
  const officer = await openDesk(house, number);
  await house.done('desk.call-next', { desk: desk?.id }, officer);
  await house.done('desk.start', { desk: desk?.id }, officer);
  await house.done('desk.finish', { desk: desk?.id }, officer);
  const { lines, next } = await page(`label=${label}`, auditor);
  const told = lines.filter(({ type }) => type.startsWith('ticket.')).reverse();
  expect(told.map(({ type }) => type)).toEqual(['ticket.issued', 'ticket.called', 'ticket.started', 'ticket.finished']);
  expect(told[0]).toMatchObject({ actor: { kind: 'device', id: 'kiosk-1', name: 'Máy lấy số 1' }, facts: { label } });
  expect(told[1]).toMatchObject({
    actor: { kind: 'staff', id: officerOf(number) },
    facts: { label, desk: number, call: 'longest-wait' },
  });
  expect(next).toBeNull();
  const seq = told[1]?.seq ?? 0;
  const raw = await read<JournalEntryAnswer>(`/api/journal/${seq}`, auditor, compileChecker(journalEntryAnswer));
  expect(raw.data).toMatchObject({ desk: desk?.id, cause: { kind: 'longest-wait' } });
  expect(raw.hash).toMatch(/^[0-9a-f]{64}$/);
});

test('[F-S09] filters by desk, person, command and time, in pages that lose and repeat nothing', async () => {
  const all: number[] = [];
  for (let before = ''; ; ) {
    const { lines, next } = await page(`limit=7${before}`);
    all.push(...lines.map(({ seq }) => seq));
    if (next === null) break;
    before = `&before=${next}`;
  }
  expect(all).toEqual(Array.from({ length: all[0] ?? 0 }, (_, n) => (all[0] ?? 0) - n));
  const byPerson = await page('person=quantri&limit=200');
  expect(new Set(byPerson.lines.map(({ actor }) => actor.id))).toEqual(new Set(['quantri']));
  const byCommand = await page('command=catalogue.save-service');
  expect(byCommand.lines.map(({ facts }) => facts.service?.vi)).toEqual(['Đăng ký kinh doanh']);
  const { at } = byCommand.lines[0] ?? { at: 0 };
  const around = await page(`from=${at}&to=${at}`);
  expect(around.lines.every((line) => line.at === at)).toBe(true);
  expect(around.lines.length).toBeGreaterThan(0);
  const opened = await page('command=desk.open');
  const desk = house.app.bus.state.catalogue?.file.desks.find(({ number }) => number === opened.lines[0]?.facts.desk);
  const byDesk = await page(`desk=${desk?.id}`);
  expect(byDesk.lines.map(({ type }) => type)).toContain('ticket.finished');
});

test('[F-S09] a wrong question is answered with the place, an unknown label with its code', async () => {
  const ask = async (query: string) => {
    const response = await house.get(`/api/journal${query}`, administrator);
    return [response.status, ((await response.json()) as { code: string }).code];
  };
  expect(await ask('?label=Z999')).toEqual([404, 'unknown-ticket']);
  expect(await ask('?label=a1')).toEqual([400, 'invalid-input']);
  expect(await ask('?from=yesterday')).toEqual([400, 'invalid-input']);
  expect(await ask('?who=me')).toEqual([400, 'invalid-input']);
  expect(await ask('/99999999')).toEqual([404, 'not-found']);
  expect(await ask('/compare?first=A001')).toEqual([400, 'invalid-input']);
  expect(await ask('/compare?first=A001&second=Z999')).toEqual([404, 'unknown-ticket']);
});

test('[NX4] why one ticket was called before an earlier one: head start, order, a chosen call', async () => {
  const service = 'stc-ngan-sach';
  const kiosk = house.asDevice('kiosk-1');
  const take = (extra: object = {}) => house.done('ticket.issue', { service, ...extra }, kiosk);
  const [one, two, three, four] = [
    await take(),
    await take({ priorityClass: 'self-declared' }),
    await take(),
    await take(),
  ];
  const desk = house.app.bus.state.catalogue?.file.desks.find(({ services }) =>
    services.some((assigned) => assigned.service === service),
  );
  const officer = await openDesk(house, desk?.number ?? 0);
  const callNext = async () => {
    await house.done('desk.call-next', { desk: desk?.id }, officer);
    await house.done('desk.start', { desk: desk?.id }, officer);
    await house.done('desk.finish', { desk: desk?.id }, officer);
  };
  await callNext();
  await callNext();
  await house.done('desk.call', { desk: desk?.id, ticket: four?.ticket, reason: 'health' }, officer);
  const compare = (first: string | undefined, second: string | undefined) =>
    read<JournalComparison>(
      `/api/journal/compare?first=${first}&second=${second}`,
      supervisor,
      compileChecker(journalComparison),
    );
  const byHeadStart = await compare(two?.label, one?.label);
  expect(byHeadStart).toMatchObject({
    verdict: 'head-start',
    first: { headStartMinutes: 20, call: { desk: desk?.number, facts: { call: 'priority', minutes: 20 } } },
    second: { headStartMinutes: 0, state: 'waiting' },
  });
  expect(byHeadStart.first.key).toBeLessThan(byHeadStart.second.key);
  expect((await compare(one?.label, two?.label)).verdict).toBe('other-first');
  expect((await compare(one?.label, three?.label)).verdict).toBe('came-earlier');
  const chosen = await compare(four?.label, three?.label);
  expect(chosen).toMatchObject({
    verdict: 'chosen',
    first: { call: { facts: { reason: { en: 'Urgent health reason' } } } },
  });
  expect((await compare(three?.label, four?.label)).verdict).toBe('not-called');
  const { lines } = await page('only=overrides');
  expect(lines.map(({ facts }) => facts.label)).toContain(four?.label);
  expect(lines.map(({ facts }) => facts.label)).not.toContain(two?.label);
});

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
async function send<T>(path: string, body: string | Uint8Array<ArrayBuffer>, type: string, as: As = administrator) {
  const response = await fetch(house.url + path, { method: 'POST', headers: { 'content-type': type, ...as }, body });
  return { status: response.status, body: (await response.json()) as T };
}

test('[F-A05] a sheet is previewed for administrators alone, in bounds, and applied as one command', async () => {
  const path = '/api/catalogue/procedures/preview';
  const sheet = await (await house.get('/api/catalogue/procedures.csv', administrator)).text();
  expect((await send(path, sheet, 'text/csv', supervisor)).status).toBe(403);
  expect((await send(path, sheet, 'text/csv', {})).status).toBe(401);
  expect((await send(path, '{}', 'application/json')).status).toBe(400);
  expect((await send(path, new Uint8Array(4 * 1024 * 1024 + 1), 'text/csv')).status).toBe(413);
  const before = house.app.bus.committedSeq;
  const row = ',1.001234,so-tu-phap,stp-quoc-tich,Quốc tịch,Thủ tục mới hoàn toàn,20 ngày,yes\r\n';
  const wrong = await send<ProcedurePreview>(path, sheet + row.replace('so-tu-phap', 'so-la'), 'text/csv');
  expect(compileChecker(procedurePreview).problems(wrong.body)).toEqual([]);
  expect(wrong.body.errors).toMatchObject([{ code: 'unknown-agency', value: 'so-la' }]);
  const right = await send<ProcedurePreview>(path, sheet + row, 'text/csv');
  expect(right.body.difference).toMatchObject({ addedCount: 1, changedCount: 0, goneCount: 0 });
  expect(house.app.bus.committedSeq, 'a dry run changes nothing').toBe(before);
  const { procedures, was } = right.body;
  const part = { kind: 'procedures', value: procedures };
  await house.done('catalogue.save-part', { part, was }, administrator);
  expect((await house.post('catalogue.save-part', { part, was }, administrator)).reply).toMatchObject({
    code: 'catalogue-changed',
  });
  const list = await read<{ procedures: { name: string }[] }>('/api/catalogue/procedures', house.asDevice('kiosk-1'));
  expect(list.procedures.at(-1)?.name).toBe('Thủ tục mới hoàn toàn');
  const excel = await house.get('/api/catalogue/procedures.xlsx', administrator);
  const again = await send<ProcedurePreview>(path, new Uint8Array(await excel.arrayBuffer()), XLSX);
  expect(again.body.difference).toMatchObject({ addedCount: 0, changedCount: 0, goneCount: 0 });
});

test('[F-A05] the file of a centre is tried first: places, contradictions, what is in use, differences', async () => {
  const path = '/api/catalogue/preview';
  const file = await (await house.get('/api/catalogue/export', administrator)).json();
  const tryFile = async (given: unknown, as?: As) =>
    send<CentrePreview>(path, JSON.stringify(given), 'application/json', as);
  expect((await tryFile(file, auditor)).status).toBe(403);
  const same = await tryFile(file);
  expect(compileChecker(centrePreview).problems(same.body)).toEqual([]);
  expect(same.body).toMatchObject({ problems: [], faults: [], inUse: [], differences: [] });
  expect((await tryFile({ ...file, desks: 'none' })).body.problems).toMatchObject([{ at: '/desks' }]);
  const zones = file.centre.zones.slice(0, 1);
  const { faults } = (await tryFile({ ...file, centre: { ...file.centre, zones } })).body;
  expect(faults[0]).toEqual({ at: '/desks/desk-11/zone', code: 'unknown-reference', with: 'B' });
  await house.done('ticket.issue', { service: SERVICE }, house.asDevice('kiosk-1'));
  const agencies = file.agencies.map((a: { id: string }) => ({ ...a, enabled: a.id !== 'so-ke-hoach-dau-tu' }));
  const dropped = (await tryFile({ ...file, agencies })).body;
  expect(dropped.inUse).toEqual([`service ${SERVICE}: has open tickets`]);
  expect(dropped.differences).toMatchObject([{ list: 'agencies', goneCount: 0 }]);
  const name = { vi: 'Trung tâm mới' };
  const renamed = (await tryFile({ ...file, centre: { ...file.centre, name } })).body;
  expect(renamed.differences).toMatchObject([
    { list: 'centre', changed: [{ fields: [{ field: 'name', after: 'Trung tâm mới' }] }] },
  ]);
});

test('no query left a fault behind', () => {
  expect(house.faults).toEqual([]);
});
