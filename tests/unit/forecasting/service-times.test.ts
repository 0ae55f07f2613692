// What the day teaches about service times, and how sure one may be of it.
import type { ServiceId, TicketRecord, VisitRecord } from '@toiluot/shared/contract';
import { describe, expect, it } from 'vitest';
import { normalAbove, restOfLogNormal, seededRandom } from '../../../server/src/forecasting/random.ts';
import { isLittleKnown, learnTimes } from '../../../server/src/forecasting/service-times.ts';
import { defaultCatalogue } from '../../support/house.ts';

const MINUTE = 60_000;
const NOW = Date.parse('2026-11-25T03:00:00Z');
const file = defaultCatalogue();
const [one, other] = file.services.map(({ id }) => id) as [ServiceId, ServiceId];
const expected = (id: ServiceId) => (file.services.find((s) => s.id === id)?.expectedServiceMinutes ?? 0) * MINUTE;

const visit = (service: ServiceId, ms: number, isOpen = false) =>
  ({
    service,
    desk: 'desk-01',
    queuedAt: NOW - 200 * MINUTE,
    calledAt: NOW - ms,
    startedAt: NOW - ms,
    endedAt: isOpen ? null : NOW,
    end: isOpen ? null : 'served',
  }) as VisitRecord;
const learn = (...visits: VisitRecord[]) => {
  const times = learnTimes({ catalogue: { file } as never }, [{ visits } as unknown as TicketRecord], NOW);
  return (id: ServiceId) => times.services.get(id) ?? { meanMs: 0, sigma: 0, unsure: 0 };
};
const many = (count: number, service: ServiceId, ms: number) => Array.from({ length: count }, () => visit(service, ms));

describe('service times', () => {
  it('[WT1] begin at the catalogue and come to what the day shows', () => {
    expect(learn()(one).meanMs).toBe(expected(one));
    const [few, lots] = [5, 50].map((n) => learn(...many(n, one, 2 * expected(one)))(one).meanMs);
    expect(few).toBeGreaterThan(expected(one));
    expect(lots).toBeGreaterThan(few ?? 0);
    expect(lots).toBeLessThan(2 * expected(one));
  });

  it('[WT1] the error of the mean follows from the spread and the number of visits', () => {
    const { sigma, unsure } = learn(...many(30, one, expected(one)))(one);
    expect(unsure).toBeCloseTo(sigma / Math.sqrt(40), 10);
    expect(isLittleKnown(learn(...many(4, one, expected(one)))(one))).toBe(true);
    expect(isLittleKnown(learn(...many(5, one, expected(one)))(one))).toBe(false);
  });

  it('[F-R12] the share of those who do not come is learned for each service, towards that of the hall', () => {
    const missed = (n: number) =>
      many(n, one, MINUTE).map((v): VisitRecord => ({ ...v, startedAt: null, end: 'no-show' }));
    const visits = [...missed(30), ...many(20, one, MINUTE), ...many(100, other, MINUTE)];
    const { noShowShare, noShowShares } = learnTimes(
      { catalogue: { file } as never },
      [{ visits } as unknown as TicketRecord],
      NOW,
    );
    expect(noShowShare).toBeCloseTo((30 + 0.04 * 50) / (150 + 50), 10);
    expect(noShowShares.get(one)).toBeCloseTo((30 + noShowShare * 50) / 100, 10);
    expect(noShowShares.get(other)).toBeCloseTo((noShowShare * 50) / 150, 10);
  });

  it('[WT1] a slow day of the hall is expected of a service without visits too', () => {
    const slow = learn(...many(40, one, 1.5 * expected(one)));
    expect(slow(other).meanMs / expected(other)).toBeCloseTo(1 + (0.5 * 40) / 60, 6);
  });

  it('[WT1] a visit that goes on for long teaches that the service takes longer', () => {
    const done = many(5, one, expected(one));
    const meanWith = (times: number) => learn(...done, visit(one, times * expected(one), true))(one).meanMs;
    expect(meanWith(3)).toBeGreaterThan(learn(...done)(one).meanMs);
    expect(meanWith(40), 'a forgotten one is no measure').toBe(meanWith(4));
  });

  it('[WT1] what is left of a service is drawn from times longer than what has passed', () => {
    const random = seededRandom(3);
    const rests = Array.from({ length: 4_000 }, () => restOfLogNormal(random, 10, 0.5, 60) ?? 0).sort((a, b) => a - b);
    expect(rests[0]).toBeGreaterThan(0);
    // Integrated numerically: half of those above 60 of mean 10 and sigma 0.5 end within another 5.23.
    expect(rests[2_000]).toBeGreaterThan(4.8);
    expect(rests[2_000]).toBeLessThan(5.7);
    expect(restOfLogNormal(random, 10, 0, 4)).toBe(6);
    expect(restOfLogNormal(random, 10, 0, 12)).toBeUndefined();
    const half = Array.from({ length: 4_000 }, () => normalAbove(random, 0)).filter((z) => z < 0.6745).length;
    expect(half / 4_000).toBeCloseTo(0.5, 1);
  });
});
