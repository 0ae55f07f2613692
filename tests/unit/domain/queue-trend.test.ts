// The trend of a queue: what the tickets tell of a past moment is what the queues held then.
import { expect, test } from 'vitest';
import { waitingAt } from '../../../server/src/domain/policy/queue-trend.ts';
import { aHall, MINUTE } from '../../support/hall.ts';

const [SERVICE, OTHER] = ['skhdt-doanh-nghiep', 'skhdt-ket-qua'];

test('[F-S01] waiting 15 minutes ago, after calls, transfers, cancels and parked tickets, is what the queues held', () => {
  const hall = aHall();
  const officer = hall.as('officer-1').open('desk-01');
  const seen: { at: number; waiting: Record<string, number> }[] = [];
  const look = () => {
    const waiting: Record<string, number> = {};
    for (const [service, line] of hall.state.queues.byService) if (line.length > 0) waiting[service] = line.length;
    seen.push({ at: hall.now, waiting });
    hall.later(MINUTE);
  };
  const tickets = Array.from({ length: 6 }, () => {
    look();
    return hall.issue(SERVICE);
  });
  look();
  officer.callNext().start().finish();
  look();
  officer.callNext().start();
  officer.transfer({ toService: OTHER });
  look();
  hall.does('ticket.cancel', { ticket: tickets[4] ?? '' }, `visitor:${tickets[4]}`);
  look();
  officer.callNext().start();
  const held = officer.ticket;
  officer.park();
  look();
  if (hall.ticket(held).state === 'parked') hall.does('ticket.resume', { ticket: held }, 'officer-1');
  look();
  officer.callNext();
  look();
  for (const { at, waiting } of seen)
    expect(Object.fromEntries(waitingAt(hall.state, at) ?? []), `${at}`).toEqual(waiting);
  expect(seen.some(({ waiting }) => (waiting[OTHER] ?? 0) > 0)).toBe(true);
  expect(waitingAt(hall.state, (hall.state.day?.openedAt ?? 0) - 1)).toBeUndefined();
});
