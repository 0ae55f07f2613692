import { expect, test } from 'vitest';
import { viewCheckers } from '../../../shared/contract/validate.ts';
import { hallFixtures } from '../../../shared/fixtures/hall.ts';

test.each(Object.entries(hallFixtures))('the invented hall "%s" keeps to the contract', (_name, view) => {
  expect(viewCheckers['hall.view'].problems(view)).toEqual([]);
});

test.each(Object.entries(hallFixtures))(
  'in "%s" every ticket, alert and assignment names something that is there',
  (_name, view) => {
    const services = new Set<string>(view.queues.map(({ service }) => service));
    const desks = new Set<string>(view.desks.map(({ id }) => id));
    const named = [...view.tickets, ...view.alerts].flatMap(({ service, desk }) => [
      ...(service !== undefined && !services.has(service) ? [service] : []),
      ...(desk !== undefined && !desks.has(desk) ? [desk] : []),
    ]);
    const assigned = view.desks
      .flatMap((desk) => desk.services.map(({ service }) => service))
      .filter((service) => !services.has(service));
    expect([...named, ...assigned]).toEqual([]);
    expect(new Set(view.tickets.map(({ id }) => id)).size).toBe(view.tickets.length);
  },
);
