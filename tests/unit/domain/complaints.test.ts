// SPEC CP: complaints from a low rating or from staff, with owner, deadlines, answer and erasure.
import { describe, expect, test } from 'vitest';
import { complaintCounts } from '../../../server/src/application/complaints/complaint-counts.ts';
import { complaintList } from '../../../server/src/application/complaints/complaint-list.ts';
import { redacted } from '../../../server/src/application/redact.ts';
import { evolve } from '../../../server/src/domain/evolve.ts';
import { emptyState } from '../../../server/src/domain/state.ts';
import { aHall, clock, type Hall, HOUR, MINUTE, theCatalogue } from '../../support/hall.ts';

const SERVICE = 'skhdt-doanh-nghiep';
const SUPERVISOR = 'supervisor-1';
const DAY = 24 * HOUR;

/** A visitor whose service has just ended at desk 1. */
function aServedTicket(hall: Hall): string {
  const id = hall.issue(SERVICE);
  const officer = hall.as('officer-1').open('desk-01').callNext();
  hall.later(MINUTE);
  officer.start();
  hall.later(5 * MINUTE);
  officer.finish();
  return id;
}

const rate = (hall: Hall, ticket: string, extra: object = {}) =>
  hall.does('ticket.rate', { ticket, level: 'not-satisfied', ...extra }, `visitor:${ticket}`);
const only = (hall: Hall) => {
  const [complaint, ...others] = [...hall.state.complaints.values()];
  if (!complaint || others.length > 0) throw new Error('one complaint was expected');
  return complaint;
};
const tell = (hall: Hall, extra: object = {}) =>
  hall.does('complaint.open', { desk: 'desk-01', causes: ['manner'], ...extra }, SUPERVISOR).complaint;

describe('[CP1] opening', () => {
  test('a low rating opens one, tied to its ticket, desk and time', () => {
    const hall = aHall();
    const ticket = aServedTicket(hall);
    const endedAt = hall.ticket(ticket).endedAt;
    hall.later(2 * MINUTE);
    rate(hall, ticket, { reasons: ['manner'], comment: ' Nói to ', contact: ' 0912 345 678 ' });
    expect(only(hall)).toMatchObject({
      origin: 'rating',
      causes: ['manner'],
      ticket,
      label: hall.label(ticket),
      service: SERVICE,
      desk: 'desk-01',
      happenedAt: endedAt,
      openedAt: hall.now,
      state: 'open',
      owner: null,
      account: 'Nói to',
      contact: '0912 345 678',
    });
  });

  test.each(['very-satisfied', 'satisfied'] as const)('a rating "%s" opens none, whatever comes with it', (level) => {
    const hall = aHall();
    const ticket = aServedTicket(hall);
    rate(hall, ticket, { level, contact: '0912 345 678', comment: 'Tốt' });
    expect(hall.state.complaints.size).toBe(0);
  });

  test('what staff write down about a ticket is not opened a second time, by them or by its rating', () => {
    const hall = aHall();
    const ticket = aServedTicket(hall);
    tell(hall, { ticket, desk: undefined });
    expect(hall.run('complaint.open', { ticket, causes: ['other'] }, 'officer-1')).toEqual({
      refused: 'complaint-exists',
      details: { complaint: only(hall).id },
    });
    rate(hall, ticket);
    expect(only(hall).origin).toBe('staff');
  });

  test('refused: a ticket or a desk that does not exist, a time to come, a centre that has never opened', () => {
    const hall = aHall();
    const ask = (input: object) => hall.answer('complaint.open', { causes: ['other'], ...input }, SUPERVISOR);
    expect(ask({ ticket: '2026-11-25.99' })).toBe('unknown-ticket');
    expect(ask({ desk: 'desk-99' })).toBe('unknown-desk');
    expect(ask({ at: hall.now + 1 })).toBe('complaint-in-future');
    expect(aHall({ day: false }).answer('complaint.open', { causes: ['other'] }, SUPERVISOR)).toBe('day-not-open');
  });
});

