import type { DeskId, ServiceId } from '@toiluot/shared/contract';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { changedSnapshot, changeProblem, servicesLeftAlone } from '../../../server/src/forecasting/hall-change.ts';
import { takeSnapshot } from '../../../server/src/forecasting/snapshot.ts';
import { compareHalls, spreadOf } from '../../../server/src/forecasting/what-if.ts';
import { aHall, type Hall, MINUTE } from '../../support/hall.ts';

const RUNS = 60;
type Change = Parameters<typeof changeProblem>[1];

let hall: Hall;
/** Services of desk 1 and of desk 2, each of them at no other open desk. */
let own: ServiceId;
let other: ServiceId;

const servedAt = (desk: string) => hall.desk(desk).services.map(({ service }) => service);

beforeEach(() => {
  hall = aHall();
  const assigned = (service: string) => [{ service, handicapMinutes: 0 }];
  [own, other] = [servedAt('desk-01')[0], servedAt('desk-20')[0]] as [ServiceId, ServiceId];
  for (const desk of hall.state.desks.keys()) hall.does('desk.assign', { desk, services: [] }, 'supervisor-1');
  hall.does('desk.assign', { desk: 'desk-01', services: assigned(own) }, 'supervisor-1');
  hall.does('desk.assign', { desk: 'desk-02', services: assigned(other) }, 'supervisor-1');
  hall.as('officer-1').open('desk-01');
  hall.as('officer-2').open('desk-02');
});

function whatIf(change: Change, seed = 1) {
  const before = takeSnapshot(hall.state, hall.now);
  const after = changedSnapshot(hall.state, before, change);
  return {
    ...compareHalls({ before, after }, seed, RUNS),
    leftAlone: servicesLeftAlone(hall.state, { before, after }, change),
  };
}

const issue = (service: ServiceId, times: number) => {
  for (let n = 0; n < times; n += 1) hall.later(1_000).issue(service);
};
const of = (answer: ReturnType<typeof whatIf>, service: ServiceId) => {
  const found = answer.services.find((row) => row.service === service);
  if (!found) throw new Error(`no row of ${service}`);
  return found;
};
const help = (desk: string, services: readonly (readonly [ServiceId, number])[]) => ({
  desk: desk as DeskId,
  services: services.map(([service, handicapMinutes]) => ({ service, handicapMinutes })),
});

