// What a supervisor does for others: several desks at once, officers moved, quotas, alerts with an owner.
import { describe, expect, test } from 'vitest';
import { orderOf } from '../../../server/src/application/history/order-reason.ts';
import { alertEvents } from '../../../server/src/domain/policy/watchdog.ts';
import { aHall, type Hall, MINUTE, theCatalogue } from '../../support/hall.ts';

const SERVICE = 'skhdt-doanh-nghiep';
const SUPERVISOR = 'supervisor-1';
const none: readonly { service: string; handicapMinutes: number }[] = [];

/** Desks that have the service, before anything is changed. */
const desksOf = (hall: Hall, service: string) =>
  [...hall.state.desks.values()]
    .filter((d) => d.services.some((a) => a.service === service))
    .map(({ id }) => id as string);

describe('[F-S02] the same change by two supervisors', () => {
  const own = [{ service: SERVICE, handicapMinutes: 0 }];
  const more = [...own, { service: 'stnmt-dat-dai', handicapMinutes: 15 }];

  test('the later one is refused until it has seen what the earlier one changed; the order of lines says nothing', () => {
    const hall = aHall();
    const assign = (services: object, seen?: object) =>
      hall.run('desk.assign', { desk: 'desk-03', services, ...(seen && { seen }) } as never, SUPERVISOR);
    assign(own);
    expect(assign(more, own)).not.toHaveProperty('refused');
    expect(assign(none, own)).toMatchObject({ refused: 'assignment-changed', details: { desk: 3 } });
    expect(assign(own, [more[1], { service: SERVICE, handicapMinutes: 5 }])).toHaveProperty('refused');
    expect(hall.state.desks.get('desk-03' as never)?.services).toEqual(more);
    expect(assign(own, [...more].reverse())).not.toHaveProperty('refused');
  });

  test('several desks at once and a profile: one of them changed, and none is written over', () => {
    const hall = aHall();
    const desks = [
      { desk: 'desk-03', services: own, seen: hall.state.desks.get('desk-03' as never)?.services },
      { desk: 'desk-04', services: own, seen: more },
    ];
    expect(hall.answer('assignment.set', { desks } as never, SUPERVISOR)).toBe('assignment-changed');
    hall.does(
      'assignment.save-profile',
      { profile: 'rush', name: { vi: 'Đông' }, desks: [{ desk: 'desk-04', services: more }] } as never,
      SUPERVISOR,
    );
    const apply = (services: unknown) =>
      hall.answer(
        'assignment.apply-profile',
        { profile: 'rush', seen: [{ desk: 'desk-04', services }] } as never,
        SUPERVISOR,
      );
    expect(apply(more)).toBe('assignment-changed');
    expect(apply(hall.state.desks.get('desk-04' as never)?.services)).toBe('ok');
  });
});

describe('assignments that leave people alone', () => {
  test('[DK5][F-S03] taking the last desk from people who wait needs a reason, which the journal keeps', () => {
    const hall = aHall();
    hall.issue(SERVICE);
    const desks = desksOf(hall, SERVICE).map((desk) => ({ desk, services: none }));
    expect(hall.run('assignment.set', { desks }, SUPERVISOR)).toMatchObject({
      refused: 'reason-required',
      details: { services: [SERVICE] },
    });
    expect(hall.answer('assignment.set', { desks, reason: ' ' }, SUPERVISOR)).toBe('reason-required');
    const outcome = hall.run('assignment.set', { desks, reason: 'Mất điện khu A' }, SUPERVISOR);
    if ('refused' in outcome) throw new Error(outcome.refused);
    expect(outcome.events.map(({ data }) => data)).toEqual(
      desks.map(({ desk }) => expect.objectContaining({ desk, reason: 'Mất điện khu A' })),
    );
    expect(outcome.result.uncovered).toContain(SERVICE);
    expect(hall.answer('assignment.set', { desks }, SUPERVISOR), 'nothing more is taken away').toBe('ok');
  });

  test('[DK5] the same holds for a single desk and for a profile; without people no reason is asked', () => {
    const hall = aHall();
    const [last = '', ...others] = desksOf(hall, SERVICE);
    if (others.length > 0)
      hall.does('assignment.set', { desks: others.map((desk) => ({ desk, services: none })) }, SUPERVISOR);
    hall.does(
      'assignment.save-profile',
      { profile: 'empty', name: { vi: 'Trống' }, desks: [{ desk: last, services: none }] },
      SUPERVISOR,
    );
    const id = hall.issue(SERVICE);
    expect(hall.answer('desk.assign', { desk: last, services: none }, SUPERVISOR)).toBe('reason-required');
    expect(hall.answer('assignment.apply-profile', { profile: 'empty' }, SUPERVISOR)).toBe('reason-required');
    hall.does('ticket.cancel', { ticket: id, reason: 'left' }, SUPERVISOR);
    expect(hall.answer('assignment.apply-profile', { profile: 'empty' }, SUPERVISOR)).toBe('ok');
  });
});

