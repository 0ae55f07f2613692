// WT4: is one more number likely served before the session ends?
import type { DaySession, DeskId, ServiceId } from '@toiluot/shared/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lateTicket } from '../../../server/src/forecasting/last-served.ts';
import type { MannedDesk, Snapshot } from '../../../server/src/forecasting/snapshot.ts';

const MINUTE = 60_000;
const NOW = Date.parse('2026-11-25T03:00:00Z');
const LAND = 'land' as ServiceId;

const session = (opens: number, closes: number): DaySession => ({
  id: `${opens}`,
  name: { vi: 'Buổi' },
  opensAt: NOW + opens * MINUTE,
  closesAt: NOW + closes * MINUTE,
  lastTicketAt: NOW + (closes - 15) * MINUTE,
});

const desk: MannedDesk = {
  id: 'desk-1' as DeskId,
  accessible: true,
  services: [{ service: LAND, handicapMinutes: 0 }],
  state: 'open',
  serving: null,
  servingSince: null,
  pausedUntil: null,
  leaves: false,
};

/** Ten minutes a visitor, half a minute from call to start. */
const hall = (sessions: readonly DaySession[], desks: readonly MannedDesk[] = [desk]): Snapshot =>
  ({
    now: NOW,
    sessions,
    desks,
    times: { services: new Map([[LAND, { meanMs: 10 * MINUTE, sigma: 0, unsure: 0 }]]), wayMs: MINUTE / 2 },
  }) as unknown as Snapshot;

const minutes = (...waits: number[]) => waits.map((wait) => wait * MINUTE);

describe('last ticket likely served', () => {
  it('[WT4] is said when way and service no longer fit before the session ends', () => {
    const morning = hall([session(-120, 60)]);
    expect(lateTicket(morning, LAND, minutes(49, 49), 2)).toBeUndefined();
    expect(lateTicket(morning, LAND, minutes(50, 50), 2)).toEqual({ before: NOW + 60 * MINUTE, carriesOver: false });
  });

  it('[WT4] before lunch it says that the place carries over', () => {
    const day = hall([session(-120, 30), session(150, 330)]);
    expect(lateTicket(day, LAND, minutes(160, 170), 2)).toEqual({ before: NOW + 30 * MINUTE, carriesOver: true });
  });

  it('[WT4] a future that never reaches the number counts as too late', () => {
    expect(lateTicket(hall([session(-120, 60)]), LAND, minutes(5), 3)).toBeDefined();
  });

  it('[WT4] is not said where nobody serves the service: then its pace is unknown', () => {
    expect(lateTicket(hall([session(-120, 60)], []), LAND, [], 2)).toBeUndefined();
    expect(lateTicket(hall([session(-120, 60)], [{ ...desk, leaves: true }]), LAND, [], 2)).toBeUndefined();
    expect(lateTicket(hall([]), LAND, minutes(900), 1)).toBeUndefined();
  });

  it('[WT4] a longer wait never makes it less late', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1 }), fc.nat(60), (waits, more) => {
        const day = hall([session(-60, 90)]);
        const isLate = (list: number[]) => lateTicket(day, LAND, minutes(...list), list.length) !== undefined;
        expect(isLate(waits) && !isLate(waits.map((wait) => wait + more))).toBe(false);
      }),
    );
  });
});
