import { describe, expect, test } from 'vitest';
import { queuesLeftByDesk, queuesLosingLastDesk, uncoveredQueues } from '../../../counter-ui/src/hall/service-cover.ts';
import type { AssignedService, DeskId, ServiceId } from '../../../shared/contract/index.ts';
import { hallFixtures } from '../../../shared/fixtures/hall.ts';

const { busy, alerts } = hallFixtures;
const desk = (number: number) => busy.desks.find((found) => found.number === number)!;
const without = (number: number, ...services: string[]): [DeskId, AssignedService[]] => [
  desk(number).id,
  desk(number).services.filter(({ service }) => !services.includes(service)),
];
const named = (found: readonly { queue: { service: string } }[]) => found.map(({ queue }) => queue.service);

describe('[DK5] queues that a reassignment strips', () => {
  test('the only desk of a queue with people is missed', () => {
    const found = queuesLosingLastDesk(busy, new Map([without(11, 'sxd-xay-dung')]));
    expect(named(found)).toEqual(['sxd-xay-dung']);
    expect(found[0]?.people).toBe(2);
  });

  test('a second desk that helps out is enough, however late it helps', () => {
    expect(queuesLosingLastDesk(busy, new Map([without(9, 'stp-ly-lich-tu-phap')]))).toEqual([]);
  });

  test('two changes that are harmless alone are judged together, as a profile applies them', () => {
    const land = [4, 5, 6].map((number) => without(number, 'stnmt-dat-dai'));
    expect(named(queuesLosingLastDesk(busy, new Map(land)))).toEqual(['stnmt-dat-dai']);
    expect(queuesLosingLastDesk(busy, new Map(land.slice(0, 2)))).toEqual([]);
  });

  test('nobody waiting, nobody to warn about', () => {
    expect(queuesLosingLastDesk(busy, new Map([without(12, 'sct-thuong-mai')]))).toEqual([]);
  });

  test('people set aside count: they come back to this queue', () => {
    const parked = {
      ...busy,
      queues: busy.queues.map((queue) => (queue.service === 'sct-thuong-mai' ? { ...queue, parked: 1 } : queue)),
    };
    expect(queuesLosingLastDesk(parked, new Map([without(12, 'sct-thuong-mai')]))[0]?.people).toBe(1);
  });

  test("a queue that had no desk before is not this change's doing", () => {
    const bare = { ...busy, desks: busy.desks.map((found) => ({ ...found, services: [] })) };
    expect(queuesLosingLastDesk(bare, new Map([[desk(4).id, []]]))).toEqual([]);
  });
});

describe('[DK5] queues left when a desk closes or pauses', () => {
  test('the last manned desk of a queue is missed', () => {
    expect(named(queuesLeftByDesk(busy, desk(20).id))).toEqual(['bqlkkt-dau-tu']);
  });

  test('a paused colleague cannot call anybody', () => {
    expect(named(queuesLeftByDesk(busy, desk(9).id))).toEqual(['stp-ly-lich-tu-phap', 'stp-quoc-tich']);
  });

  test('a closed desk covers nothing: desk 14 does not save the crops queue of desk 13', () => {
    const crowded = {
      ...busy,
      queues: busy.queues.map((queue) => (queue.service === 'snnptnt-trong-trot' ? { ...queue, waiting: 2 } : queue)),
    };
    expect(named(queuesLeftByDesk(crowded, desk(13).id))).toEqual(['snnptnt-trong-trot']);
  });
});

test('what the server reports as uncovered is shown with its people', () => {
  const found = uncoveredQueues(alerts, ['snnptnt-lam-nghiep' as ServiceId]);
  expect(found.map(({ queue, people }) => [queue.name.vi, people])).toEqual([['Lâm nghiệp, kiểm lâm', 4]]);
});
