import type { DeskId, ServiceId, TicketId } from '@toiluot/shared/contract';
import { describe, expect, it } from 'vitest';
import { makeForecast, quantilesOf, quoteOf } from '../../../server/src/forecasting/forecast.ts';
import { callingTime } from '../../../server/src/forecasting/replicate.ts';
import type { MannedDesk, Snapshot, Waiting } from '../../../server/src/forecasting/snapshot.ts';

const MINUTE = 60_000;
const NOW = Date.parse('2026-11-25T01:00:00Z');
const LAND = 'land' as ServiceId;

const desk = (n: number, more: Partial<MannedDesk> = {}): MannedDesk => ({
  id: `desk-${n}` as DeskId,
  accessible: true,
  services: [{ service: LAND, handicapMinutes: 0 }],
  state: 'open',
  serving: null,
  servingSince: null,
  pausedUntil: null,
  leaves: false,
  ...more,
});

const waiting = (count: number): Waiting[] =>
  Array.from({ length: count }, (_, n) => ({
    id: `t${n + 1}` as TicketId,
    service: LAND,
    queueKey: NOW - (count - n) * MINUTE,
    issuedSeq: n + 1,
    callableAt: 0,
    accessible: false,
    directedTo: null,
  }));

/** A hall of certain times: 10 minutes a visitor, nothing drawn, so that waits can be worked out by hand. */
const hall = (more: Partial<Snapshot> = {}): Snapshot => ({
  now: NOW,
  seq: 1,
  desks: [desk(1)],
  waiting: [],
  sessions: [
    {
      id: 'm',
      name: { vi: 'Sáng' },
      opensAt: NOW - 30 * MINUTE,
      closesAt: NOW + 600 * MINUTE,
      lastTicketAt: NOW + 590 * MINUTE,
    },
  ],
  times: {
    services: new Map([[LAND, { meanMs: 10 * MINUTE, sigma: 0, unsure: 0 }]]),
    wayMs: 0,
    betweenMs: 0,
    noShowMs: 0,
    noShowShares: new Map(),
    noShowShare: 0,
  },
  services: [LAND],
  kioskHeadStartMs: null,
  arrivalsPerHour: new Map(),
  ...more,
});

const plain = (snapshot: Snapshot) => makeForecast(snapshot, 1, 20, () => 1).services.get(LAND)?.plain;

