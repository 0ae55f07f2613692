// What belongs to a desk beside calling: put back, cancel in hand, journey, run of numbers, help, hand-over, and what
// others do there.
import { beforeEach, describe, expect, test } from 'vitest';
import { deskView } from '../../../server/src/application/views/desk-view.ts';
import { loadState } from '../../../server/src/domain/load-state.ts';
import { aHall, type Hall, MINUTE, SECOND } from '../../support/hall.ts';
import { rowsOf } from '../../support/hall-runs.ts';

const SERVICE = 'skhdt-doanh-nghiep';
const RESULTS = 'skhdt-ket-qua';

let hall: Hall;
beforeEach(() => {
  hall = aHall();
});

function viewOf(desk: string) {
  const view = deskView({ state: hall.state, now: hall.now, trial: false, presence: new Map() }, desk as never);
  if (!view) throw new Error(`no view of ${desk}`);
  return view;
}

const whyNot = (desk: string, command: string) => viewOf(desk).refused.find((line) => line.command === command);

describe('put back', () => {
  test('[F-O12] a called ticket returns to its old place before those who came later, with its reason in the journal', () => {
    const first = hall.issue(SERVICE);
    hall.later(MINUTE);
    const second = hall.issue(SERVICE);
    const officer = hall.as('officer-1').open('desk-01').callNext();
    hall.later(5 * SECOND);
    officer.does('ticket.put-back', { ticket: first, reason: 'Gọi nhầm' });
    expect(hall.ticket(first)).toMatchObject({ state: 'waiting', desk: null, cameBack: false });
    expect(hall.desk('desk-01')).toMatchObject({ state: 'open', ticket: null });
    expect(hall.journal.at(-1)?.event).toEqual({
      type: 'ticket.put-back',
      data: { ticket: first, desk: 'desk-01', reason: 'Gọi nhầm' },
    });
    expect(viewOf('desk-01').waiting.map(({ id }) => id)).toEqual([first, second]);
    expect(officer.callNext().ticket).toBe(first);
  });

  test('[F-O12] the call does not stand: it is on no list of calls, and nothing unsaid of it is said', () => {
    const id = hall.issue(SERVICE);
    hall.as('officer-1').open('desk-01').callNext().does('ticket.put-back', { ticket: id, reason: 'x' });
    expect(hall.state.figures.recentCalls).toEqual([]);
    expect([...hall.state.announcements.values()]).toEqual([]);
    expect(loadState(rowsOf(hall.state), hall.state.seq).figures).toEqual(hall.state.figures);
  });

  test('[NX7] what was sent to this desk waits for it again', () => {
    const id = hall.issue(SERVICE);
    hall.as('officer-2').open('desk-02');
    hall.as('officer-1').open('desk-01').callNext().transfer({ toDesk: 'desk-02' });
    hall.as('officer-2').callNext().does('ticket.put-back', { ticket: id, reason: 'x' });
    expect(hall.ticket(id).directedTo).toBe('desk-02');
  });

  test('[DK2] "after this one" happens when the hands are free', () => {
    const id = hall.issue(SERVICE);
    const officer = hall.as('officer-1').open('desk-01').callNext().close({ afterThis: true });
    officer.does('ticket.put-back', { ticket: id, reason: 'x' });
    expect(hall.desk('desk-01').state).toBe('closed');
  });

  test('[TK5] a step taken before is not taken back over it', () => {
    const id = hall.issue(SERVICE);
    const officer = hall.as('officer-1').open('desk-01').callNext();
    officer.does('ticket.put-back', { ticket: id, reason: 'x' });
    expect(officer.asks('desk.undo', { desk: 'desk-01' })).toBe('nothing-to-undo');
  });
});

describe('cancel', () => {
  test.each(['called', 'serving'])(
    '[F-O13] a ticket that is %s ends with its reason, and the desk is free',
    (state) => {
      const id = hall.issue(SERVICE);
      const officer = hall.as('officer-1').open('desk-01').callNext();
      if (state === 'serving') officer.start();
      expect(officer.asks('ticket.cancel', { ticket: id })).toBe('reason-required');
      officer.does('ticket.cancel', { ticket: id, reason: 'Khách ra về' });
      expect(hall.ticket(id)).toMatchObject({ state: 'cancelled', endReason: 'Khách ra về', desk: null });
      expect(hall.ticket(id).visits.at(-1)).toMatchObject({ end: 'cancelled', endedAt: hall.now });
      expect(hall.desk('desk-01')).toMatchObject({ state: 'open', ticket: null });
      officer.undo();
      expect(hall.ticket(id)).toMatchObject({ state, desk: 'desk-01', endReason: null });
      expect(hall.desk('desk-01').ticket).toBe(id);
    },
  );

  test('[TK] the visitor cannot give up what a desk has in hand', () => {
    const id = hall.issue(SERVICE);
    hall.as('officer-1').open('desk-01').callNext();
    expect(hall.answer('ticket.cancel', { ticket: id }, `visitor:${id}`)).toBe('ticket-wrong-state');
  });
});

