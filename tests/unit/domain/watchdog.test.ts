// DK5, DK6 and the hall's other alarms: each condition raises one alert and clears by itself.
import type { TicketId, VisitRecord } from '@toiluot/shared/contract';
import { describe, expect, test } from 'vitest';
import { putTicket } from '../../../server/src/domain/records.ts';
import { aHall, type Hall, MINUTE, SECOND, theCatalogue } from '../../support/hall.ts';

const SERVICE = 'skhdt-doanh-nghiep';

type Case = {
  readonly alert: string;
  /** Brings the hall to the last instant at which all is well; one millisecond later it is not. */
  readonly before: (hall: Hall) => void;
  /** Puts it right. */
  readonly mend: (hall: Hall) => void;
};

const cases: readonly Case[] = [
  {
    alert: 'called-not-started:desk-01',
    before: (hall) => {
      hall.issue(SERVICE);
      hall.as('officer-1').open('desk-01').callNext();
      hall.later(3 * MINUTE);
    },
    mend: (hall) => void hall.as('officer-1').start(),
  },
  {
    // Three times the 8 minutes that are usual for this service.
    alert: 'serving-long:desk-01',
    before: (hall) => {
      hall.issue(SERVICE);
      hall.as('officer-1').open('desk-01').callNext().start();
      hall.later(24 * MINUTE);
    },
    mend: (hall) => void hall.as('officer-1').finish(),
  },
  {
    alert: 'idle-while-waiting:desk-01',
    before: (hall) => {
      hall.as('officer-1').open('desk-01');
      hall.issue(SERVICE);
      hall.later(5 * MINUTE);
    },
    mend: (hall) => void hall.as('officer-1').callNext(),
  },
  {
    alert: 'paused-long:desk-01',
    before: (hall) => {
      hall.as('officer-1').open('desk-01').pause();
      hall.later(30 * MINUTE);
    },
    mend: (hall) => void hall.as('officer-1').resume(),
  },
  {
    alert: 'paused-long:desk-01',
    before: (hall) => {
      hall
        .as('officer-1')
        .open('desk-01')
        .pause({ until: hall.now + 10 * MINUTE });
      hall.later(10 * MINUTE);
    },
    mend: (hall) => void hall.as('officer-1').close(),
  },
  {
    alert: `wait-over-target:${SERVICE}`,
    before: (hall) => {
      hall.as('officer-1').open('desk-01');
      hall.issue(SERVICE);
      hall.later(30 * MINUTE);
    },
    mend: (hall) => void hall.as('officer-1').callNext(),
  },
];

describe('alerts', () => {
  test.each(cases)(
    '[DK6] $alert: not before its time, then once, and gone when it is put right',
    ({ alert, before, mend }) => {
      const hall = aHall();
      before(hall);
      hall.tick();
      expect(hall.alerts()).not.toContain(alert);
      hall.later(1);
      hall.tick();
      expect(hall.alerts()).toContain(alert);
      for (let n = 0; n < 3; n += 1) {
        hall.later(SECOND);
        hall.tick();
      }
      const raised = hall.journal.filter(({ event }) => event.type === 'alert.raised' && event.data.alert.id === alert);
      expect(raised).toHaveLength(1);
      mend(hall);
      hall.tick();
      expect(hall.alerts()).not.toContain(alert);
      const cleared = hall.journal.filter(({ event }) => event.type === 'alert.cleared' && event.data.alert === alert);
      expect(cleared).toHaveLength(1);
    },
  );

  test('[DK6] an alert names its desk, its ticket and since when', () => {
    const hall = aHall();
    const id = hall.issue(SERVICE);
    const since = hall.now;
    hall.as('officer-1').open('desk-01').callNext();
    hall.later(3 * MINUTE + 1);
    hall.tick();
    expect(hall.state.alerts.get('called-not-started:desk-01')).toEqual({
      id: 'called-not-started:desk-01',
      kind: 'called-not-started',
      since,
      desk: 'desk-01',
      service: null,
      ticket: id,
      printer: null,
      device: null,
      owner: null,
      snoozedUntil: null,
    });
  });

  test('[DK6] an idle desk is no alarm when nobody it may serve waits, nor in the break', () => {
    const hall = aHall({ at: '11:00' });
    hall.as('officer-1').open('desk-01');
    hall.issue('stc-ngan-sach');
    hall.later(20 * MINUTE);
    hall.tick();
    expect(hall.alerts()).not.toContain('idle-while-waiting:desk-01');
    hall.at('11:10').issue(SERVICE, { reason: 'x' }, 'supervisor-1');
    hall.at('11:40');
    hall.tick();
    expect(hall.alerts()).not.toContain('idle-while-waiting:desk-01');
    hall.at('13:30');
    hall.tick();
    expect(hall.alerts()).toContain('idle-while-waiting:desk-01');
  });

  test('[DK5] a queue that no manned desk may serve is alarmed, and clears when a desk takes it', () => {
    const hall = aHall();
    const alert = `no-desk-for-queue:${SERVICE}`;
    hall.as('officer-1').open('desk-01');
    hall.tick();
    hall.issue(SERVICE);
    hall.tick();
    expect(hall.alerts()).toEqual([]);
    hall.as('officer-1').close();
    hall.tick();
    expect(hall.alerts()).toEqual([alert]);
    hall.as('officer-2').open('desk-02').pause();
    hall.tick();
    expect(hall.alerts()).toEqual([]);
    // Desk 1 still has the service, so nothing is left without a desk; but nobody sits there.
    expect(hall.does('desk.assign', { desk: 'desk-02', services: [] }, 'supervisor-1').uncovered).toEqual([]);
    hall.tick();
    expect(hall.alerts()).toEqual([alert]);
  });

  test('[DK6] a printer in trouble, also while no day is open', () => {
    const hall = aHall({ day: false });
    const say = (health: string) => {
      hall.does('print.report-health', { printer: 'printer-1', health }, 'agent-1');
      hall.tick();
      return hall.alerts();
    };
    for (const health of ['out', 'cover', 'cutter', 'offline', 'unreachable'])
      expect(say(health)).toEqual(['printer-trouble:printer-1']);
    for (const health of ['near-end', 'blind', 'ok']) expect(say(health)).toEqual([]);
  });

  test('[DK6] closing the day clears what was left', () => {
    const hall = aHall();
    hall.issue(SERVICE);
    hall.later(31 * MINUTE);
    hall.tick();
    expect(hall.alerts()).toEqual([`no-desk-for-queue:${SERVICE}`, `wait-over-target:${SERVICE}`]);
    hall.does('day.close', {}, 'supervisor-1');
    hall.tick();
    expect(hall.alerts()).toEqual([]);
  });
});