describe('wait forecast', () => {
  it('[WT1] one desk, three ahead, ten minutes each: half an hour', () => {
    expect(plain(hall({ waiting: waiting(3) }))).toEqual({ lowMs: 30 * MINUTE, highMs: 30 * MINUTE });
  });

  it('[WT1] two desks share the queue', () => {
    expect(plain(hall({ desks: [desk(1), desk(2)], waiting: waiting(4) }))).toEqual({
      lowMs: 20 * MINUTE,
      highMs: 20 * MINUTE,
    });
  });

  it('[WT1] what remains of a ticket in service counts', () => {
    const busy = desk(1, { state: 'serving', serving: LAND, servingSince: NOW - 4 * MINUTE });
    expect(plain(hall({ desks: [busy] }))).toEqual({ lowMs: 6 * MINUTE, highMs: 6 * MINUTE });
  });

  it('[WT1] a helping desk comes in only when the queue is worse off by its handicap', () => {
    const own = 'own' as ServiceId;
    const helper = desk(2, {
      services: [
        { service: own, handicapMinutes: 0 },
        { service: LAND, handicapMinutes: 15 },
      ],
    });
    const owned: Waiting = {
      id: 'o1' as TicketId,
      service: own,
      queueKey: NOW - 5 * MINUTE,
      issuedSeq: 90,
      callableAt: 0,
      accessible: false,
      directedTo: null,
    };
    const times = {
      ...hall().times,
      services: new Map([
        [LAND, { meanMs: 10 * MINUTE, sigma: 0, unsure: 0 }],
        [own, { meanMs: 10 * MINUTE, sigma: 0, unsure: 0 }],
      ]),
    };
    // Its own visitor, five minutes old, goes before a land visitor of one minute plus fifteen of handicap.
    const forecast = makeForecast(
      hall({ desks: [helper], waiting: [...waiting(1), owned], times, services: [LAND, own] }),
      1,
      5,
      () => 1,
    );
    expect(forecast.tickets.get('o1' as TicketId)?.lowMs).toBe(0);
    expect(forecast.tickets.get('t1' as TicketId)?.lowMs).toBe(10 * MINUTE);
  });

  it('[WT1][DY3] a break holds the queue', () => {
    const sessions = [
      { id: 'm', name: { vi: 'Sáng' }, opensAt: NOW - 60 * MINUTE, closesAt: NOW + 5 * MINUTE, lastTicketAt: NOW },
      {
        id: 'a',
        name: { vi: 'Chiều' },
        opensAt: NOW + 125 * MINUTE,
        closesAt: NOW + 300 * MINUTE,
        lastTicketAt: NOW + 290 * MINUTE,
      },
    ];
    expect(callingTime(sessions, NOW + 10 * MINUTE)).toBe(NOW + 125 * MINUTE);
    expect(plain(hall({ sessions, waiting: waiting(1) }))).toEqual({ lowMs: 125 * MINUTE, highMs: 125 * MINUTE });
  });

  it('[WT1] nobody serves it, or not any more today: no estimate', () => {
    expect(plain(hall({ desks: [] }))).toBeUndefined();
    expect(plain(hall({ desks: [desk(1, { leaves: true })] }))).toBeUndefined();
    expect(callingTime(hall().sessions, NOW + 700 * MINUTE)).toBeUndefined();
  });

  it('[WT1] asking makes nobody wait longer', () => {
    const times = hall({ waiting: waiting(2), services: [LAND] });
    expect(makeForecast(times, 1, 5, () => 1).tickets.get('t2' as TicketId)).toEqual({
      lowMs: 10 * MINUTE,
      highMs: 10 * MINUTE,
    });
  });

  it('[WT4] names those who wait and are hardly served before the last session ends, and none before a break', () => {
    const lasting = (minutes: number) => ({
      id: `${minutes}`,
      name: { vi: 'Buổi' },
      opensAt: NOW + (minutes - 60) * MINUTE,
      closesAt: NOW + minutes * MINUTE,
      lastTicketAt: NOW + (minutes - 15) * MINUTE,
    });
    const late = (sessions: Snapshot['sessions']) =>
      makeForecast(hall({ waiting: waiting(5), sessions }), 1, 5, () => 1).hardlyServed;
    // Ten minutes each: the fourth ends with the session, the fifth does not fit.
    expect(late([lasting(40)])).toEqual(['t5']);
    expect(late([lasting(60)])).toEqual([]);
    expect(late([lasting(20), lasting(120)])).toEqual([]);
  });

  it('[WT2] is told rounded outwards to five minutes', () => {
    expect(quoteOf({ lowMs: 12 * MINUTE, highMs: 21 * MINUTE })).toEqual({ fromMin: 10, toMin: 25 });
    expect(quoteOf({ lowMs: 0, highMs: 0 })).toEqual({ fromMin: 0, toMin: 5 });
    expect(quoteOf({ lowMs: 10 * MINUTE, highMs: 20 * MINUTE })).toEqual({ fromMin: 10, toMin: 20 });
  });

  it('[WT2] one more wait falls below the ends in 20 and 90 of 100 cases; waits that never end count as longest', () => {
    const waits = Array.from({ length: 99 }, (_, n) => n + 1);
    expect(quantilesOf(waits, 99, 1)).toEqual({ lowMs: 20, highMs: 90 });
    expect(quantilesOf(waits.slice(0, 92), 99, 1)).toEqual({ lowMs: 20, highMs: 90 });
    expect(quantilesOf(waits.slice(0, 89), 99, 1)).toBeUndefined();
  });

  it('[WT1][NX4] who comes later goes first where the desk helps those who wait only after its handicap', () => {
    const own = 'own' as ServiceId;
    const time = { meanMs: 10 * MINUTE, sigma: 0, unsure: 0 };
    const times = {
      ...hall().times,
      services: new Map([
        [LAND, time],
        [own, time],
      ]),
    };
    const helper = desk(1, {
      services: [
        { service: own, handicapMinutes: 0 },
        { service: LAND, handicapMinutes: 15 },
      ],
    });
    const busy = { ...helper, state: 'serving', serving: own, servingSince: NOW } as MannedDesk;
    const waitWith = (perHour: number) =>
      makeForecast(
        hall({
          desks: [busy],
          services: [LAND],
          times,
          waiting: waiting(1),
          arrivalsPerHour: new Map([[own, { plain: perHour, priority: 0 }]]),
        }),
        1,
        99,
        () => 1,
      ).tickets.get('t1' as TicketId);
    expect(waitWith(0)).toEqual({ lowMs: 10 * MINUTE, highMs: 10 * MINUTE });
    expect(waitWith(30)?.lowMs).toBeGreaterThanOrEqual(20 * MINUTE);
  });

  it('[WT3] a widened service has a wider upper end', () => {
    const snapshot = hall({ waiting: waiting(3) });
    expect(makeForecast(snapshot, 1, 5, () => 1.3).services.get(LAND)?.plain).toEqual({
      lowMs: 30 * MINUTE,
      highMs: 39 * MINUTE,
    });
  });

  it('[F-R12] people who often leave make the wait behind them shorter', () => {
    const foretold = (share: number) => {
      const times = { ...hall().times, noShowShares: new Map([[LAND, share]]) };
      return plain(hall({ waiting: waiting(8), times }));
    };
    expect(foretold(0)).toEqual({ lowMs: 80 * MINUTE, highMs: 80 * MINUTE });
    expect(foretold(1)).toEqual({ lowMs: 0, highMs: 0 });
    expect(foretold(0.5)?.lowMs).toBeLessThan(60 * MINUTE);
  });

  it('[WT5] same seed, same answer; another seed, another', () => {
    const drawn = hall({
      waiting: waiting(5),
      times: {
        ...hall().times,
        services: new Map([[LAND, { meanMs: 10 * MINUTE, sigma: 0.5, unsure: 0.2 }]]),
        wayMs: 20_000,
        noShowShare: 0.1,
        noShowMs: MINUTE,
      },
    });
    expect(makeForecast(drawn, 7, 30, () => 1)).toEqual(makeForecast(drawn, 7, 30, () => 1));
    expect(makeForecast(drawn, 8, 30, () => 1)).not.toEqual(makeForecast(drawn, 7, 30, () => 1));
  });
});
