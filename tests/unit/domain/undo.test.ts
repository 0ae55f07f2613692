// TK5: the last step of a desk can be taken back within 8 s, if nothing else happened to that ticket or desk.
import { describe, expect, test } from 'vitest';
import { aHall, type Hall, MINUTE, SECOND, type Seat } from '../../support/hall.ts';

const SERVICE = 'skhdt-doanh-nghiep';

type Story = {
  step: string;
  before: (hall: Hall, officer: Seat) => void;
  act: (hall: Hall, officer: Seat, id: string) => void;
};

const stories: readonly Story[] = [
  { step: 'desk.call-next', before: () => {}, act: (_h, officer) => void officer.callNext() },
  { step: 'desk.call-next', before: () => {}, act: (_h, officer, id) => void officer.call(id) },
  {
    step: 'desk.call-next',
    before: (_h, officer) => void officer.callNext().park(),
    act: (_h, officer, id) => void officer.call(id),
  },
  {
    step: 'desk.no-show',
    before: (hall, officer) => {
      officer.callNext();
      hall.later(30 * SECOND);
      officer.recall();
    },
    act: (_h, officer) => void officer.does('desk.no-show', { desk: 'desk-01' }),
  },
  {
    step: 'desk.finish',
    before: (_h, officer) => void officer.callNext().start(),
    act: (_h, officer) => void officer.finish({ outcome: 'received' }),
  },
  {
    step: 'ticket.park',
    before: (_h, officer) => void officer.callNext(),
    act: (hall, officer) => void officer.park({ until: hall.now + MINUTE }),
  },
  {
    step: 'ticket.park',
    before: (_h, officer) => void officer.callNext().start(),
    act: (_h, officer) => void officer.park(),
  },
  {
    step: 'ticket.transfer',
    before: (_h, officer) => void officer.callNext().start(),
    act: (_h, officer) => void officer.transfer({ toService: 'skhdt-dau-tu', comeBack: true, note: 'cần bản gốc' }),
  },
  {
    step: 'ticket.cancel',
    before: () => {},
    act: (hall, _o, id) => void hall.does('ticket.cancel', { ticket: id, reason: 'left' }, 'officer-1'),
  },
  {
    step: 'ticket.cancel',
    before: (hall, officer) => void officer.callNext().park({ until: hall.now + MINUTE }),
    act: (hall, _o, id) => void hall.does('ticket.cancel', { ticket: id, reason: 'left' }, 'officer-1'),
  },
];

function aStory({ before }: Story) {
  const hall = aHall();
  const id = hall.issue(SERVICE);
  const officer = hall.as('officer-1').open('desk-01');
  before(hall, officer);
  hall.later(20 * SECOND);
  return { hall, id, officer };
}

const facts = (hall: Hall, id: string) => {
  const { rev: _t, visits, ...ticket } = hall.ticket(id);
  const { rev: _d, ...desk } = hall.desk('desk-01');
  const { recentCalls: _c, desks: _f, ...figures } = hall.state.figures;
  return { ticket, visits: visits.filter((v) => v.end !== 'undone'), desk, figures: structuredClone(figures) };
};

