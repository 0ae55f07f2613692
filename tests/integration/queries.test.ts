// Questions over HTTP: who may ask, how they are refused, and that nothing changes by asking.

import { join } from 'node:path';
import type { CentreId, QueryAnswer, QueryName, Reply } from '@toiluot/shared/contract';
import { QUERIES } from '@toiluot/shared/contract/queries';
import { compileChecker } from '@toiluot/shared/contract/validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyJournal } from '../../server/src/application/replay.ts';
import { openSqliteStorage } from '../../server/src/storage/sqlite/open-sqlite-storage.ts';
import { openDesk } from '../support/clients.ts';
import { type As, type House, handClock, startHouse } from '../support/house.ts';

let house: House;
let supervisor: As;
const machine = handClock();

beforeAll(async () => {
  house = await startHouse({ machine });
  supervisor = await house.asStaff('giamsat');
  await openDesk(house, 1);
});
afterAll(() => house?.stop());

async function ask<N extends QueryName>(
  name: N,
  input: unknown,
  as: As = supervisor,
): Promise<{ status: number; reply: Reply<QueryAnswer<N>> }> {
  const headers = { 'content-type': 'application/json', ...as };
  const response = await fetch(`${house.url}/api/queries/${name}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(input),
  });
  return { status: response.status, reply: (await response.json()) as Reply<QueryAnswer<N>> };
}

async function answer<N extends QueryName>(name: N, input: unknown): Promise<QueryAnswer<N>> {
  const { reply } = await ask(name, input);
  if (!reply.ok) throw new Error(`${name} was refused: ${reply.code}`);
  expect(compileChecker(QUERIES[name].output).problems(reply.result), `${name} answers as the contract says`).toEqual(
    [],
  );
  return reply.result;
}

const deskServices = (desk: string) => house.app.bus.state.desks.get(desk as never)?.services ?? [];

describe('what-if', () => {
  it('[F-S14] is answered from the live hall and changes nothing', { timeout: 60_000 }, async () => {
    const service = deskServices('desk-01')[0]?.service;
    for (let n = 0; n < 6; n += 1) await house.done('ticket.issue', { service }, supervisor);
    await house.app.bus.settled();
    const { state, committedSeq } = house.app.bus;
    const seen = structuredClone({ ...state, catalogue: null });
    const desks = [{ desk: 'desk-02', services: [{ service, handicapMinutes: 0 }] }];
    const found = await answer('hall.what-if', { desks, open: ['desk-02'] });
    const row = found.services.find((s) => s.service === service);
    expect(row).toMatchObject({ waiting: 6, desksBefore: 1, desksAfter: 2, littleData: true });
    expect(row?.after.p90Ms).toBeLessThan(row?.before.p90Ms ?? 0);
    expect(house.app.bus.committedSeq).toBe(committedSeq);
    expect({ ...house.app.bus.state, catalogue: null }).toEqual(seen);
  });

  it('[F-S14] is for supervisors only, checked and sized', async () => {
    const officer = await house.asStaff('canbo01');
    expect((await ask('hall.what-if', {}, officer)).reply).toMatchObject({ code: 'not-allowed' });
    expect((await ask('hall.what-if', {}, {})).status).toBe(401);
    expect((await ask('hall.what-if', {}, house.asDevice('kiosk-1'))).reply).toMatchObject({ code: 'not-allowed' });
    expect((await ask('hall.what-if', { desks: 'all' })).reply).toMatchObject({ code: 'invalid-input' });
    expect((await ask('hall.what-if', { extra: 1 })).reply).toMatchObject({ code: 'invalid-input' });
    expect((await ask('hall.what-if', { open: ['nowhere'] })).reply).toMatchObject({ code: 'unknown-desk' });
    expect((await ask('hall.what-if', { profile: 'none' })).reply).toMatchObject({ code: 'unknown-profile' });
    expect((await ask('hall.what-if', { desks: 'x'.repeat(70_000) })).status).toBe(413);
    expect((await ask('hall.guess' as never, {})).status).toBe(404);
  });

  it('stands in the OpenAPI document', async () => {
    const document = (await (await house.get('/api/openapi.json')).json()) as { paths: Record<string, unknown> };
    for (const name of Object.keys(QUERIES)) expect(document.paths[`/api/queries/${name}`]).toBeDefined();
  });
});

describe('suggestions', () => {
  it('[F-S16] are looked for once a minute, or when desks change, and never applied', { timeout: 60_000 }, async () => {
    const before = house.app.bus.committedSeq;
    const first = await answer('hall.suggestions', {});
    expect(first.suggestions[0]).toMatchObject({ effect: { waiting: 6 } });
    machine.advance(30_000);
    expect((await answer('hall.suggestions', {})).at).toBe(first.at);
    machine.advance(30_000);
    expect((await answer('hall.suggestions', {})).at).toBe(first.at + 60_000);
    expect(house.app.bus.committedSeq).toBe(before);
    await openDesk(house, 3);
    machine.advance(1_000);
    expect((await answer('hall.suggestions', {})).at).toBe(first.at + 61_000);
    expect((await ask('hall.suggestions', {}, await house.asStaff('kiemtra'))).reply).toMatchObject({
      code: 'not-allowed',
    });
  });
});

describe('history', () => {
  it('[F-S02] of assignments: what, before, by whom, why, newest first', async () => {
    const before = deskServices('desk-07');
    const services = [{ service: before[0]?.service, handicapMinutes: 15 }];
    await house.done('desk.assign', { desk: 'desk-07', services, reason: 'Quầy 6 nghỉ' }, supervisor);
    await house.done('desk.assign', { desk: 'desk-07', services: before, reason: 'Hoàn tác' }, supervisor);
    const { entries } = await answer('hall.assignments', { desk: 'desk-07' });
    expect(entries.map(({ reason, by }) => [reason, by])).toEqual([
      ['Hoàn tác', { kind: 'staff', name: 'Giám sát sảnh' }],
      ['Quầy 6 nghỉ', { kind: 'staff', name: 'Giám sát sảnh' }],
    ]);
    expect(entries[0]).toMatchObject({ services: before, before: services });
    expect((await answer('hall.assignments', {})).entries).toHaveLength(2);
    expect((await ask('hall.assignments', { desk: 'nowhere' })).reply).toMatchObject({ code: 'unknown-desk' });
  });

  it('[F-S08][JR1] of a ticket: every line about it and no other, with the reason of its call', async () => {
    const service = deskServices('desk-01')[0]?.service;
    const tickets: { label: string; ticket: string }[] = [];
    for (let n = 0; n < 12; n += 1) tickets.push(await house.done('ticket.issue', { service }, supervisor));
    const [late = tickets[0]] = tickets.slice(-1);
    const officer = await house.asStaff('canbo01');
    await house.done('desk.call', { desk: 'desk-01', ticket: late?.ticket, reason: 'health' }, officer);
    await house.done('desk.start', { desk: 'desk-01' }, officer);
    await house.done('desk.finish', { desk: 'desk-01' }, officer);
    const typed = late?.label.toLowerCase().replace(/^(.)/, '$1 ');
    const found = await answer('ticket.history', { label: typed, comparedWith: tickets[0]?.label });
    expect(found.ticket).toMatchObject({ id: late?.ticket, state: 'served', callableAt: [] });
    expect(found.lines.map(({ type }) => type)).toEqual([
      'ticket.issued',
      'ticket.called',
      'ticket.started',
      'ticket.finished',
    ]);
    expect(found.lines[1]).toMatchObject({ desk: 1, cause: 'chosen', by: { kind: 'staff', name: 'Cán bộ quầy 1' } });
    expect(found.lines[1]?.reason?.vi).toBeTruthy();
    expect(found.order).toMatchObject({ first: late?.label, second: tickets[0]?.label, kind: 'chosen' });
    const waiting = await answer('ticket.history', { label: tickets[0]?.label });
    expect(waiting.lines.map(({ type }) => type)).toEqual(['ticket.issued']);
    expect(waiting.ticket.callableAt).toContain(1);
    expect((await ask('ticket.history', { label: 'Z999' })).reply).toMatchObject({ code: 'unknown-ticket' });
    expect((await ask('ticket.history', { label: 'A001' }, officer)).reply).toMatchObject({ code: 'not-allowed' });
    expect((await ask('ticket.history', { label: tickets[0]?.label }, await house.asStaff('kiemtra'))).status).toBe(
      200,
    );
  });
});

describe('complaints', () => {
  it('[F-S19] are read by supervisors only, and change by their commands', { timeout: 60_000 }, async () => {
    const { complaint } = (await house.done(
      'complaint.open',
      { desk: 'desk-01', causes: ['manner'], account: 'Nói to', contact: '0912 345 678' },
      await house.asStaff('canbo02'),
    )) as { complaint: string };
    await house.app.bus.settled();
    expect((await answer('hall.complaints', {})).complaints).toMatchObject([
      { id: complaint, contact: '0912 345 678' },
    ]);
    await house.done('complaint.assign', { complaint }, supervisor);
    await house.done('complaint.answer', { complaint, answer: 'Đã gọi điện' }, supervisor);
    const [kept] = (await answer('hall.complaints', {})).complaints;
    expect(kept).toMatchObject({ state: 'answered', answer: 'Đã gọi điện', owner: { name: expect.any(String) } });
    const { reply } = await ask('hall.complaints', {}, await house.asStaff('canbo02'));
    expect(reply).toMatchObject({ ok: false, code: 'not-allowed' });
    const storage = openSqliteStorage({ file: join(house.dataDir, 'hall.db'), readonly: true });
    const verdict = await verifyJournal(storage, 'quang-binh' as CentreId);
    await storage.close();
    expect(verdict.findings).toEqual([]);
  });
});