describe('[CP2] deadlines', () => {
  test('four working hours to the first answer and three working days to closing, unless the centre says otherwise', () => {
    const usual = aHall({ at: '09:00' });
    tell(usual);
    expect(only(usual)).toMatchObject({
      answerBy: clock('15:00'),
      answerReminderAt: clock('14:00'),
      closeBy: clock('17:00', '2026-11-30'),
    });
    const own = aHall({ at: '09:00', catalogue: theCatalogue({ complaintAnswerMs: HOUR, complaintCloseDays: 1 }) });
    tell(own);
    expect(only(own)).toMatchObject({ answerBy: clock('10:00'), closeBy: clock('17:00', '2026-11-26') });
  });
});

describe('[CP] states', () => {
  test('open, answered, closed, in this order only; nothing changes a closed one', () => {
    const hall = aHall();
    const complaint = tell(hall) as string;
    const ask = (name: 'complaint.answer' | 'complaint.close' | 'complaint.assign') =>
      hall.answer(
        name,
        (name === 'complaint.answer' ? { complaint, answer: 'Đã xin lỗi' } : { complaint }) as never,
        SUPERVISOR,
      );
    expect(ask('complaint.close')).toBe('complaint-not-answered');
    expect(ask('complaint.answer')).toBe('ok');
    expect(only(hall)).toMatchObject({ state: 'answered', owner: SUPERVISOR, answer: 'Đã xin lỗi' });
    const first = only(hall).answeredAt;
    hall.later(HOUR);
    hall.does('complaint.answer', { complaint, answer: 'Đã gọi điện' }, 'admin-1');
    expect(only(hall), 'the first answer counts').toMatchObject({ answeredAt: first, answer: 'Đã gọi điện' });
    expect(ask('complaint.close')).toBe('ok');
    const closed = only(hall);
    expect(closed).toMatchObject({ state: 'closed', closedAt: hall.now });
    for (const name of ['complaint.answer', 'complaint.close', 'complaint.assign'] as const)
      expect(ask(name)).toBe('complaint-closed');
    expect(only(hall)).toEqual(closed);
  });

  test('its owner is a supervisor or an administrator who may sign in', () => {
    const hall = aHall();
    const complaint = tell(hall);
    const give = (owner?: string) =>
      hall.answer('complaint.assign', { complaint, ...(owner && { owner }) } as never, SUPERVISOR);
    expect(give('officer-1')).toBe('not-for-complaints');
    expect(give('auditor-1')).toBe('not-for-complaints');
    expect(give('nobody')).toBe('unknown-staff');
    expect(only(hall).owner).toBeNull();
    expect(give('admin-1')).toBe('ok');
    expect(only(hall).owner).toBe('admin-1');
    expect(give()).toBe('ok');
    expect(only(hall).owner).toBe(SUPERVISOR);
    const before = hall.journal.length;
    expect(give()).toBe('ok');
    expect(hall.journal.length, 'saying it twice writes nothing').toBe(before);
  });

  test('unknown ones are refused', () => {
    const hall = aHall();
    for (const name of ['complaint.assign', 'complaint.close'] as const)
      expect(hall.answer(name, { complaint: 'c1' }, SUPERVISOR)).toBe('unknown-complaint');
    expect(hall.answer('complaint.answer', { complaint: 'c1', answer: 'x' }, SUPERVISOR)).toBe('unknown-complaint');
  });
});