describe('several desks at once', () => {
  test('[F-S05] all of them or none; what was there comes back exactly, timed assignments with their end', () => {
    const hall = aHall();
    const [first, second] = [hall.desk('desk-03').services, hall.desk('desk-04').services];
    hall.does('desk.assign', { desk: 'desk-03', services: second, until: hall.now + 60 * MINUTE }, SUPERVISOR);
    const before = hall.desk('desk-03');
    const swap = {
      desks: [
        { desk: 'desk-03', services: first },
        { desk: 'desk-04', services: first },
      ],
    };
    expect(hall.does('assignment.set', swap, SUPERVISOR).desks).toEqual(['desk-03', 'desk-04']);
    const back = {
      desks: [
        {
          desk: 'desk-03',
          services: before.services,
          until: before.assignedUntil ?? 0,
          afterwards: before.servicesAfter ?? [],
        },
        { desk: 'desk-04', services: second },
      ],
    };
    hall.does('assignment.set', back, SUPERVISOR);
    expect(hall.desk('desk-03')).toEqual({ ...before, rev: expect.any(Number) });
    expect(hall.desk('desk-04').services).toEqual(second);
    hall.later(60 * MINUTE).tick();
    expect(hall.desk('desk-03').services).toEqual(first);
  });

  test('[DK] one unknown part refuses the whole', () => {
    const hall = aHall();
    const seen = hall.snapshot();
    const ask = (desk: object) =>
      hall.answer('assignment.set', { desks: [{ desk: 'desk-03', services: none }, desk as never] }, SUPERVISOR);
    const unknown = [{ service: 'no-such', handicapMinutes: 0 }];
    expect(ask({ desk: 'desk-99', services: none })).toBe('unknown-desk');
    expect(ask({ desk: 'desk-04', services: unknown })).toBe('unknown-service');
    expect(ask({ desk: 'desk-04', services: none, until: hall.now + 1, afterwards: unknown })).toBe('unknown-service');
    expect(ask({ desk: 'desk-04', services: none, until: hall.now })).toBe('until-in-past');
    expect(hall.snapshot()).toEqual(seen);
  });
});

describe('officers moved', () => {
  test('[DK1] from a desk with empty hands to a closed one, in one step', () => {
    const hall = aHall();
    hall.as('officer-1').open('desk-01');
    hall.as('officer-2').open('desk-02');
    const ask = (input: object) =>
      hall.answer('desk.move', { desk: 'desk-01', toDesk: 'desk-05', ...input }, SUPERVISOR);
    expect(ask({ toDesk: 'desk-99' })).toBe('unknown-desk');
    expect(ask({ toDesk: 'desk-01' })).toBe('same-place');
    expect(ask({ toDesk: 'desk-02' })).toBe('desk-taken');
    expect(ask({ desk: 'desk-03' })).toBe('desk-closed');
    expect(ask({ rev: 99 })).toBe('stale-desk-state');
    hall.issue(SERVICE);
    hall.as('officer-1').callNext();
    expect(ask({}), 'somebody is in hand').toBe('desk-busy');
    hall.as('officer-1').start().finish();
    expect(ask({})).toBe('ok');
    expect(hall.desk('desk-01')).toMatchObject({ state: 'closed', officer: null });
    expect(hall.desk('desk-05')).toMatchObject({ state: 'open', officer: 'officer-1' });
  });

  test('[DK2] a paused officer may be moved; a closed day moves nobody', () => {
    const hall = aHall();
    hall.as('officer-1').open('desk-01').pause();
    hall.does('desk.move', { desk: 'desk-01', toDesk: 'desk-05' }, SUPERVISOR);
    expect(hall.desk('desk-05')).toMatchObject({ state: 'open', pause: null });
    hall.does('day.close', {}, SUPERVISOR);
    expect(hall.answer('desk.move', { desk: 'desk-05', toDesk: 'desk-01' }, SUPERVISOR)).toBe('day-not-open');
  });
});