describe('journey', () => {
  test('[TK6, F-O17] steps are added and removed while the ticket is open, and finishing opens the next', () => {
    const id = hall.issue(SERVICE);
    const officer = hall.as('officer-1').open('desk-01').callNext().start();
    officer.does('ticket.set-journey', { ticket: id, journey: [RESULTS, SERVICE] });
    officer.does('ticket.set-journey', { ticket: id, journey: [RESULTS] });
    officer.finish();
    expect(hall.ticket(id)).toMatchObject({ state: 'waiting', service: RESULTS, journey: [] });
  });

  test('[TK6] no step leads to where the ticket is, and none to a service that does not exist', () => {
    const id = hall.issue(SERVICE);
    const officer = hall.as('officer-1').open('desk-01').callNext();
    const ask = (journey: string[]) => officer.asks('ticket.set-journey', { ticket: id, journey });
    expect([ask([SERVICE]), ask([RESULTS, RESULTS]), ask(['none'])]).toEqual([
      'same-place',
      'same-place',
      'unknown-service',
    ]);
  });
});

describe('a run of numbers', () => {
  test('[F-O16, NB1] one step, consecutive labels, one paper each, each with its place', () => {
    hall.at('06:40');
    const run = hall.does('ticket.issue-run', { service: SERVICE, count: 30, reason: 'Khách chờ ở cổng' }, 'officer-1');
    expect(run.tickets.map(({ label }) => label)).toEqual(
      Array.from({ length: 30 }, (_, n) => `A${String(n + 1).padStart(3, '0')}`),
    );
    expect(hall.ticket(run.tickets[29]?.ticket ?? '').quote.ahead).toBe(29);
    expect(hall.issue(SERVICE, { reason: 'x' }, 'officer-1')).toBe('2026-11-25.31');
  });

  test('[NB3] a run that the quota does not hold gives out nothing', () => {
    hall.does('service.set-quota', { service: SERVICE, quotaPerSession: 4 }, 'supervisor-1');
    const before = hall.snapshot();
    expect(hall.run('ticket.issue-run', { service: SERVICE, count: 5, reason: 'x' }, 'officer-1')).toMatchObject({
      refused: 'quota-reached',
      details: { left: 4 },
    });
    expect(hall.snapshot()).toEqual(before);
  });
});

describe('help', () => {
  beforeEach(() => {
    hall.as('officer-1').open('desk-01');
    hall.as('officer-2').open('desk-02');
  });

  test('[F-O28] neighbours see it, one says by name that help comes, and the desk ends it', () => {
    const officer = hall.as('officer-1').does('desk.ask-help', { desk: 'desk-01' });
    expect(officer.asks('desk.ask-help', { desk: 'desk-01' })).toBe('help-already-asked');
    expect(viewOf('desk-02').helpWanted).toEqual([{ desk: 'desk-01', number: 1, since: hall.now }]);
    expect(viewOf('desk-01').helpWanted).toEqual([]);
    expect(officer.asks('desk.answer-help', { desk: 'desk-01' })).toBe('not-allowed');
    hall.as('officer-2').does('desk.answer-help', { desk: 'desk-01' });
    expect(viewOf('desk-01').help).toMatchObject({ by: hall.state.staff.get('officer-2' as never)?.displayName });
    expect(viewOf('desk-02').helpWanted).toMatchObject([{ isMe: true }]);
    hall.later(MINUTE).tick();
    expect(hall.alerts()).toContain('help-wanted:desk-01');
    officer.does('desk.end-help', { desk: 'desk-01' });
    expect([viewOf('desk-01').help, viewOf('desk-02').helpWanted]).toEqual([undefined, []]);
  });

  test('[F-O28] it ends with the desk, and with the day', () => {
    hall.as('officer-1').does('desk.ask-help', { desk: 'desk-01' }).close();
    hall.as('officer-2').does('desk.ask-help', { desk: 'desk-02' });
    hall.tick();
    expect(hall.alerts()).toEqual(['help-wanted:desk-02']);
    hall.does('day.close', {}, 'supervisor-1');
    hall.tick();
    expect(hall.alerts()).not.toContain('help-wanted:desk-02');
  });
});