describe('many tickets at once', () => {
  const take = (hall: Hall, n: number) =>
    Array.from({ length: n }, () => hall.does('ticket.issue', { service: SERVICE }, 'kiosk-1').ticket);

  test('[F-K17] a kiosk at its limit raises an alert; it goes when people take numbers there again, or after a quarter of an hour', () => {
    const hall = aHall({ catalogue: theCatalogue({ kioskPerMinute: 3 }) });
    const alert = 'kiosk-flood:kiosk-1';
    take(hall, 2);
    hall.tick();
    expect(hall.alerts()).not.toContain(alert);
    take(hall, 1);
    hall.tick();
    expect(hall.alerts()).toContain(alert);
    expect(hall.answer('ticket.issue', { service: SERVICE }, 'kiosk-1')).toBe('too-fast');
    hall.later(MINUTE + 1);
    take(hall, 1);
    hall.tick();
    expect(hall.alerts()).not.toContain(alert);
    take(hall, 2);
    hall.tick();
    expect(hall.alerts()).toContain(alert);
    hall.later(15 * MINUTE);
    hall.tick();
    expect(hall.alerts()).not.toContain(alert);
  });

  test('[F-K17] a bulk void takes those that wait, leaves what was called, and the order of the rest as it was', () => {
    const hall = aHall();
    const [called = '', second = '', third = '', fourth = ''] = take(hall, 4);
    hall.as('officer-1').open('desk-01').callNext();
    const wish = { tickets: [third, called, third], reason: 'lấy số không có người chờ' };
    expect(() => hall.does('ticket.void-run', wish, 'officer-1')).toThrow('may not send');
    expect(hall.answer('ticket.void-run', { ...wish, tickets: ['no-such'] }, 'supervisor-1')).toBe('unknown-ticket');
    expect(hall.does('ticket.void-run', wish, 'supervisor-1')).toEqual({
      voided: [{ ticket: third, label: 'A003' }],
      kept: 1,
    });
    expect([called, second, third, fourth].map((id) => hall.ticket(id).state)).toEqual([
      'called',
      'waiting',
      'cancelled',
      'waiting',
    ]);
    expect(hall.ticket(third).endReason).toBe(wish.reason);
    expect(hall.state.printJobs.get(`${third}/1` as never)?.state).toBe('cancelled');
    hall.as('officer-1').start().finish();
    expect(hall.as('officer-1').callNext().ticket).toBe(second);
  });

  test('[WT4] those hardly served before closing are one alert, until none of them waits', () => {
    const hall = aHall();
    const [first = '', second = ''] = take(hall, 2);
    hall.hardlyServed = () => [second as never];
    hall.tick();
    expect(hall.alerts()).toContain('closing-late:hall');
    hall.does('ticket.void-run', { tickets: [second], reason: 'hết giờ' }, 'supervisor-1');
    hall.tick();
    expect(hall.alerts()).not.toContain('closing-late:hall');
    expect(hall.ticket(first).state).toBe('waiting');
  });
});

