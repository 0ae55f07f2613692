// What a ticket token opens and what it does not; the open data of waits; the entrance for strangers (D08, D09, F-T05, F-R08, F-B16).
import type { PublicCalls, PublicWaits, TicketView } from '@toiluot/shared/contract';
import { publicCalls, publicWaits } from '@toiluot/shared/contract/public';
import { compileChecker, viewCheckers } from '@toiluot/shared/contract/validate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deskId, openDesk } from '../support/clients.ts';
import { type As, type House, handClock, startHouse } from '../support/house.ts';

const SERVICE = { service: 'stnmt-dat-dai' };
const machine = handClock();

let house: House;
let desk: As;
let publicUrl: string;
beforeAll(async () => {
  house = await startHouse({ machine });
  desk = await openDesk(house, 5);
  publicUrl = `http://127.0.0.1:${await house.app.listenPublic('127.0.0.1', 0)}`;
});
afterAll(() => house.stop());

type Taken = { readonly ticket: string; readonly token: string; readonly label: string };

async function take(extra: object = {}): Promise<Taken> {
  machine.advance(3_000);
  const {
    ticket,
    token = '',
    label,
  } = await house.done('ticket.issue', { ...SERVICE, ...extra }, house.asDevice('kiosk-1'));
  return { ticket, token, label };
}

const look = (token: string, headers: As = {}, url = house.url): Promise<Response> =>
  fetch(`${url}/api/ticket`, { headers: { ...(token && { 'x-ticket-token': token }), ...headers } });

const seen = async (token: string): Promise<TicketView> => (await (await look(token)).json()) as TicketView;

