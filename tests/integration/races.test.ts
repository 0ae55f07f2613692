// TK3, C01, A07: whoever presses at the same moment, each ticket is called at one desk and each desk has one officer.

import type { ResultOf, ServiceId, TicketId } from '@toiluot/shared/contract';
import { expect, test } from 'vitest';
import { deskId, officerOf, oneQueueCatalogue, openDesk } from '../support/clients.ts';
import { type As, defaultCatalogue, type House, startHouse } from '../support/house.ts';

const SERVICE = 'stnmt-dat-dai' as ServiceId;
const DESKS = 20;
const TICKETS = 600;

type Call = ResultOf<'desk.call-next'>;
type Press = (
  name: 'desk.call-next' | 'desk.start' | 'desk.finish',
  input: object,
) => Promise<{ ok: true; result: unknown } | { ok: false; code: string }>;

/** Even desks press over a socket, odd ones over HTTP. */
async function presser(house: House, number: number, as: As): Promise<Press> {
  if (number % 2 === 1) return async (name, input) => (await house.post(name, input, as)).reply;
  const socket = await house.socket({}, as);
  return (name, input) => house.send(socket, name, input);
}

/** Calls, starts and finishes until nobody waits. */
async function workDown(press: Press, desk: string, calls: Call[]): Promise<void> {
  for (;;) {
    const reply = await press('desk.call-next', { desk });
    if (!reply.ok) {
      expect(reply.code).toBe('nobody-waiting');
      return;
    }
    calls.push(reply.result as Call);
    for (const name of ['desk.start', 'desk.finish'] as const)
      expect(await press(name, { desk })).toMatchObject({ ok: true });
  }
}

test('[C01] 20 desks on one queue of 600 tickets, sockets and HTTP mixed: 600 calls, none twice, in order of issue', async () => {
  const house = await startHouse({ catalogue: oneQueueCatalogue(defaultCatalogue(), SERVICE), eventsPerSecond: 1_000 });
  try {
    const kiosk = house.asDevice('kiosk-1');
    for (let n = 0; n < TICKETS; n += 50)
      await Promise.all(Array.from({ length: 50 }, () => house.done('ticket.issue', { service: SERVICE }, kiosk)));
    const presses = await Promise.all(
      Array.from({ length: DESKS }, async (_, n) => presser(house, n + 1, await openDesk(house, n + 1))),
    );
    const perDesk: Call[][] = presses.map(() => []);
    await Promise.all(presses.map((press, n) => workDown(press, deskId(n + 1), perDesk[n] ?? [])));
    const calls = perDesk.flat();
    expect(calls).toHaveLength(TICKETS);
    expect(new Set(calls.map((c) => c.ticket)).size).toBe(TICKETS);
    expect(calls.filter((c) => c.callNumber !== 1)).toEqual([]);
    // The journal tells the order of calls over all desks: one queue, no handicaps, so it is the order of issue.
    const journal = await journalOf(house);
    const called = journal
      .filter((row) => row.type === 'ticket.called')
      .map((row) => (JSON.parse(row.data) as { ticket: TicketId }).ticket);
    const issuedSeqs = called.map((ticket) => house.app.bus.state.tickets.get(ticket)?.issuedSeq);
    expect(issuedSeqs).toEqual(Array.from({ length: TICKETS }, (_, n) => n + 1));
    for (const own of perDesk) {
      const seqs = own.map((c) => house.app.bus.state.tickets.get(c.ticket)?.issuedSeq ?? 0);
      expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
    }
    const ends = [...house.app.bus.state.tickets.values()].map((t) => t.state);
    expect(ends.filter((state) => state !== 'served')).toEqual([]);
    expect(house.faults).toEqual([]);
  } finally {
    await house.stop();
  }
}, 60_000);

async function journalOf(house: House) {
  const { openSqliteStorage } = await import('../../server/src/storage/sqlite/open-sqlite-storage.ts');
  const reader = openSqliteStorage({ file: `${house.dataDir}/hall.db`, readonly: true });
  const rows = await reader.journalAfter(defaultCatalogue().centre.id, 0, 1_000_000);
  await reader.close();
  return rows;
}