describe('[F-R16] the promise that nobody is overtaken beyond the head start', () => {
  const broken = (hall: Hall) => hall.alerts().filter((id) => id.startsWith('promise-broken'));

  /** A history that the rule of calling cannot make: of two numbers the later one was called. */
  function madeUp(causeOf: (cause: VisitRecord['cause']) => VisitRecord['cause'], hall = aHall()): Hall {
    const first = hall.issue(SERVICE) as TicketId;
    hall.later(5 * MINUTE);
    const second = hall.issue(SERVICE) as TicketId;
    hall.later(MINUTE);
    hall.as('officer-1').open('desk-01').callNext();
    const [before, after] = [hall.ticket(first), hall.ticket(second)];
    const visits = before.visits.map((visit) => ({ ...visit, queuedAt: after.queuedAt, cause: causeOf(visit.cause) }));
    putTicket(hall.state, { ...before, state: 'waiting', desk: null, visits: [] });
    putTicket(hall.state, { ...after, state: 'called', desk: before.desk, visits });
    return hall;
  }

  test('a breach is one alert of the service, about the number that was passed, until the day closes', () => {
    const hall = madeUp((cause) => cause);
    const passed = [...hall.state.tickets.values()].find(({ state }) => state === 'waiting');
    hall.tick();
    expect(broken(hall)).toEqual([`promise-broken:${SERVICE}`]);
    expect(hall.state.alerts.get(`promise-broken:${SERVICE}`)).toMatchObject({ service: SERVICE, ticket: passed?.id });
    hall.later(30 * MINUTE);
    hall.tick();
    expect(broken(hall)).toHaveLength(1);
    hall.does('day.close', { force: true }, 'supervisor-1');
    hall.tick();
    expect(broken(hall)).toEqual([]);
  });

  test('[NX3] a head start as long as the later one came later is none; a shorter one is a breach', () => {
    const within = madeUp((cause) => ({ ...cause, kind: 'priority', minutes: 5 }));
    within.tick();
    expect(broken(within)).toEqual([]);
    const beyond = madeUp((cause) => ({ ...cause, kind: 'priority', minutes: 4 }));
    beyond.tick();
    expect(broken(beyond)).toHaveLength(1);
  });

  test('[F-T09] who let others go first was not overtaken', () => {
    const hall = madeUp((cause) => cause);
    for (const ticket of hall.state.tickets.values())
      if (ticket.state === 'waiting') putTicket(hall.state, { ...ticket, queueKey: ticket.queueKey + 6 * MINUTE });
    hall.tick();
    expect(broken(hall)).toEqual([]);
  });
});

describe('services and boards', () => {
  test('[TK] a suspended service is called to the end; suspending twice and resuming twice are refused', () => {
    const hall = aHall();
    const id = hall.issue(SERVICE);
    const message = { vi: 'Mất mạng', en: 'Network down' };
    const ask = (name: 'service.suspend' | 'service.resume', service: string) =>
      hall.answer(name, (name === 'service.suspend' ? { service, message } : { service }) as never, 'supervisor-1');
    expect([
      ask('service.suspend', 'no-such'),
      ask('service.resume', 'no-such'),
      ask('service.resume', SERVICE),
    ]).toEqual(['unknown-service', 'unknown-service', 'service-not-suspended']);
    expect([ask('service.suspend', SERVICE), ask('service.suspend', SERVICE)]).toEqual([
      'ok',
      'service-already-suspended',
    ]);
    expect(hall.state.suspensions.get(SERVICE as never)).toEqual({ service: SERVICE, message, since: hall.now });
    expect(hall.as('officer-1').open('desk-01').callNext().ticket).toBe(id);
    expect(ask('service.resume', SERVICE)).toBe('ok');
    expect(hall.label(hall.issue(SERVICE))).toBe('A002');
  });

  test('[VW] a message for a zone or for all, until a time', () => {
    const hall = aHall();
    const ask = (input: object) =>
      hall.answer('board.message', { text: { vi: 'Xin chờ' }, until: hall.now + MINUTE, ...input }, 'supervisor-1');
    expect([ask({ zone: 'Z' }), ask({ until: hall.now }), ask({ zone: 'B', urgent: true }), ask({})]).toEqual([
      'unknown-zone',
      'until-in-past',
      'ok',
      'ok',
    ]);
    const [first, second] = [...hall.state.messages.values()];
    expect(first).toMatchObject({ zone: 'B', urgent: true });
    expect(second).toMatchObject({ zone: null, urgent: false });
    expect(first?.id).not.toBe(second?.id);
    expect(hall.answer('board.clear-message', { message: 'm0' }, 'supervisor-1')).toBe('unknown-message');
    expect(hall.answer('board.clear-message', { message: first?.id as string }, 'supervisor-1')).toBe('ok');
    expect(hall.state.messages.size).toBe(1);
  });
});