describe('quotas', () => {
  test('[NB3] a limit counts what was given out already, and is lifted again', () => {
    const hall = aHall();
    hall.issue(SERVICE);
    hall.issue(SERVICE);
    const set = (quotaPerSession: number | null, service = SERVICE) =>
      hall.answer('service.set-quota', { service, quotaPerSession }, SUPERVISOR);
    const issue = () => hall.answer('ticket.issue', { service: SERVICE }, 'kiosk-1');
    expect(set(5, 'no-such')).toBe('unknown-service');
    expect([set(3), issue(), issue()]).toEqual(['ok', 'ok', 'quota-reached']);
    expect([set(null), issue()]).toEqual(['ok', 'ok']);
    expect([set(0), issue()]).toEqual(['ok', 'quota-reached']);
  });
});

describe('alerts', () => {
  const ALERT = `no-desk-for-queue:${SERVICE}`;
  const withAlert = () => {
    const hall = aHall();
    hall.issue(SERVICE);
    hall.tick();
    return hall;
  };
  const alertOf = (hall: Hall) => hall.state.alerts.get(ALERT);

  test('[F-S06] somebody sees to it, hands it over, gives it back', () => {
    const hall = withAlert();
    expect(alertOf(hall)).toMatchObject({ owner: null, snoozedUntil: null });
    hall.does('alert.take', { alert: ALERT }, SUPERVISOR);
    expect(alertOf(hall)?.owner).toBe(SUPERVISOR);
    hall.does('alert.take', { alert: ALERT }, 'admin-1');
    expect(alertOf(hall)?.owner).toBe('admin-1');
    hall.does('alert.take', { alert: ALERT, giveBack: true }, SUPERVISOR);
    expect(alertOf(hall)?.owner).toBeNull();
    expect(hall.answer('alert.take', { alert: 'no-such' }, SUPERVISOR)).toBe('unknown-alert');
  });

  test('[F-S06] put aside until a time, and the watchdog leaves owner and time alone while the cause lasts', () => {
    const hall = withAlert();
    const until = hall.now + 15 * MINUTE;
    hall.does('alert.take', { alert: ALERT }, SUPERVISOR);
    hall.does('alert.snooze', { alert: ALERT, until }, SUPERVISOR);
    hall.later(MINUTE).tick();
    expect(alertOf(hall)).toMatchObject({ owner: SUPERVISOR, snoozedUntil: until });
    hall.does('alert.snooze', { alert: ALERT, until: null }, SUPERVISOR);
    expect(alertOf(hall)?.snoozedUntil).toBeNull();
    expect(hall.answer('alert.snooze', { alert: ALERT, until: hall.now }, SUPERVISOR)).toBe('until-in-past');
    expect(hall.answer('alert.snooze', { alert: 'no-such', until }, SUPERVISOR)).toBe('unknown-alert');
  });

  test('[F-S06] a cause that ends closes it, and a new one begins without owner', () => {
    const hall = withAlert();
    hall.does('alert.take', { alert: ALERT }, SUPERVISOR);
    hall.does('alert.snooze', { alert: ALERT, until: hall.now + 60 * MINUTE }, SUPERVISOR);
    hall.as('officer-1').open('desk-01');
    hall.tick();
    expect(alertOf(hall)).toBeUndefined();
    hall.as('officer-1').close();
    hall.tick();
    expect(alertOf(hall)).toMatchObject({ owner: null, snoozedUntil: null });
  });
});

