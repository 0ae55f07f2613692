// One definition per measure, on single tickets worked out by hand.
import type { TicketRecord } from '@toiluot/shared/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { percentile } from '../../../server/src/application/statistics/percentile.ts';
import { Samples } from '../../../server/src/application/statistics/samples.ts';
import { zoneClock } from '../../../server/src/application/statistics/zone-clock.ts';
import {
  fateOf,
  inSessionMs,
  lengthOf,
  parkedMs,
  queueTimesOf,
  serviceOf,
  stayOf,
  waitOf,
  wayOf,
} from '../../../server/src/domain/measures.ts';
import { aDay, aTicket, at, aVisit } from '../../support/storage-fixtures.ts';

const MINUTE = 60_000;
const minutes = (span: { from: number; to: number } | undefined) => span && lengthOf(span) / MINUTE;

describe('measures of a ticket', () => {
  const ticket = aTicket({
    issuedAt: at('08:00'),
    state: 'served',
    endedAt: at('08:40'),
    visits: [
      aVisit({ calledAt: at('08:05'), lastCallAt: at('08:05'), end: 'undone', endedAt: at('08:05:04') }),
      aVisit({
        n: 2,
        calledAt: at('08:10'),
        lastCallAt: at('08:12'),
        calls: 2,
        startedAt: at('08:13'),
        endedAt: at('08:15'),
        end: 'parked',
      }),
      aVisit({
        n: 3,
        queuedAt: at('08:25'),
        calledAt: at('08:30'),
        lastCallAt: at('08:30'),
        startedAt: at('08:31'),
        endedAt: at('08:40'),
        end: 'served',
      }),
    ],
  });

  test('[F-R01] wait ends with the first call that stood, way begins with the last call, the set-aside time is apart', () => {
    expect(minutes(waitOf(ticket))).toBe(10);
    expect(minutes(wayOf(ticket.visits[1] as never))).toBe(1);
    expect(serviceOf(ticket.visits[1] as never)).toBeUndefined();
    expect(minutes(serviceOf(ticket.visits[2] as never))).toBe(9);
    expect(minutes(stayOf(ticket))).toBe(40);
    expect(parkedMs(ticket) / MINUTE).toBe(10);
  });

  test('a ticket is in a queue before each call, never while set aside', () => {
    expect(queueTimesOf(ticket).map(({ from, to }) => [from, to])).toEqual([
      [at('08:00'), at('08:10')],
      [at('08:25'), at('08:30')],
    ]);
  });

  test('[DY3] a break inside a wait counts as nothing', () => {
    const { sessions } = aDay();
    expect(inSessionMs({ from: at('11:20'), to: at('13:10') }, sessions) / MINUTE).toBe(20);
    expect(inSessionMs({ from: at('07:20'), to: at('07:40') }, sessions) / MINUTE).toBe(10);
  });

  test('[DY6] no measure is negative, whatever the clock did', () => {
    const instant = fc.integer({ min: at('07:00'), max: at('18:00') });
    const end = fc.constantFrom('served', 'parked', 'transferred', 'no-show', 'undone', null);
    const visit = fc.record({
      queuedAt: instant,
      calledAt: instant,
      lastCallAt: instant,
      startedAt: fc.option(instant),
      endedAt: instant,
      end,
    });
    const state = fc.constantFrom<TicketRecord['state']>('served', 'waiting', 'cancelled', 'expired', 'parked');
    fc.assert(
      fc.property(instant, instant, state, fc.array(visit, { maxLength: 4 }), (issuedAt, queuedAt, s, list) => {
        const visits = list.map((v, n) => aVisit({ ...v, n: n + 1, endedAt: v.end === null ? null : v.endedAt }));
        const odd = aTicket({ issuedAt, queuedAt, state: s, endedAt: s === 'served' ? queuedAt : null, visits });
        const spans = [waitOf(odd), stayOf(odd), ...visits.flatMap((v) => [wayOf(v), serviceOf(v)])];
        for (const span of spans) if (span) expect(lengthOf(span)).toBeGreaterThanOrEqual(0);
        for (const { from, to } of queueTimesOf(odd)) if (to !== null) expect(to).toBeGreaterThanOrEqual(from);
        expect(parkedMs(odd)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('clean data', () => {
  const dateOf = zoneClock('Asia/Ho_Chi_Minh').dateOf;
  const closed = aDay({ state: 'closed', closedAt: at('17:00') });
  test.each([
    ['waiting on a day that goes on', { state: 'waiting' }, aDay(), 'waiting'],
    ['set aside on a day that goes on', { state: 'parked' }, aDay(), 'waiting'],
    ['at a desk on a day that goes on', { state: 'serving' }, aDay(), 'in-hand'],
    ['open on a day that was closed', { state: 'waiting' }, closed, 'left-open'],
    ['in service on a day that was closed', { state: 'serving' }, closed, 'left-open'],
    ['finished on the next date', { state: 'served', endedAt: at('08:00') + 86_400_000 }, closed, 'left-open'],
    ['finished just before midnight', { state: 'served', endedAt: at('23:59:59') }, closed, 'served'],
    [
      'expired by a day that was closed after midnight',
      { state: 'expired', endedAt: at('08:00') + 86_400_000 },
      closed,
      'expired',
    ],
  ] as const)('[F-R05] a ticket %s', (_what, fields, day, fate) => {
    expect(fateOf(aTicket(fields as Partial<TicketRecord>), day, dateOf)).toBe(fate);
  });
});

describe('percentiles', () => {
  test.each([
    [[5], 0.5, 5],
    [[1, 2, 3, 4], 0.5, 2],
    [[1, 2, 3, 4, 5], 0.5, 3],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9, 9],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.95, 10],
    [[], 0.5, null],
  ] as const)('of %j at %d is %s, by the nearest rank', (values, share, expected) => {
    expect(percentile(values, share)).toBe(expected);
  });

  test('is the smallest value that so large a share does not exceed, for any list', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(1000), { minLength: 1, maxLength: 40 }),
        fc.constantFrom(0.5, 0.9, 0.95),
        (values, share) => {
          const samples = new Samples();
          for (const value of values) samples.add(value);
          const found = percentile(samples.sorted(), share) ?? -1;
          const upTo = (limit: number) => values.filter((v) => v <= limit).length / values.length;
          expect(values).toContain(found);
          expect(upTo(found)).toBeGreaterThanOrEqual(share - 1e-9);
          expect(upTo(found - 1)).toBeLessThan(share);
        },
      ),
    );
  });
});
