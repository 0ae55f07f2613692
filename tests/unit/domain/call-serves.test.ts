// F-O05: where the call begins the service, nobody presses Start; all that is for a called number still works.
import { describe, expect, test } from 'vitest';
import { boardView } from '../../../server/src/application/views/board-view.ts';
import { deskView } from '../../../server/src/application/views/desk-view.ts';
import { ticketView } from '../../../server/src/application/views/ticket-view.ts';
import { nextIn } from '../../../server/src/domain/policy/voice-queue.ts';
import { aHall, MINUTE, SECOND, theCatalogue } from '../../support/hall.ts';
import { contextOf } from '../../support/view-context.ts';

const SERVICE = 'skhdt-doanh-nghiep';
const called = () => {
  const hall = aHall({ catalogue: theCatalogue({ callServes: true }) });
  const id = hall.issue(SERVICE);
  hall.later(MINUTE);
  return { hall, id, officer: hall.as('officer-1').open('desk-01').callNext() };
};

describe('a call that begins the service', () => {
  test('[F-O05] the ticket is served from the last call on and is finished without a start', () => {
    const { hall, id, officer } = called();
    expect(hall.ticket(id)).toMatchObject({ state: 'serving', visits: [{ startedAt: hall.now }] });
    expect(hall.desk('desk-01').state).toBe('serving');
    expect(officer.asks('desk.start', { desk: 'desk-01' })).toBe('ticket-wrong-state');
    hall.later(20 * SECOND);
    officer.recall();
    const lastCall = hall.now;
    hall.later(5 * MINUTE);
    officer.finish();
    expect(hall.ticket(id).visits[0]).toMatchObject({ end: 'served', startedAt: lastCall, calls: 2 });
    expect(hall.state.figures.desks.get('desk-01' as never)).toMatchObject({ served: 1, serviceMs: 5 * MINUTE });
  });

  test('[F-O05] who does not come was not served; a call put back or undone leaves nothing behind', () => {
    const { hall, id, officer } = called();
    officer.does('ticket.put-back', { ticket: id, reason: 'wrong' });
    expect(hall.ticket(id)).toMatchObject({ state: 'waiting', visits: [{ end: 'undone', startedAt: null }] });
    officer.callNext().undo().callNext().noShow();
    expect(hall.ticket(id).visits.at(-1)).toMatchObject({ end: 'no-show', startedAt: null });
    expect(hall.state.figures).toMatchObject({ noShow: 1, served: 0 });
  });

  test('[F-O05] voice, board, phone and desk treat it as called', () => {
    const { hall, id } = called();
    expect(nextIn(hall.state, 'A' as never, hall.now)?.label).toBe('A001');
    const board = () => boardView(contextOf(hall), 'A' as never);
    expect(board().calls).toMatchObject([{ label: 'A001', desk: 1 }]);
    expect(board().desks.find(({ number }) => number === 1)?.state).toBe('calling');
    expect(board().recent).toMatchObject([{ label: 'A001' }]);
    expect(ticketView(contextOf(hall), id as never)).toMatchObject({ state: 'called', desk: 1 });
    const desk = deskView(contextOf(hall), 'desk-01' as never);
    expect(desk?.ticket).toMatchObject({ state: 'serving', byCall: true });
    expect(desk?.allowed).toEqual(expect.arrayContaining(['desk.finish', 'ticket.put-back']));
    expect(desk?.allowedAt['desk.recall']).toBe(hall.now + 15 * SECOND);
    hall.later(2 * MINUTE);
    expect(board().calls).toEqual([]);
    expect(board().desks.find(({ number }) => number === 1)?.state).toBe('serving');
  });

  test('[F-O05] a service may differ from its centre, either way', () => {
    const plain = theCatalogue();
    const only = { ...plain, services: plain.services.map((s) => (s.id === SERVICE ? { ...s, callServes: true } : s)) };
    const hall = aHall({ catalogue: only });
    hall.issue(SERVICE);
    expect(hall.does('desk.open', { desk: 'desk-01' }, 'officer-1')).toBeTruthy();
    hall.does('desk.call-next', { desk: 'desk-01' }, 'officer-1');
    expect(hall.desk('desk-01').state).toBe('serving');
    const not = { ...plain, settings: { ...plain.settings, callServes: true } };
    const but = { ...not, services: plain.services.map((s) => (s.id === SERVICE ? { ...s, callServes: false } : s)) };
    const other = aHall({ catalogue: but });
    other.issue(SERVICE);
    other.as('officer-1').open('desk-01').callNext();
    expect(other.desk('desk-01').state).toBe('calling');
  });
});
