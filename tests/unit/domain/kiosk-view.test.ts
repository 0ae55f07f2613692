// What a kiosk is shown of the hall, straight from the rules.
import { viewCheckers } from '@toiluot/shared/contract/validate';
import { describe, expect, test } from 'vitest';
import { kioskView } from '../../../server/src/application/views/kiosk-view.ts';
import type { ViewContext } from '../../../server/src/application/views/view-context.ts';
import { aHall, clock, type Hall, theCatalogue } from '../../support/hall.ts';

const SERVICE = 'skhdt-doanh-nghiep';

function viewOf(hall: Hall, waits?: ViewContext['waits']) {
  const device = hall.state.devices.get('kiosk-1' as never);
  if (!device) throw new Error('no kiosk');
  const context = { state: hall.state, now: hall.now, trial: false, presence: new Map(), ...(waits && { waits }) };
  const body = kioskView(context, device);
  const stamp = { view: 'kiosk.view', epoch: 'e', seq: 1, serverTime: hall.now };
  expect(viewCheckers['kiosk.view'].problems({ ...stamp, ...body })).toEqual([]);
  return body;
}
const serviceOf = (hall: Hall, waits?: ViewContext['waits']) =>
  viewOf(hall, waits).services.find(({ id }) => id === SERVICE);

const late = (carriesOver: boolean): NonNullable<ViewContext['waits']> => ({
  ofService: () => undefined,
  ofTicket: () => undefined,
  lateTicketOf: () => ({ before: clock('11:30'), carriesOver }),
  hardlyServed: () => [],
});

describe('kiosk.view', () => {
  test('[F-K11] Lao stays off until the centre switches it on', () => {
    expect(viewOf(aHall()).languages).toEqual(['vi', 'en']);
    const withLao = theCatalogue({ kioskLanguages: ['vi', 'en', 'lo'] });
    expect(viewOf(aHall({ catalogue: withLao })).languages).toEqual(['vi', 'en', 'lo']);
  });

  test('[WT4] tells that one more will hardly be served, and whether it is refused for that', () => {
    expect(serviceOf(aHall())?.late).toBeUndefined();
    expect(serviceOf(aHall(), late(false))?.late).toEqual({
      before: clock('11:30'),
      carriesOver: false,
      refused: false,
    });
    const strict = aHall({ catalogue: theCatalogue({ refuseLateTickets: true }) });
    expect(serviceOf(strict, late(false))?.late?.refused).toBe(true);
    expect(serviceOf(strict, late(true))?.late?.refused).toBe(false);
  });

  test('[NB3] a used-up quota says when numbers are given out again', () => {
    const catalogue = theCatalogue();
    const services = catalogue.services.map((s) => (s.id === SERVICE ? { ...s, quotaPerSession: 1 } : s));
    const hall = aHall({ catalogue: { ...catalogue, services } });
    expect(serviceOf(hall)).toMatchObject({ state: 'open', remaining: 1 });
    hall.issue(SERVICE);
    const { state, resumesAt, remaining } = serviceOf(hall) ?? {};
    expect({ state, remaining }).toEqual({ state: 'quota-reached', remaining: 0 });
    expect(resumesAt).toBe(hall.state.day?.sessions[1]?.opensAt);
  });
});
