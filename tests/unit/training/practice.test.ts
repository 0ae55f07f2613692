// SPEC PR: the practice hall's visitors and tasks.
import { TRAINING_TASKS } from '@toiluot/shared/contract/protocol';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../../server/src/config.ts';
import { volumeAt } from '../../../server/src/domain/policy/voice-volume.ts';
import { waitingCount } from '../../../server/src/domain/queues.ts';
import { seededRandom } from '../../../server/src/forecasting/random.ts';
import { practiceCatalogue } from '../../../server/src/training/practice-catalogue.ts';
import { leavers, nextVisitor } from '../../../server/src/training/practice-visitors.ts';
import { tasksDone } from '../../../server/src/training/training-tasks.ts';
import { aHall, clock, type Hall, MINUTE, theCatalogue } from '../../support/hall.ts';

/** Lets in whoever would come, until nobody does. */
function fill(hall: Hall, random: () => number): number {
  for (let n = 0; n < 500; n += 1) {
    const wish = nextVisitor(hall.state, random);
    if (!wish) return n;
    hall.does('ticket.issue', wish as never, 'kiosk-1');
  }
  throw new Error('they never stop coming');
}

describe('[PR2] visitors', () => {
  test('enough for each desk at work, a few elsewhere, and then nobody more', () => {
    const hall = aHall({ catalogue: practiceCatalogue(theCatalogue()) });
    hall.as('officer-1').open('desk-05');
    fill(hall, seededRandom(3));
    const own = hall.desk('desk-05').services.filter(({ handicapMinutes }) => handicapMinutes === 0);
    for (const { service } of own) expect(waitingCount(hall.state.queues, service)).toBe(4);
    const all = [...hall.state.tickets.values()];
    const elsewhere = all.filter(({ service }) => !own.some((assigned) => assigned.service === service));
    expect(elsewhere).toHaveLength(8);
    expect(new Set(elsewhere.map(({ service }) => service)).size).toBe(8);
    hall.as('officer-1').callNext();
    expect(fill(hall, seededRandom(4)), 'one is called, one comes').toBe(1);
  });

  test('whoever nobody serves leaves after a quarter of an hour', () => {
    const hall = aHall();
    hall.as('officer-1').open('desk-05');
    const served = hall.desk('desk-05').services[0]?.service ?? '';
    const stays = hall.issue(served);
    const leaves = hall.issue('skhdt-doanh-nghiep');
    expect(leavers(hall.later(15 * MINUTE).state, hall.now)).toEqual([]);
    expect(leavers(hall.later(1).state, hall.now)).toEqual([leaves]);
    hall.does('ticket.cancel', { ticket: leaves }, `visitor:${leaves}`);
    expect(hall.ticket(stays).state).toBe('waiting');
  });
});

test('[PR1] the centre says what it is and speaks at no hour, in no emergency either', () => {
  const catalogue = practiceCatalogue(theCatalogue());
  const hall = aHall({ catalogue: { ...catalogue, settings: { ...catalogue.settings, practice: true } } });
  expect(hall.state.catalogue?.file.centre.name).toEqual({
    vi: expect.stringMatching(/^TẬP HUẤN · /),
    en: expect.stringMatching(/^TRAINING · /),
  });
  for (let minute = 0; minute < 24 * 60; minute += 1)
    for (const isEmergency of [false, true])
      expect(volumeAt(hall.state, 'A' as never, clock('00:00') + minute * MINUTE, isEmergency)).toBe(0);
});

test('[PR1] only its start can mark a hall for practice: no form and no file', () => {
  const hall = aHall();
  const practice = () => hall.state.catalogue?.file.settings.practice;
  hall.does('settings.save', { settings: { practice: true, parkedPerDesk: 3 } }, 'admin-1');
  expect([practice(), hall.state.catalogue?.file.settings.parkedPerDesk]).toEqual([undefined, 3]);
  hall.does('catalogue.import', { catalogue: theCatalogue({ practice: true }) as never }, 'admin-1');
  expect(practice()).toBeUndefined();
  hall.does('settings.save', { settings: { practice: true } }, 'system');
  hall.does('catalogue.import', { catalogue: theCatalogue() as never }, 'admin-1');
  expect(practice()).toBe(true);
});

describe('[PR3] tasks', () => {
  const line = (type: string, actor: string, data: object = {}) => ({ type, actor, data: JSON.stringify(data) });
  const done = (...lines: ReturnType<typeof line>[]) => tasksDone(lines, (id) => id.toUpperCase());

  test('nothing is done at the beginning, and every task of every role can be', () => {
    expect(done()).toEqual(
      Object.fromEntries(
        Object.values(TRAINING_TASKS)
          .flat()
          .map((task) => [task, []]),
      ),
    );
    const everything = done(
      line('ticket.called', 'staff:an'),
      line('ticket.recalled', 'staff:an'),
      line('ticket.finished', 'staff:an'),
      line('ticket.parked', 'staff:an'),
      line('ticket.transferred', 'staff:an'),
      line('desk.undone', 'staff:an'),
      line('desk.opened', 'staff:chi', { officer: 'an' }),
      line('desk.assigned', 'staff:chi', { profile: 'busy' }),
    );
    expect(Object.values(everything).every((names) => names.length === 1)).toBe(true);
  });

  test('each names who did it once; sitting down oneself, a single assignment and the house itself do not count', () => {
    const told = done(
      line('ticket.called', 'staff:binh'),
      line('ticket.called', 'staff:an'),
      line('ticket.called', 'staff:binh'),
      line('ticket.called', 'system:trial'),
      line('desk.opened', 'staff:an', { officer: 'an' }),
      line('desk.assigned', 'staff:chi', { profile: null }),
    );
    expect(told).toMatchObject({ call: ['BINH', 'AN'], 'open-desk': [], 'apply-profile': [] });
  });
});

describe('[PR1] the command line', () => {
  test('a practice hall has a port and a folder of its own and stays on this machine', () => {
    const config = readConfig(['--training']);
    expect(config).toMatchObject({ mode: 'trial', training: true, host: '127.0.0.1', port: 8090 });
    expect(config).toHaveProperty('dataDir', expect.stringMatching(/data.training$/));
    expect(() => readConfig(['--training', '--host', '0.0.0.0'])).toThrow(/stays on this machine/);
    expect(() => readConfig(['--training', '--serve'])).toThrow(/never the real one/);
    expect(readConfig([])).toMatchObject({ training: false, port: 8080 });
  });
});