describe('hand-over', () => {
  test('[DK1] the desk goes on with its ticket and those set aside, and the colleague sees from whom', () => {
    const [parked, inHand] = [hall.issue(SERVICE), hall.issue(SERVICE)];
    const officer = hall.as('officer-1').open('desk-01').callNext().park().callNext().start();
    officer.does('desk.hand-over', { desk: 'desk-01', to: 'officer-6' });
    expect(hall.desk('desk-01')).toMatchObject({ officer: 'officer-6', state: 'serving', ticket: inHand });
    expect(hall.ticket(parked).desk).toBe('desk-01');
    expect(viewOf('desk-01').handedOver).toEqual({
      at: hall.now,
      from: hall.state.staff.get('officer-1' as never)?.displayName,
    });
    expect(officer.asks('desk.finish', { desk: 'desk-01' })).toBe('not-allowed');
    hall.as('officer-6').finish();
  });

  test('[DK1] not to somebody with a desk, not to oneself, not to an auditor or a stranger', () => {
    const officer = hall.as('officer-1').open('desk-01');
    hall.as('officer-2').open('desk-02');
    const ask = (to: string) => officer.asks('desk.hand-over', { desk: 'desk-01', to });
    expect(['officer-2', 'officer-1', 'auditor-1', 'nobody'].map(ask)).toEqual([
      'officer-has-desk',
      'same-place',
      'staff-not-for-desks',
      'unknown-staff',
    ]);
  });
});

describe('what others do at a desk', () => {
  beforeEach(() => void hall.as('officer-1').open('desk-01'));

  test('[F-O24] a change of services is told with the earlier ones, by whom and why; the ticket in hand stays', () => {
    const id = hall.issue(SERVICE);
    hall.as('officer-1').callNext();
    const before = viewOf('desk-01').desk.services.map(({ name }) => name);
    const services = [{ service: RESULTS, handicapMinutes: 0 }];
    hall.does('desk.assign', { desk: 'desk-01', services, reason: 'Đông khách trả kết quả' }, 'supervisor-1');
    expect(viewOf('desk-01').acted).toEqual({
      at: hall.now,
      by: hall.state.staff.get('supervisor-1' as never)?.displayName,
      command: 'desk.assign',
      reason: { vi: 'Đông khách trả kết quả' },
      servicesBefore: before,
    });
    expect(hall.desk('desk-01').ticket).toBe(id);
  });

  test('[F-S07] a pause set by a supervisor is told with its reason; own steps, and changes of nothing, are not', () => {
    hall.as('officer-1').pause().resume();
    hall.does('desk.assign', { desk: 'desk-01', services: hall.desk('desk-01').services }, 'supervisor-1');
    expect(viewOf('desk-01').acted).toBeUndefined();
    hall.does('desk.pause', { desk: 'desk-01', reason: 'meeting' }, 'supervisor-1');
    expect(viewOf('desk-01').acted).toMatchObject({ command: 'desk.pause', reason: { vi: expect.any(String) } });
    expect(viewOf('desk-01').acted?.reason?.vi).not.toBe('meeting');
  });

  test('[DK3] it is still told after a restart, and over when somebody sits down anew', () => {
    hall.does('desk.close', { desk: 'desk-01' }, 'supervisor-1');
    const { state } = hall;
    const again = loadState(rowsOf(state), state.seq);
    expect(again.desks.get('desk-01' as never)?.news).toEqual(hall.desk('desk-01').news);
    expect(viewOf('desk-01').acted).toMatchObject({ command: 'desk.close' });
    hall.as('officer-1').open('desk-01');
    expect(viewOf('desk-01').acted).toBeUndefined();
  });
});

describe('why not', () => {
  test('[DK4] each command that is off says why, with what the officer needs to know', () => {
    expect(whyNot('desk-01', 'desk.call-next')).toEqual({ command: 'desk.call-next', code: 'desk-closed' });
    const officer = hall.as('officer-1').open('desk-01');
    expect(whyNot('desk-01', 'desk.call-next')?.code).toBe('nobody-waiting');
    expect(whyNot('desk-01', 'ticket.transfer')?.code).toBe('desk-empty');
    hall.issue(SERVICE);
    hall.issue(SERVICE);
    officer.callNext();
    expect(whyNot('desk-01', 'desk.call')).toEqual({ command: 'desk.call', code: 'desk-busy', label: 'A001' });
    expect(whyNot('desk-01', 'desk.no-show')).toMatchObject({ code: 'no-show-too-soon', count: 1 });
    expect(viewOf('desk-01').allowed).toEqual(
      expect.arrayContaining(['ticket.put-back', 'ticket.cancel', 'ticket.issue']),
    );
    hall.at('12:00');
    officer.does('ticket.put-back', { ticket: officer.ticket, reason: 'x' });
    expect(whyNot('desk-01', 'desk.call-next')).toMatchObject({ code: 'session-closed', state: 'break' });
    expect(viewOf('desk-01').allowed).toContain('desk.call');
  });

  test('[F-O19] an undo that comes too late says where the ticket is now', () => {
    const id = hall.issue(SERVICE);
    hall.as('officer-2').open('desk-02');
    const officer = hall.as('officer-1').open('desk-01').callNext().transfer({ toDesk: 'desk-02' });
    hall.as('officer-2').callNext();
    expect(hall.run('desk.undo', { desk: 'desk-01' }, 'officer-1')).toMatchObject({
      refused: 'nothing-to-undo',
      details: { label: hall.label(id), state: 'called', desk: 2 },
    });
    expect(officer.desk).toBe('desk-01');
  });
});
