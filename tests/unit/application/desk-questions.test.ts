// F-O15, F-T04: what an officer asks before giving a class, and how a lost paper is found.
import { describe, expect, test } from 'vitest';
import { deskProcedures } from '../../../server/src/application/history/desk-procedures.ts';
import { findTickets } from '../../../server/src/application/history/find-tickets.ts';
import { ticketPlace } from '../../../server/src/application/history/ticket-place.ts';
import { aHall, MINUTE } from '../../support/hall.ts';

const SERVICE = 'skhdt-doanh-nghiep';

describe('before a class is given', () => {
  test('[F-O15] the place shown for every class is the place that giving it brings', async () => {
    const hall = aHall();
    const ids = Array.from({ length: 6 }, () => {
      hall.later(8 * MINUTE);
      return hall.issue(SERVICE);
    });
    const [last] = ids.slice(-1);
    hall.as('officer-1').open('desk-01');
    const ask = async () => {
      const place = await ticketPlace(hall)({ ticket: last as never });
      if ('refused' in place) throw new Error(place.refused);
      return place;
    };
    const before = await ask();
    expect(before).toMatchObject({ waits: true, ahead: 5 });
    expect(new Set(before.places.map(({ ahead }) => ahead)).size).toBeGreaterThan(1);
    for (const { priorityClass, ahead } of before.places) {
      hall.does('ticket.set-priority', { ticket: last ?? '', priorityClass, reason: 'seen' }, 'officer-1');
      expect([priorityClass, (await ask()).ahead]).toEqual([priorityClass, ahead]);
    }
    hall.as('officer-1').call(last ?? '');
    expect((await ask()).waits).toBe(false);
    expect(await ticketPlace(hall)({ ticket: 'none' as never })).toEqual({ refused: 'unknown-ticket' });
  });
});

describe('a lost paper', () => {
  test('[F-T04] is found by number, by time and by what it was for, newest first; one that is over is not printed', async () => {
    const hall = aHall({ at: '08:00' });
    const first = hall.issue(SERVICE);
    hall.at('08:40');
    const second = hall.issue(SERVICE);
    const other = hall.issue('stp-ly-lich-tu-phap');
    hall.as('officer-1').open('desk-01').callNext().start().finish();
    const find = async (words: string) => (await findTickets(hall)({ words })).tickets.map(({ id }) => id as string);
    expect(await find('a001')).toEqual([first]);
    expect(await find('8:35')).toEqual([other, second]);
    expect(await find('8h')).toEqual([first]);
    expect(await find('doanh nghiep')).toEqual([second, first]);
    expect(await find('doanh nghiep a002')).toEqual([second]);
    expect(await find('xe máy')).toEqual([]);
    const { tickets, found } = await findTickets(hall)({ words: 'doanh nghiệp' });
    expect(found).toBe(2);
    expect(tickets.map(({ state, reprintable }) => [state, reprintable])).toEqual([
      ['waiting', true],
      ['served', false],
    ]);
    for (const { id, reprintable } of tickets)
      expect(hall.answer('ticket.reprint', { ticket: id, reason: 'mất phiếu' }, 'officer-1')).toBe(
        reprintable ? 'ok' : 'ticket-ended',
      );
  });

  test('[F-O17] a desk is offered the procedures of its own services', async () => {
    const hall = aHall();
    const answer = await deskProcedures(hall)({ desk: 'desk-01' as never });
    if ('refused' in answer) throw new Error(answer.refused);
    const own = new Set(hall.desk('desk-01').services.map(({ service }) => service as string));
    expect(answer.procedures.length).toBeGreaterThan(0);
    expect(answer.procedures.every(({ service }) => own.has(service))).toBe(true);
    expect(await deskProcedures(hall)({ desk: 'none' as never })).toEqual({ refused: 'unknown-desk' });
  });
});