const act = (name: string, token: string, body: object = {}, url = house.url): Promise<Response> =>
  fetch(`${url}/api/ticket/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), 'x-ticket-token': token },
    body: JSON.stringify(body),
  });

const inHand = { desk: deskId(5) };

/** Calls until this ticket is called at desk 5, finishing those before it. */
async function callUntil(label: string): Promise<void> {
  for (;;) {
    const called = await house.done('desk.call-next', inHand, desk);
    if (called.label === label) return;
    await house.done('desk.start', inHand, desk);
    await house.done('desk.finish', inHand, desk);
  }
}

describe('a ticket token', () => {
  test('[D08] is 128 bits and opens the whole picture of its own ticket', async () => {
    const { token, label } = await take();
    expect(Buffer.from(token, 'base64url')).toHaveLength(16);
    const view = await seen(token);
    expect(viewCheckers['ticket.view'].problems(view)).toEqual([]);
    expect(view).toMatchObject({ label, state: 'waiting', allowed: ['ticket.cancel'], desks: [4, 5] });
  });

  test('[D08] unknown, malformed, empty, absent and expired tokens get one and the same answer', async () => {
    const other = await startHouse({ machine });
    const { token } = await other.done('ticket.issue', SERVICE, other.asDevice('kiosk-1'));
    const answerOf = async (answer: Promise<Response>) => {
      const { status, headers } = await answer;
      const kept = [...headers].filter(([name]) => name !== 'date');
      return { status, kept, body: await (await answer).text() };
    };
    const at = (given: string) => answerOf(look(given, {}, other.url));
    const wrong = await at('A'.repeat(22));
    expect(wrong.status).toBe(401);
    expect(await at('%00../../etc')).toEqual(wrong);
    expect(await at('x'.repeat(3_000))).toEqual(wrong);
    expect(await at('')).toEqual(wrong);
    expect((await at(token ?? '')).status).toBe(200);
    await other.asSystem('day.close', { force: true });
    expect(await at(token ?? '')).toEqual(wrong);
    const lost = await answerOf(act('cancel', token ?? '', {}, other.url));
    expect([lost.status, lost.body]).toEqual([401, wrong.body]);
    await other.stop();
  });

  test('[D08] acts on its own ticket, whatever ticket the request names', async () => {
    const mine = await take();
    const theirs = await take();
    const answer = await act('cancel', mine.token, { ticket: theirs.ticket });
    expect(await answer.json()).toMatchObject({ ok: true, result: { ticket: mine.ticket, state: 'cancelled' } });
    expect((await seen(theirs.token)).state).toBe('waiting');
    const direct = await house.post('ticket.cancel', { ticket: theirs.ticket }, { 'x-ticket-token': mine.token });
    expect(direct.reply).toMatchObject({ ok: false, code: 'not-allowed' });
  });

  test('[D08] is in no line of the log, in no row and in no address', async () => {
    const { token } = await take();
    await seen(token);
    await act('cancel', token);
    expect(JSON.stringify([house.lines, house.faults])).not.toContain(token);
    expect((await fetch(`${house.url}/api/ticket?token=${token}`)).status).toBe(401);
  });

  test('an unchanged picture is answered without a body, a changed one whole', async () => {
    const { token } = await take();
    const etag = (await look(token)).headers.get('etag') ?? '';
    const again = await look(token, { 'if-none-match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    await act('cancel', token);
    expect((await look(token, { 'if-none-match': etag })).status).toBe(200);
  });
});

describe('a visit on the phone', () => {
  test('[F-T05] says where to go, then takes one rating', async () => {
    const { token, label } = await take();
    expect((await seen(token)).desk).toBeUndefined();
    await callUntil(label);
    const called = await seen(token);
    expect(called).toMatchObject({ state: 'called', desk: 5, callNumber: 1, allowed: [] });
    expect((await (await act('cancel', token)).json()) as object).toMatchObject({
      ok: false,
      code: 'ticket-wrong-state',
    });
    await house.done('desk.start', inHand, desk);
    await house.done('desk.finish', inHand, desk);
    expect(await seen(token)).toMatchObject({ state: 'served', rating: { open: true, given: false } });
    const rating = { level: 'not-satisfied', reasons: ['long-wait'], comment: 'Chờ hơi lâu' };
    expect((await act('rate', token, rating)).status).toBe(200);
    expect(await seen(token)).toMatchObject({ rating: { open: false, given: true }, allowed: [] });
    expect(await (await act('rate', token, rating)).json()).toMatchObject({ ok: false, code: 'already-rated' });
  });

  test('[F-T09] a number given back is taken again at the same place within a minute, and no later', async () => {
    const first = await take();
    const second = await take();
    const before = (await seen(first.token)).ahead;
    await act('cancel', first.token);
    expect(await seen(first.token)).toMatchObject({ state: 'cancelled', allowed: ['ticket.reinstate'] });
    machine.advance(59_000);
    expect((await act('take-back', first.token)).status).toBe(200);
    expect(await seen(first.token)).toMatchObject({ state: 'waiting', ahead: before });
    await act('cancel', second.token);
    machine.advance(61_000);
    expect((await seen(second.token)).allowed).toEqual([]);
    expect(await (await act('take-back', second.token)).json()).toMatchObject({ ok: false, code: 'undo-expired' });
  });

  test('[F-T09] lets three others go first and, within a minute, takes the place back', async () => {
    const first = await take();
    const others = [await take(), await take(), await take(), await take()];
    const { ahead = 0, allowed } = await seen(first.token);
    expect(allowed).toContain('ticket.step-behind');
    expect((await act('step-behind', first.token)).status).toBe(200);
    expect(await seen(first.token)).toMatchObject({ ahead: ahead + 3, stepUndoUntil: expect.any(Number) });
    expect((await seen(others[0]!.token)).ahead).toBe(ahead);
    expect((await act('step-forward', first.token)).status).toBe(200);
    const back = await seen(first.token);
    expect(back.ahead).toBe(ahead);
    expect(back.stepUndoUntil).toBeUndefined();
    for (const { token } of [first, ...others]) await act('cancel', token);
  });

  test('[F-T09] what staff cancelled is not for the holder to take back', async () => {
    const { ticket, token } = await take();
    await house.done('ticket.cancel', { ticket, reason: 'sai lĩnh vực' }, desk);
    expect(await seen(token)).toMatchObject({ allowed: [], voided: true });
    expect(await (await act('take-back', token)).json()).toMatchObject({ ok: false, code: 'not-allowed' });
  });

  test('[F-T08] a missed number says when, where and until when it may come back', async () => {
    const { token, label } = await take();
    await callUntil(label);
    machine.advance(31_000);
    await house.done('desk.recall', inHand, desk);
    await house.done('desk.no-show', inHand, desk);
    const view = await seen(token);
    expect(view.state).toBe('no-show');
    expect(view.missed).toEqual({
      at: expect.any(Number),
      desk: 5,
      returnUntil: (view.missed?.at ?? 0) + view.lateReturn.withinMin * 60_000,
    });
  });

  test('[F-T10] counts who passed by and why, and never says who', async () => {
    const waiting = await take();
    const early = await take({ priorityClass: 'self-declared' });
    await callUntil(early.label);
    const view = await seen(waiting.token);
    expect(view.passed).toEqual([{ kind: 'priority', count: 1, minutes: expect.any(Number) }]);
    expect(JSON.stringify(view)).not.toContain(early.label);
    await house.done('desk.start', inHand, desk);
    await house.done('desk.finish', inHand, desk);
  });
});

describe('several services under one number', () => {
  const LATER = 'stnmt-moi-truong';

  test('[F-T12] the phone tells the step that is done, the present one and the next, each with its desks', async () => {
    const hall = await startHouse({ machine });
    const officer = await openDesk(hall, 5);
    const { token = '' } = await hall.done('ticket.issue', { ...SERVICE, journey: [LATER] }, hall.asDevice('kiosk-1'));
    const legs = async () => {
      machine.advance(3_000);
      const view = (await (await look(token, {}, hall.url)).json()) as TicketView;
      return view.legs?.map(({ state, desks }) => ({ state, desks }));
    };
    const later = hall.app.bus.state.desks;
    const takers = [...later.values()]
      .filter(({ services }) => services.some(({ service }) => service === LATER))
      .map(({ id }) => Number(id.slice(-2)));
    expect(takers.length).toBeGreaterThan(0);
    const first = await legs();
    expect(first?.map(({ state }) => state)).toEqual(['now', 'next']);
    expect(first?.[0]?.desks).toContain(5);
    expect(first?.[1]?.desks.every((number) => takers.includes(number))).toBe(true);
    await hall.done('desk.call-next', inHand, officer);
    expect((await legs())?.[0]).toEqual({ state: 'now', desks: [5] });
    await hall.done('desk.start', inHand, officer);
    await hall.done('desk.finish', inHand, officer);
    expect((await legs())?.map(({ state }) => state)).toEqual(['done', 'now']);
    expect((await legs())?.[0]?.desks).toEqual([5]);
    await hall.stop();
  });

  test('[F-T12] one service is no list', async () => {
    expect((await seen((await take()).token)).legs).toBeUndefined();
  });
});

describe('public waits', () => {
  const waits = async (url = house.url) =>
    fetch(`${url}/api/public/waits`, { headers: { origin: 'https://example.org' } });

  test('[F-R08] are open data for any page, with nothing of a single ticket', async () => {
    const { label } = await take();
    machine.advance(6_000);
    const answer = await waits();
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=5');
    const data = (await answer.json()) as PublicWaits;
    expect(compileChecker(publicWaits).problems(data)).toEqual([]);
    expect(data.waitingTotal).toBeGreaterThan(0);
    expect(data.agencies.flatMap((a) => a.services).find((s) => s.id === SERVICE.service)).toMatchObject({
      openDesks: [5],
      state: 'open',
    });
    const text = JSON.stringify(data);
    for (const secret of [label, ...house.accounts.map((a) => a.username)]) expect(text).not.toContain(secret);
  });

  test('[F-R14] satisfaction and waits are told from five people on', async () => {
    const few = await startHouse({ machine });
    const officer = await openDesk(few, 5);
    const data = async (): Promise<PublicWaits['today']> => {
      machine.advance(6_000);
      return ((await (await waits(few.url)).json()) as PublicWaits).today;
    };
    const visit = async (level: string) => {
      machine.advance(10_000);
      const { token = '' } = await few.done('ticket.issue', SERVICE, few.asDevice('kiosk-1'));
      machine.advance(60_000);
      for (const step of ['desk.call-next', 'desk.start', 'desk.finish'] as const)
        await few.done(step, inHand, officer);
      expect((await act('rate', token, { level }, few.url)).status).toBe(200);
    };
    for (const level of ['satisfied', 'satisfied', 'very-satisfied', 'satisfied']) await visit(level);
    const four = await data();
    expect([four?.satisfaction, four?.waitMin]).toEqual([undefined, undefined]);
    await visit('not-satisfied');
    expect(await data()).toMatchObject({
      issued: 5,
      served: 5,
      satisfaction: { share: 0.8, ratings: 5 },
      waitMin: { median: 1, p90: 1, shareWithinTarget: 1 },
    });
    await few.stop();
  });

  test('[F-R08] are described for programs beside the commands', async () => {
    const { paths } = (await (await house.get('/api/openapi.json')).json()) as { paths: Record<string, object> };
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining(['/api/public/waits', '/api/ticket', '/api/ticket/rate', '/api/commands/ticket.rate']),
    );
  });

  test('[F-R08] a centre may keep them to itself', async () => {
    const administrator = await house.asStaff('quantri');
    await house.done('settings.save', { settings: { publicWaits: false } }, administrator);
    const answer = await waits();
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([404, 'not-found']);
    await house.done('settings.save', { settings: { publicWaits: true } }, administrator);
    expect((await waits()).status).toBe(200);
  });
});

describe('the hall board on a phone', () => {
  const calls = async (url = house.url): Promise<PublicCalls> => {
    machine.advance(3_000);
    const answer = await fetch(`${url}/api/public/calls`);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'public, max-age=2']);
    const data = (await answer.json()) as PublicCalls;
    expect(compileChecker(publicCalls).problems(data)).toEqual([]);
    return data;
  };

  test('[F-B16] shows who is called where, then who was, and no name', async () => {
    const hall = await startHouse({ machine });
    const officer = await openDesk(hall, 5);
    expect((await calls(hall.url)).calls).toEqual([]);
    const called: string[] = [];
    for (let n = 0; n < 2; n += 1) {
      const { label } = await hall.done('ticket.issue', SERVICE, hall.asDevice('kiosk-1'));
      machine.advance(10_000);
      await hall.done('desk.call-next', inHand, officer);
      called.push(label);
      if (n > 0) break;
      await hall.done('desk.start', inHand, officer);
      await hall.done('desk.finish', inHand, officer);
    }
    const [first, second] = called;
    const data = await calls(hall.url);
    expect(data.calls).toEqual([
      { label: second, desk: 5, calledAt: expect.any(Number), isNow: true },
      { label: first, desk: 5, calledAt: expect.any(Number), isNow: false },
    ]);
    for (const { username } of hall.accounts) expect(JSON.stringify(data)).not.toContain(username);
    await hall.stop();
  });

  test('[F-B16] is there for strangers, and goes when the centre keeps its waits to itself', async () => {
    await calls(publicUrl);
    const administrator = await house.asStaff('quantri');
    await house.done('settings.save', { settings: { publicWaits: false } }, administrator);
    expect((await fetch(`${publicUrl}/api/public/calls`)).status).toBe(404);
    await house.done('settings.save', { settings: { publicWaits: true } }, administrator);
    await calls(publicUrl);
  });
});

describe('the entrance for strangers', () => {
  test('[Z5] serves the ticket and the waits, and nothing else of the house', async () => {
    const { token } = await take();
    expect((await look(token, {}, publicUrl)).status).toBe(200);
    expect((await fetch(`${publicUrl}/api/public/waits`)).status).toBe(200);
    const closed = [
      '/api/session',
      '/api/public',
      '/api/trial',
      '/api/docs',
      '/api/views/ticket.view',
      '/kiosk/',
      '/counter/',
      '/board/',
      '/socket.io/?EIO=4&transport=polling',
    ];
    for (const path of closed) expect([path, (await fetch(publicUrl + path)).status]).toEqual([path, 404]);
    const command = await fetch(`${publicUrl}/api/commands/ticket.issue`, {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json', ...house.asDevice('kiosk-1') },
    });
    expect(command.status).toBe(404);
  });

  test('[S02] takes no act from a page of another site', async () => {
    const { token } = await take();
    const answer = await fetch(`${publicUrl}/api/ticket/cancel`, {
      method: 'POST',
      headers: {
        'x-ticket-token': token,
        'idempotency-key': 'a1',
        'content-type': 'application/json',
        origin: 'https://example.org',
      },
      body: '{}',
    });
    expect(answer.status).toBe(403);
    expect((await seen(token)).state).toBe('waiting');
  });

  test('[D09] somebody who guesses tokens is told to wait; holders at the same address and staff are not', async () => {
    const guessed = await startHouse({ machine });
    const { token = '' } = await guessed.done('ticket.issue', SERVICE, guessed.asDevice('kiosk-1'));
    const statusOf = async (given: string) => (await look(given, {}, guessed.url)).status;
    const statuses = await Promise.all(Array.from({ length: 90 }, (_, n) => statusOf(`${'B'.repeat(20)}${n}`)));
    expect(statuses).toContain(401);
    expect(statuses).toContain(429);
    expect(await statusOf(token)).toBe(200);
    expect((await guessed.get('/api/ready')).status).toBe(200);
    await guessed.stop();
  });
});

test('[F-T07] the paper has a QR only where the centre names an address that phones reach', async () => {
  const agent = house.asDevice('agent-1');
  const administrator = await house.asStaff('quantri');
  const printer = house.app.bus.state.catalogue?.file.printers[0]?.id;
  const jobs = () => house.done('print.claim', { printer, max: 20 }, agent);
  await take();
  expect((await jobs()).jobs.every(({ document }) => document.statusUrl === undefined)).toBe(true);
  await house.done('settings.save', { settings: { phoneAddress: 'https://so.example.vn/t' } }, administrator);
  const { ticket, token } = await take();
  const job = (await jobs()).jobs.find(({ job: id }) => id.startsWith(`${ticket}/`));
  expect(job?.document.statusUrl).toBe(`https://so.example.vn/t#${token}`);
});

test('the trial leads to the phone page of the newest ticket', async () => {
  await take();
  const { token } = await take();
  expect((await house.get('/api/trial/phone')).headers.get('location')).toBe(`/t#${token}`);
});