describe('what if', () => {
  it('[F-S14] the assignment as it is gives the same figures before and after', () => {
    issue(own, 12);
    issue(other, 3);
    const desks = ['desk-01', 'desk-02'].map((desk) => ({
      desk: desk as DeskId,
      services: [...hall.desk(desk as never).services],
    }));
    for (const change of [{}, { desks }]) {
      const { total, services } = whatIf(change);
      expect(total?.after).toEqual(total?.before);
      for (const row of services) expect(row.after).toEqual(row.before);
    }
  });

  it('[WT5] the same seed gives the same answer', () => {
    issue(own, 12);
    const change = {
      desks: [
        help('desk-02', [
          [other, 0],
          [own, 15],
        ]),
      ],
    };
    expect(whatIf(change, 3)).toEqual(whatIf(change, 3));
    expect(whatIf(change, 4)).not.toEqual(whatIf(change, 3));
  });

  it('[F-S14] a second desk about halves the wait of a long queue', () => {
    issue(own, 20);
    const row = of(
      whatIf({
        desks: [
          help('desk-02', [
            [other, 0],
            [own, 0],
          ]),
        ],
      }),
      own,
    );
    expect(row).toMatchObject({ waiting: 20, desksBefore: 1, desksAfter: 2 });
    expect((row.after.p90Ms ?? 0) / (row.before.p90Ms ?? 1)).toBeGreaterThan(0.4);
    expect((row.after.p90Ms ?? 0) / (row.before.p90Ms ?? 1)).toBeLessThan(0.6);
  });

  it('[F-S14] a desk opened and a desk left count', () => {
    issue(own, 20);
    hall.does('desk.assign', { desk: 'desk-03', services: [{ service: own, handicapMinutes: 0 }] }, 'supervisor-1');
    const opened = of(whatIf({ open: ['desk-03' as DeskId] }), own);
    expect(opened).toMatchObject({ desksBefore: 1, desksAfter: 2 });
    expect(opened.after.p90Ms).toBeLessThan(opened.before.p90Ms ?? 0);
    const left = whatIf({ leave: ['desk-01' as DeskId] });
    expect(of(left, own).after).toEqual({ unserved: 20 });
    expect(left.leftAlone).toEqual([own]);
  });

  it('[NX7] who was sent to a desk that is left waits for the service again', () => {
    hall.does('desk.assign', { desk: 'desk-02', services: [{ service: own, handicapMinutes: 0 }] }, 'supervisor-1');
    issue(own, 1);
    hall.as('officer-1').callNext().start().transfer({ toDesk: 'desk-02' });
    expect(of(whatIf({}), own).after.unserved).toBe(0);
    expect(of(whatIf({ leave: ['desk-02' as DeskId] }), own).after.unserved).toBe(0);
  });

  it('[DK5] names a service that loses its last desk, with or without people', () => {
    expect(whatIf({ desks: [help('desk-01', [])] }).leftAlone).toEqual([own]);
    expect(whatIf({ leave: ['desk-01' as DeskId] }).leftAlone, 'closed for a while, nobody waits').toEqual([]);
    expect(
      whatIf({
        desks: [
          help('desk-01', []),
          help('desk-02', [
            [own, 0],
            [other, 0],
          ]),
        ],
      }).leftAlone,
    ).toEqual([]);
  });

  it('[F-S05] a profile is asked about as a whole', () => {
    issue(own, 10);
    hall.does(
      'assignment.save-profile',
      {
        profile: 'busy',
        name: { vi: 'Đông khách' },
        desks: [
          help('desk-02', [
            [own, 0],
            [other, 0],
          ]),
        ],
      },
      'supervisor-1',
    );
    expect(of(whatIf({ profile: 'busy' as never }), own)).toMatchObject({ desksBefore: 1, desksAfter: 2 });
  });

  it('[F-S14] too little data is said: the first visits of a day teach nothing yet', () => {
    issue(own, 8);
    expect(of(whatIf({}), own).littleData).toBe(true);
    for (let n = 0; n < 5; n += 1) {
      hall.as('officer-1').callNext().start();
      hall.later(4 * MINUTE);
      hall.as('officer-1').finish();
    }
    expect(of(whatIf({}), own).littleData).toBe(false);
  });

  it('[F-S14] counts who is likely not called before the session ends', () => {
    hall.at('11:10');
    issue(own, 15);
    const row = of(whatIf({}), own);
    expect(row.before.unserved).toBeGreaterThan(0);
    expect(row.before.unserved).toBeLessThan(15);
    expect(spreadOf([1, 2, 30, Number.POSITIVE_INFINITY], 2, 10)).toEqual({ p50Ms: 2, unserved: 1 });
  });

  it('refuses what it does not know', () => {
    const problem = (change: Change) => changeProblem(hall.state, change)?.refused;
    expect(problem({ profile: 'none' as never })).toBe('unknown-profile');
    expect(problem({ open: ['none' as DeskId] })).toBe('unknown-desk');
    expect(problem({ leave: ['none' as DeskId] })).toBe('unknown-desk');
    expect(problem({ desks: [help('desk-01', [['none' as ServiceId, 0]])] })).toBe('unknown-service');
    expect(problem({ desks: [help('desk-01', [[own, 0]])] })).toBeUndefined();
  });

  it('[F-S14] one more desk of a queue never makes the sum of waits longer, beyond chance', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 1, max: 999 }),
        (people, others, seed) => {
          const fresh = aHall();
          fresh.does(
            'desk.assign',
            {
              desk: 'desk-01',
              services: [
                { service: own, handicapMinutes: 0 },
                { service: other, handicapMinutes: 15 },
              ],
            },
            'supervisor-1',
          );
          fresh.does(
            'desk.assign',
            { desk: 'desk-02', services: [{ service: other, handicapMinutes: 0 }] },
            'supervisor-1',
          );
          fresh.does(
            'desk.assign',
            { desk: 'desk-03', services: [{ service: own, handicapMinutes: 0 }] },
            'supervisor-1',
          );
          fresh.as('officer-1').open('desk-01');
          fresh.as('officer-2').open('desk-02');
          for (let n = 0; n < people; n += 1) fresh.later(1_000).issue(own);
          for (let n = 0; n < others; n += 1) fresh.later(1_000).issue(other);
          const before = takeSnapshot(fresh.state, fresh.now);
          const after = changedSnapshot(fresh.state, before, { open: ['desk-03' as DeskId] });
          const { total } = compareHalls({ before, after }, seed, 20);
          const noise = 1.02;
          expect(total?.after.p50Ms ?? 0).toBeLessThanOrEqual(
            (total?.before.p50Ms ?? Number.POSITIVE_INFINITY) * noise + 1,
          );
          expect(total?.after.p90Ms ?? 0).toBeLessThanOrEqual(
            (total?.before.p90Ms ?? Number.POSITIVE_INFINITY) * noise + 1,
          );
          expect(total?.after.unserved ?? 0).toBeLessThanOrEqual(total?.before.unserved ?? 0);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('[F-S14] asking leaves the hall as it is', () => {
    issue(own, 10);
    const seen = hall.snapshot();
    whatIf({ desks: [help('desk-02', [[own, 0]])], leave: ['desk-01' as DeskId], open: ['desk-03' as DeskId] });
    expect(hall.snapshot()).toEqual(seen);
  });
});