describe('desk.undo', () => {
  test.each(stories.map((story, index) => ({ ...story, n: index + 1 })))(
    '[TK5] takes back $step (story $n) as if it had not happened',
    (story) => {
      const { hall, id, officer } = aStory(story);
      const before = facts(hall, id);
      story.act(hall, officer, id);
      expect(facts(hall, id)).not.toEqual(before);
      hall.later(8 * SECOND);
      const result = hall.does('desk.undo', { desk: 'desk-01' }, 'officer-1');
      expect(result).toMatchObject({ desk: 'desk-01', step: story.step, label: 'A001', rev: hall.desk('desk-01').rev });
      expect(facts(hall, id)).toEqual(before);
      expect(officer.asks('desk.undo', { desk: 'desk-01' })).toBe('nothing-to-undo');
    },
  );

  test.each(stories.map((story, index) => ({ ...story, n: index + 1 })))(
    '[TK5] $step (story $n) cannot be taken back after 8 s',
    (story) => {
      const { hall, id, officer } = aStory(story);
      story.act(hall, officer, id);
      hall.later(8 * SECOND + 1);
      const before = hall.snapshot();
      expect(officer.asks('desk.undo', { desk: 'desk-01' })).toBe('undo-expired');
      expect(hall.snapshot()).toEqual(before);
    },
  );

  test.each(stories.map((story, index) => ({ ...story, n: index + 1 })))(
    '[TK5] $step (story $n) cannot be taken back once something else happened',
    (story) => {
      for (const other of ['desk', 'ticket'] as const) {
        const { hall, id, officer } = aStory(story);
        story.act(hall, officer, id);
        if (other === 'desk')
          hall.does(
            'desk.assign',
            { desk: 'desk-01', services: [{ service: SERVICE, handicapMinutes: 1 }] },
            'supervisor-1',
          );
        else if (hall.ticket(id).endedAt === null)
          hall.does('ticket.note', { ticket: id, note: 'khác' }, 'supervisor-1');
        else if (hall.ticket(id).state === 'served')
          hall.does('ticket.rate', { ticket: id, level: 'satisfied' }, `visitor:${id}`);
        else hall.does('ticket.reinstate', { ticket: id }, 'supervisor-1');
        expect(officer.asks('desk.undo', { desk: 'desk-01' })).toBe('nothing-to-undo');
      }
    },
  );

  test('[TK5] an undone call stays on record, is off the boards, and the journal keeps both', () => {
    const hall = aHall();
    const id = hall.issue(SERVICE);
    const officer = hall.as('officer-1').open('desk-01').callNext();
    expect(hall.state.figures.recentCalls).toHaveLength(1);
    officer.undo();
    expect(hall.ticket(id).visits).toMatchObject([{ n: 1, end: 'undone' }]);
    expect(hall.state.figures.recentCalls).toEqual([]);
    expect(hall.journal.slice(-2).map(({ event }) => event.type)).toEqual(['ticket.called', 'desk.undone']);
    officer.callNext();
    expect(hall.ticket(id).visits).toMatchObject([{ end: 'undone' }, { n: 2, calls: 1, end: null }]);
  });

  test('[TK5] a step taken back leaves the list of recent calls as it was', () => {
    const hall = aHall();
    hall.issue(SERVICE);
    const officer = hall.as('officer-1').open('desk-01').callNext();
    hall.later(MINUTE);
    hall.issue(SERVICE);
    hall.as('officer-2').open('desk-02').callNext();
    const before = hall.state.figures.recentCalls.map((call) => call.callId);
    officer.park().undo();
    expect(hall.state.figures.recentCalls.map((call) => call.callId)).toEqual(before);
    expect(before).toHaveLength(2);
  });

  test('[TK5] start, recall and "after this one" are no steps to take back, nor is another desk\'s step', () => {
    const hall = aHall();
    hall.issue(SERVICE);
    const officer = hall.as('officer-1').open('desk-01');
    const other = hall.as('officer-2').open('desk-02');
    expect(officer.asks('desk.undo', { desk: 'desk-01' })).toBe('nothing-to-undo');
    officer.callNext();
    expect(other.asks('desk.undo', { desk: 'desk-02' })).toBe('nothing-to-undo');
    expect(other.asks('desk.undo', { desk: 'desk-01' })).toBe('not-allowed');
    expect(officer.asks('desk.undo', { desk: 'desk-01', rev: 1 })).toBe('stale-desk-state');
    expect(officer.asks('desk.undo', { desk: 'desk-77' })).toBe('unknown-desk');
    officer.start();
    expect(officer.asks('desk.undo', { desk: 'desk-01' })).toBe('nothing-to-undo');
    officer.finish();
    expect(officer.asks('desk.undo', { desk: 'desk-01' })).toBe('ok');
    hall.later(10 * SECOND);
    officer.finish();
    officer.close();
    expect(officer.asks('desk.undo', { desk: 'desk-01' })).toBe('desk-closed');
    hall.does('day.close', {}, 'supervisor-1');
    expect(officer.asks('desk.undo', { desk: 'desk-01' })).toBe('day-not-open');
  });

  test('[TK5] finish with callNext: undo takes back the call, not the finish', () => {
    const hall = aHall();
    const first = hall.issue(SERVICE);
    const second = hall.issue(SERVICE);
    const officer = hall.as('officer-1').open('desk-01').callNext().start().finish({ callNext: true });
    officer.undo();
    expect(hall.ticket(first).state).toBe('served');
    expect(hall.ticket(second).state).toBe('waiting');
    expect(hall.desk('desk-01')).toMatchObject({ state: 'open', ticket: null });
  });

  test('[NX7] undoing a cancel does not direct a ticket to a desk that closed meanwhile', () => {
    const hall = aHall();
    const id = hall.issue(SERVICE);
    hall.as('officer-1').open('desk-01');
    const second = hall.as('officer-2').open('desk-02');
    hall.does('ticket.transfer', { ticket: id, toDesk: 'desk-02' }, 'officer-1');
    hall.does('ticket.cancel', { ticket: id, reason: 'left' }, 'officer-1');
    second.close();
    hall.as('officer-1').undo();
    expect(hall.ticket(id)).toMatchObject({ state: 'waiting', directedTo: null });
    expect(hall.as('officer-1').callNext().ticket).toBe(id);
  });
});
