// The rating pad of a desk over a real house: what it is told, and what it may rate (F-R13).
import type { TicketId } from '@toiluot/shared/contract';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { deskId, deviceScreen, openDesk } from '../support/clients.ts';
import { type As, type House, handClock, startHouse } from '../support/house.ts';

const LAND = { service: 'stnmt-dat-dai' };
const PAD = 'pad-05';
const machine = handClock();
let house: House;
let officer: As;
beforeEach(async () => {
  house = await startHouse({ machine });
  officer = await openDesk(house, 5);
});
afterEach(() => house.stop());

const desk = { desk: deskId(5) };

async function serve(language = 'vi', finish: object = {}): Promise<string> {
  const { ticket } = await house.done('ticket.issue', { ...LAND, language }, house.asDevice('kiosk-1'));
  await house.done('desk.call-next', desk, officer);
  await house.done('desk.start', desk, officer);
  await house.done('desk.finish', { ...desk, ...finish }, officer);
  return ticket;
}
const rate = (ticket: string, more: object = {}) =>
  house.post('ticket.rate', { ticket, level: 'satisfied', ...more }, house.asDevice(PAD));

test('[F-R13] the pad wakes only when the service has ended, in the language of the ticket, with nothing else', async () => {
  const pad = await deviceScreen(house, PAD);
  const first = await pad.picture('pad.view');
  expect(first.served).toBeUndefined();
  const ticket = await serve('en');
  const { served, ...rest } = await pad.picture('pad.view', (view) => view.served !== undefined);
  expect(served).toEqual({ ticket, language: 'en', until: house.app.now() + 30_000 });
  expect(Object.keys(rest).sort()).toEqual(['centre', 'desk', 'epoch', 'seq', 'serverTime', 'trial', 'view']);
  machine.advance(30_000);
  const asleep = await pad.picture('pad.view', ({ serverTime }) => serverTime >= (served?.until ?? 0));
  expect(asleep.served).toBeUndefined();
});

test('[F-R13] one rating a ticket; rated, the pad sleeps', async () => {
  const pad = await deviceScreen(house, PAD);
  const ticket = await serve();
  await pad.picture('pad.view', (view) => view.served?.ticket === ticket);
  expect((await rate(ticket, { level: 'not-satisfied', reasons: ['long-wait'] })).reply.ok).toBe(true);
  await pad.picture('pad.view', (view) => view.served === undefined && view.seq === house.app.bus.committedSeq);
  expect((await rate(ticket)).reply).toMatchObject({ ok: false, code: 'already-rated' });
  expect(house.app.bus.state.tickets.get(ticket as TicketId)?.rating).toMatchObject({
    level: 'not-satisfied',
    reasons: ['long-wait'],
  });
});

test('[F-R13] it rates the desk’s last visitor alone', async () => {
  const [before, last] = [await serve(), await serve()];
  expect((await rate(before)).reply).toMatchObject({ ok: false, code: 'rating-closed' });
  expect((await rate(last)).reply.ok).toBe(true);
  await house.asSystem('device.approve', { device: 'pad-06', kind: 'pad', name: 'Bàn 6', desk: deskId(6) });
  const elsewhere = { ticket: await serve(), level: 'satisfied' };
  const { reply } = await house.post('ticket.rate', elsewhere, house.asDevice('pad-06'));
  expect(reply).toMatchObject({ ok: false, code: 'not-allowed' });
});

test('[TK5] an end that was taken back sends the pad to sleep; so does the next visitor at the desk', async () => {
  const pad = await deviceScreen(house, PAD);
  const ticket = await serve();
  await pad.picture('pad.view', (view) => view.served?.ticket === ticket);
  await house.done('desk.undo', desk, officer);
  await pad.picture('pad.view', (view) => view.served === undefined && view.seq === house.app.bus.committedSeq);
  expect((await rate(ticket)).reply).toMatchObject({ ok: false, code: 'ticket-wrong-state' });
  await house.done('ticket.issue', LAND, house.asDevice('kiosk-1'));
  await house.done('desk.finish', { ...desk, callNext: true }, officer);
  // The next one is called but has not come yet: the one before still stands there.
  await pad.picture('pad.view', (view) => view.served?.ticket === ticket);
  await house.done('desk.start', desk, officer);
  await pad.picture('pad.view', (view) => view.served === undefined && view.seq === house.app.bus.committedSeq);
});

test('a pad without a desk says so and rates nothing', async () => {
  await house.asSystem('device.approve', { device: PAD, kind: 'pad', name: 'Bàn đánh giá' });
  const pad = await deviceScreen(house, PAD);
  expect((await pad.picture('pad.view')).desk).toBeUndefined();
  expect((await rate(await serve())).reply).toMatchObject({ ok: false, code: 'not-allowed' });
});