describe('[CP3] erasure', () => {
  function aClosedOne(settings = {}): Hall {
    const hall = aHall({ catalogue: theCatalogue(settings) });
    const complaint = tell(hall, { account: 'Nói to', contact: '0912 345 678' });
    hall.does('complaint.answer', { complaint, answer: 'Đã xin lỗi' }, SUPERVISOR);
    hall.does('complaint.close', { complaint }, SUPERVISOR);
    return hall;
  }

  test('the words go thirty days after closing, and not a moment before', () => {
    const hall = aClosedOne();
    hall.later(30 * DAY - 1).tick();
    expect(only(hall)).toMatchObject({ contact: '0912 345 678', answer: 'Đã xin lỗi' });
    hall.later(1).tick();
    expect(hall.state.complaints.size).toBe(0);
    expect([...hall.state.touched.complaints.values()]).toEqual([
      expect.objectContaining({ account: null, contact: null, answer: null, erasedAt: hall.now, causes: ['manner'] }),
    ]);
  });

  test('the centre may keep them for a shorter time', () => {
    const hall = aClosedOne({ complaintKeepDays: 2 });
    hall.later(2 * DAY).tick();
    expect(hall.state.complaints.size).toBe(0);
  });

  test('an open one is kept however long it takes', () => {
    const hall = aHall();
    tell(hall);
    hall.later(400 * DAY).tick();
    expect(only(hall).account).toBeNull();
    expect(only(hall).state).toBe('open');
  });

  test('no word of it is in the journal, and replaying the journal gives the rest', () => {
    const hall = aClosedOne();
    const journal = hall.journal.map(({ event, at }) => ({ event: redacted(event), at }));
    expect(JSON.stringify(journal)).not.toMatch(/Nói to|0912|xin lỗi/);
    const replayed = emptyState();
    for (const { event, at } of journal) evolve(replayed, event, at);
    expect([...replayed.complaints.values()]).toEqual([{ ...only(hall), account: null, contact: null, answer: null }]);
  });
});

describe('[CP4] alerts', () => {
  test('nobody answers for it; then a reminder; then overdue; gone when it is answered', () => {
    const hall = aHall({ at: '09:00' });
    const complaint = tell(hall);
    const about = () => hall.alerts().filter((id) => id.startsWith('complaint'));
    hall.tick();
    expect(about()).toEqual(['complaint-new:hall']);
    hall.does('complaint.assign', { complaint }, SUPERVISOR);
    hall.tick();
    expect(about()).toEqual([]);
    hall.at('14:15').tick();
    expect(about()).toEqual([`complaint-due:${complaint}`]);
    expect(hall.state.alerts.get(`complaint-due:${complaint}`)).toMatchObject({ complaint, owner: SUPERVISOR });
    hall.at('15:01').tick();
    expect(about()).toEqual([`complaint-overdue:${complaint}`]);
    expect(complaintCounts(hall.state, hall.now)).toEqual({ open: 1, unowned: 0, overdue: 1 });
    hall.does('complaint.answer', { complaint, answer: 'Đã xin lỗi' }, SUPERVISOR);
    hall.tick();
    expect(about()).toEqual([]);
    hall.at('07:30', '2026-11-30').tick();
    expect(about()).toEqual([`complaint-due:${complaint}`]);
    hall.at('17:01', '2026-11-30').tick();
    expect(about()).toEqual([`complaint-overdue:${complaint}`]);
    hall.does('complaint.close', { complaint }, SUPERVISOR);
    hall.tick();
    expect(about()).toEqual([]);
  });
});

test('[F-S19] the list: what is due first on top, closed ones last; owners are those who may own one', async () => {
  const hall = aHall({ at: '09:00' });
  const [first, second] = [tell(hall), tell(hall.later(HOUR))];
  const third = tell(hall.later(HOUR));
  hall.does('complaint.answer', { complaint: first, answer: 'Đã xin lỗi' }, SUPERVISOR);
  hall.does('complaint.close', { complaint: first }, SUPERVISOR);
  hall.does('complaint.answer', { complaint: second, answer: 'Đã gọi' }, SUPERVISOR);
  const { complaints, owners, keepDays } = await complaintList(() => hall.state)();
  expect(complaints.map(({ id }) => id)).toEqual([third, second, first]);
  expect(owners.map(({ id }) => id).sort()).toEqual(['admin-1', SUPERVISOR]);
  expect(keepDays).toBe(30);
});