describe('alerts of devices and long queues', () => {
  test('[F-S06] a kiosk, board or print agent that fell silent for a minute; pads and revoked devices may', () => {
    const hall = aHall();
    const since = hall.now;
    const silent = new Map([
      ['kiosk-1', since],
      ['agent-1', since + MINUTE],
      ['pad-1', since],
    ]);
    const alerts = () =>
      alertEvents(hall.state, hall.now, { silentSince: (device) => silent.get(device) }).map(({ data }) => data);
    hall.later(MINUTE);
    expect(alerts()).toEqual([]);
    hall.later(1);
    expect(alerts()).toMatchObject([{ alert: { id: 'device-lost:kiosk-1', device: 'kiosk-1', since } }]);
    hall.does('device.revoke', { device: 'kiosk-1' }, 'admin-1');
    expect(alerts()).toEqual([]);
    hall.later(MINUTE);
    expect(alerts()).toMatchObject([{ alert: { id: 'device-lost:agent-1' } }]);
    silent.delete('agent-1');
    expect(alerts()).toEqual([]);
  });

  test('[F-S06] more than 20 people in one queue, or as many as the centre says', () => {
    const count = (more: object, issued: number) => {
      const hall = aHall({ catalogue: theCatalogue(more) });
      for (const desk of desksOf(hall, SERVICE)) if (desk === 'desk-01') hall.as('officer-1').open(desk);
      for (let n = 0; n < issued; n += 1) hall.issue(SERVICE);
      hall.tick();
      return hall.alerts();
    };
    expect(count({}, 20)).toEqual([]);
    expect(count({}, 21)).toEqual([`queue-long:${SERVICE}`]);
    expect(count({ queueAlertCount: 2 }, 3)).toEqual([`queue-long:${SERVICE}`]);
  });
});

describe('why one before the other', () => {
  const order = (hall: Hall, a: string, b: string) => {
    const { first, second, kind, minutes } = orderOf(hall.ticket(a), hall.ticket(b));
    return [first.id, second.id, kind, minutes];
  };

  test('[NX3] earlier numbers first, head starts by their minutes, in whatever order they are asked about', () => {
    const hall = aHall();
    const plain = hall.issue(SERVICE);
    const next = hall.later(MINUTE).issue(SERVICE);
    const ahead = hall.later(MINUTE).issue(SERVICE, { priorityClass: 'disabled' }, SUPERVISOR);
    const other = hall.issue('stc-ngan-sach');
    const minutes = hall.ticket(ahead).headStartMs / MINUTE;
    expect(order(hall, plain, next)).toEqual([plain, next, 'earlier-number', undefined]);
    expect(order(hall, next, plain)).toEqual([plain, next, 'earlier-number', undefined]);
    expect(order(hall, plain, ahead)).toEqual([ahead, plain, 'head-start', minutes]);
    expect(order(hall, plain, other)[2]).toBe('other-queue');
    hall.as('officer-1').open('desk-01').callNext();
    expect(order(hall, plain, ahead), 'called already').toEqual([ahead, plain, 'head-start', minutes]);
  });

  test('[NX5][NX6] a chosen call, a way back, a place given up for a while', () => {
    const hall = aHall();
    const [first, second, third, fourth] = [0, 1, 2, 3].map(() => hall.later(1_000).issue(SERVICE)) as [
      string,
      string,
      string,
      string,
    ];
    const officer = hall.as('officer-1').open('desk-01');
    officer.call(third).start().finish();
    expect(order(hall, first, third)).toEqual([third, first, 'chosen', undefined]);
    hall.does('ticket.cancel', { ticket: first, reason: 'left' }, SUPERVISOR);
    officer.callNext();
    expect(order(hall, first, second)).toEqual([second, first, 'second-away', undefined]);
    hall.does('ticket.reinstate', { ticket: first }, SUPERVISOR);
    expect(order(hall, fourth, first)).toEqual([fourth, first, 'second-came-back', undefined]);
  });
});