test('[TK3] twenty desks press at the same moment for the last ticket: one gets it, the others hear that nobody waits', async () => {
  const house = await startHouse({ catalogue: oneQueueCatalogue(defaultCatalogue(), SERVICE) });
  try {
    const presses = await Promise.all(
      Array.from({ length: DESKS }, async (_, n) => presser(house, n + 1, await openDesk(house, n + 1))),
    );
    for (let round = 0; round < 15; round += 1) {
      await house.done('ticket.issue', { service: SERVICE }, house.asDevice('kiosk-1'));
      const replies = await Promise.all(presses.map((press, n) => press('desk.call-next', { desk: deskId(n + 1) })));
      const winners = replies.flatMap((reply, n) => (reply.ok ? [n] : []));
      expect(winners).toHaveLength(1);
      for (const reply of replies) if (!reply.ok) expect(reply.code).toBe('nobody-waiting');
      const winner = winners[0] ?? 0;
      await presses[winner]?.('desk.start', { desk: deskId(winner + 1) });
      await presses[winner]?.('desk.finish', { desk: deskId(winner + 1) });
    }
  } finally {
    await house.stop();
  }
});

test('[TK3] two desks choose the same ticket: the second hears which desk was first', async () => {
  const house = await startHouse({ catalogue: oneQueueCatalogue(defaultCatalogue(), SERVICE) });
  try {
    const [one, two] = [await openDesk(house, 1), await openDesk(house, 2)];
    const { ticket } = await house.done('ticket.issue', { service: SERVICE }, house.asDevice('kiosk-1'));
    const choose = (number: number, as: As) =>
      house.post('desk.call', { desk: deskId(number), ticket, reason: 'health' }, as);
    const replies = await Promise.all([choose(1, one), choose(2, two)]);
    const [won, lost] = replies[0]?.reply.ok ? [1, replies[1]] : [2, replies[0]];
    expect(replies.filter(({ reply }) => reply.ok)).toHaveLength(1);
    expect(lost?.reply).toMatchObject({ ok: false, code: 'ticket-already-called', details: { desk: won } });
  } finally {
    await house.stop();
  }
});

test('[A07] two officers race for one desk, and one officer for two desks: one holds one', async () => {
  const house = await startHouse();
  try {
    const [one, two] = await Promise.all([house.asStaff(officerOf(1)), house.asStaff(officerOf(2))]);
    if (!one || !two) throw new Error('no session');
    for (let round = 0; round < 10; round += 1) {
      const replies = await Promise.all([one, two].map((as) => house.post('desk.open', { desk: deskId(3) }, as)));
      expect(replies.filter(({ reply }) => reply.ok)).toHaveLength(1);
      expect(replies.find(({ reply }) => !reply.ok)?.reply).toMatchObject({ code: 'desk-taken' });
      const holder = replies[0]?.reply.ok ? one : two;
      await house.done('desk.close', { desk: deskId(3) }, holder);
      const both = await Promise.all([3, 4].map((n) => house.post('desk.open', { desk: deskId(n) }, one)));
      expect(both.filter(({ reply }) => reply.ok)).toHaveLength(1);
      expect(both.find(({ reply }) => !reply.ok)?.reply).toMatchObject({ code: 'officer-has-desk' });
      await house.done('desk.close', { desk: deskId(both[0]?.reply.ok ? 3 : 4) }, one);
    }
    await house.done('desk.open', { desk: deskId(3) }, one);
    await house.done('desk.open', { desk: deskId(3), takeOver: true }, two);
    expect((await house.post('desk.call-next', { desk: deskId(3) }, one)).status, 'the one before is out').toBe(403);
    const journal = await journalOf(house);
    expect(journal.filter((row) => row.type === 'desk.taken-over')).toMatchObject([
      { actor: `staff:${officerOf(2)}`, command: 'desk.open' },
    ]);
  } finally {
    await house.stop();
  }
});

test('[A07] a press made on an old picture of the desk changes nothing', async () => {
  const house = await startHouse();
  try {
    const officer = await openDesk(house, 4);
    const rev = house.app.bus.state.desks.get(deskId(4) as never)?.rev;
    for (let n = 0; n < 3; n += 1) await house.done('ticket.issue', { service: SERVICE }, house.asDevice('kiosk-1'));
    const presses = await Promise.all(
      Array.from({ length: 5 }, () => house.post('desk.call-next', { desk: deskId(4), rev }, officer)),
    );
    expect(presses.filter(({ reply }) => reply.ok)).toHaveLength(1);
    for (const { reply } of presses) if (!reply.ok) expect(['stale-desk-state', 'desk-busy']).toContain(reply.code);
  } finally {
    await house.stop();
  }
});
