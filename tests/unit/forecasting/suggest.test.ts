import type { DeskId, ServiceId } from '@toiluot/shared/contract';
import { describe, expect, it } from 'vitest';
import { takeSnapshot } from '../../../server/src/forecasting/snapshot.ts';
import { suggest } from '../../../server/src/forecasting/suggest.ts';
import { aHall, type Hall, MINUTE } from '../../support/hall.ts';

const LAND = 'stnmt-dat-dai' as ServiceId;
const QUIET = 'stc-ngan-sach' as ServiceId;
const own = (service: string, handicapMinutes = 0) => [{ service, handicapMinutes }];

/** Desk 1 serves land, desk 2 a quiet queue; every other desk is closed and serves nothing. */
function landHall(waiting: number): Hall {
  const hall = aHall();
  for (const desk of hall.state.desks.keys()) hall.does('desk.assign', { desk, services: [] }, 'supervisor-1');
  hall.does('desk.assign', { desk: 'desk-01', services: own(LAND) }, 'supervisor-1');
  hall.does('desk.assign', { desk: 'desk-02', services: own(QUIET) }, 'supervisor-1');
  hall.as('officer-1').open('desk-01');
  hall.as('officer-2').open('desk-02');
  for (let n = 0; n < waiting; n += 1) hall.later(1_000).issue(LAND);
  return hall;
}

function suggestions(hall: Hall, seed = 1) {
  const closed = [...hall.state.desks.values()]
    .filter(({ state }) => state === 'closed')
    .map(({ id, services }) => ({ id, accessible: true, services }));
  return suggest(takeSnapshot(hall.state, hall.now), closed, seed, 60);
}

describe('suggestions', () => {
  it('[F-S16] an idle desk helps the long queue, with its effect', () => {
    const [best, second] = suggestions(landHall(20));
    expect(best).toMatchObject({ kind: 'add-service', desk: 'desk-02', service: LAND, handicapMinutes: 15 });
    expect(best?.effect.after.p90Ms).toBeLessThan((best?.effect.before.p90Ms ?? 0) - 5 * MINUTE);
    expect(best?.total.after.p90Ms).toBeLessThan(best?.total.before.p90Ms ?? 0);
    expect(second).toBeUndefined();
  });

  it('[F-S16] a closed desk of the service is opened where nobody is free to help', () => {
    const hall = landHall(20);
    hall.does('desk.assign', { desk: 'desk-05', services: own(LAND) }, 'supervisor-1');
    hall.as('officer-2').pause();
    expect(suggestions(hall)[0]).toMatchObject({ kind: 'open-desk', desk: 'desk-05', service: LAND });
  });

  it('[F-S16] says nothing when nobody waits long, and nothing that would make another queue worse', () => {
    expect(suggestions(landHall(0))).toEqual([]);
    expect(suggestions(landHall(1))).toEqual([]);
    const both = landHall(14);
    for (let n = 0; n < 14; n += 1) both.later(1_000).issue(QUIET);
    both.as('officer-3').open('desk-03');
    for (const { desk } of suggestions(both)) expect(desk, 'both busy desks are left alone').toBe('desk-03');
    expect(suggestions(both)).not.toEqual([]);
  });

  it('[WT5] the same hall and seed give the same suggestions, and the hall is left as it is', () => {
    const hall = landHall(20);
    const seen = hall.snapshot();
    expect(suggestions(hall, 5)).toEqual(suggestions(hall, 5));
    expect(hall.snapshot()).toEqual(seen);
  });

  it('[F-S16] two suggestions are about different desks and queues', () => {
    const hall = landHall(20);
    const third = 'stp-ly-lich-tu-phap' as ServiceId;
    hall.does('desk.assign', { desk: 'desk-03', services: own(third) }, 'supervisor-1');
    hall.does('desk.assign', { desk: 'desk-04', services: own('snv-cong-chuc') }, 'supervisor-1');
    hall.as('officer-3').open('desk-03');
    hall.as('officer-4').open('desk-04');
    for (let n = 0; n < 16; n += 1) hall.later(1_000).issue(third);
    const found = suggestions(hall);
    expect(found.map(({ service }) => service).sort()).toEqual([LAND, third].sort());
    expect(new Set(found.map(({ desk }) => desk as DeskId)).size).toBe(2);
  });
});
