// TK2, C07: the full product. Each row is a command, each column the state of the one ticket of the hall, which officer-1
// at desk-01 handles; the day is over in the last column. Written from the table in SPEC TK, not from the code.

import { type RefusalCode, TICKET_STATES, type TicketState, USUAL_BOARD } from '@toiluot/shared/contract';
import { COMMANDS, type CommandName } from '@toiluot/shared/contract/commands';
import { describe, expect, test } from 'vitest';
import { aHall, clock, type Hall, MINUTE, SECOND, theCatalogue } from '../../support/hall.ts';

const SERVICE = 'skhdt-doanh-nghiep';
const PROCEDURE = '2.001199';
/** Accepted without a change when there is nothing to do. */
const MAY_DO_NOTHING = new Set<CommandName>([
  'ticket.void-run',
  'figures.correct',
  'hall.tick',
  'print.claim',
  'announcement.sweep',
  'speaker.report',
  'board.report',
  'device.identify',
  'device.reload',
]);

const stories: Record<TicketState, (hall: Hall, id: string) => void> = {
  waiting: () => {},
  called: (hall) => {
    hall.as('officer-1').callNext();
    hall.later(30 * SECOND);
    hall.as('officer-1').recall();
  },
  serving: (hall) => void hall.as('officer-1').callNext().start(),
  parked: (hall) => void hall.as('officer-1').callNext().park(),
  served: (hall) => void hall.as('officer-1').callNext().start().finish(),
  'no-show': (hall) => void hall.as('officer-1').callNext().noShow(),
  cancelled: (hall, id) => void hall.does('ticket.cancel', { ticket: id }, `visitor:${id}`),
  expired: (hall) => void hall.does('day.close', {}, 'supervisor-1'),
};

/** The ticket as the column says, long enough after the last step that nothing can be taken back. */
function aHallWith(state: TicketState): { hall: Hall; id: string } {
  const hall = aHall();
  hall.as('officer-1').open('desk-01');
  const id = hall.issue(SERVICE);
  stories[state](hall, id);
  hall.later(16 * SECOND);
  expect(hall.ticket(id).state).toBe(state);
  return { hall, id };
}

type Answer = RefusalCode | 'ok';

/** waiting, called, serving, parked, served, no-show, cancelled, expired */
const TABLE: Partial<Record<CommandName, readonly Answer[]>> = {
  // What does not wait any more is left as it is.
  'ticket.void-run': ['ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'day-not-open'],
  'ticket.reprint': ['ok', 'ok', 'ok', 'ok', 'ticket-ended', 'ok', 'ticket-ended', 'day-not-open'],
  'ticket.cancel': ['ok', 'ok', 'ok', 'ok', 'ticket-ended', 'ticket-ended', 'ticket-ended', 'day-not-open'],
  'ticket.step-behind': [
    'nobody-behind',
    'ticket-wrong-state',
    'ticket-wrong-state',
    'ticket-wrong-state',
    'ticket-ended',
    'ticket-ended',
    'ticket-ended',
    'day-not-open',
  ],
  'ticket.put-back': [
    'ticket-wrong-state',
    'ok',
    'ticket-wrong-state',
    'ticket-wrong-state',
    'ticket-ended',
    'ticket-ended',
    'ticket-ended',
    'day-not-open',
  ],
  'ticket.set-journey': ['ok', 'ok', 'ok', 'ok', 'ticket-ended', 'ticket-ended', 'ticket-ended', 'day-not-open'],
  'ticket.transfer': ['ok', 'ok', 'ok', 'ok', 'ticket-ended', 'ticket-ended', 'ticket-ended', 'day-not-open'],
  'ticket.park': [
    'ticket-wrong-state',
    'ok',
    'ok',
    'ticket-wrong-state',
    'ticket-ended',
    'ticket-ended',
    'ticket-ended',
    'day-not-open',
  ],
  'ticket.resume': [
    'ticket-wrong-state',
    'ticket-wrong-state',
    'ticket-wrong-state',
    'ok',
    'ticket-ended',
    'ticket-ended',
    'ticket-ended',
    'day-not-open',
  ],
  'ticket.reinstate': [
    'ticket-wrong-state',
    'ticket-wrong-state',
    'ticket-wrong-state',
    'ticket-wrong-state',
    'ticket-ended',
    'ok',
    'ok',
    'day-not-open',
  ],
  'ticket.note': ['ok', 'ok', 'ok', 'ok', 'ticket-ended', 'ticket-ended', 'ticket-ended', 'day-not-open'],
  'ticket.set-priority': ['ok', 'ok', 'ok', 'ok', 'ticket-ended', 'ticket-ended', 'ticket-ended', 'day-not-open'],
  'ticket.rate': [
    'ticket-wrong-state',
    'ticket-wrong-state',
    'ticket-wrong-state',
    'ticket-wrong-state',
    'ok',
    'ticket-wrong-state',
    'ticket-wrong-state',
    'day-not-open',
  ],
  'desk.call-next': [
    'ok',
    'desk-busy',
    'desk-busy',
    'nobody-waiting',
    'nobody-waiting',
    'nobody-waiting',
    'nobody-waiting',
    'desk-closed',
  ],
  'desk.call': ['ok', 'desk-busy', 'desk-busy', 'ok', 'ticket-ended', 'ticket-ended', 'ticket-ended', 'desk-closed'],
  'desk.recall': [
    'desk-empty',
    'ok',
    'ticket-wrong-state',
    'desk-empty',
    'desk-empty',
    'desk-empty',
    'desk-empty',
    'desk-closed',
  ],
  'desk.start': [
    'desk-empty',
    'ok',
    'ticket-wrong-state',
    'desk-empty',
    'desk-empty',
    'desk-empty',
    'desk-empty',
    'desk-closed',
  ],
  'desk.finish': [
    'desk-empty',
    'ticket-wrong-state',
    'ok',
    'desk-empty',
    'desk-empty',
    'desk-empty',
    'desk-empty',
    'desk-closed',
  ],
  'desk.count-work': [
    'desk-empty',
    'ticket-wrong-state',
    'ok',
    'desk-empty',
    'desk-empty',
    'desk-empty',
    'desk-empty',
    'desk-closed',
  ],
  'desk.no-show': [
    'desk-empty',
    'ok',
    'ticket-wrong-state',
    'desk-empty',
    'desk-empty',
    'desk-empty',
    'desk-empty',
    'desk-closed',
  ],
  'desk.undo': [
    'nothing-to-undo',
    'nothing-to-undo',
    'nothing-to-undo',
    'undo-expired',
    'undo-expired',
    'undo-expired',
    'nothing-to-undo',
    'day-not-open',
  ],
  'desk.open': [
    'desk-already-open',
    'desk-already-open',
    'desk-already-open',
    'desk-already-open',
    'desk-already-open',
    'desk-already-open',
    'desk-already-open',
    'day-not-open',
  ],
  'desk.hand-over': ['ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'desk-closed'],
  'desk.ask-help': ['ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'desk-closed'],
  'desk.end-help': [
    'help-not-asked',
    'help-not-asked',
    'help-not-asked',
    'help-not-asked',
    'help-not-asked',
    'help-not-asked',
    'help-not-asked',
    'desk-closed',
  ],
  'desk.close': ['ok', 'desk-busy', 'desk-busy', 'ok', 'ok', 'ok', 'ok', 'desk-closed'],
  'desk.pause': ['ok', 'desk-busy', 'desk-busy', 'ok', 'ok', 'ok', 'ok', 'desk-closed'],
  'desk.resume': [
    'desk-not-paused',
    'desk-not-paused',
    'desk-not-paused',
    'desk-not-paused',
    'desk-not-paused',
    'desk-not-paused',
    'desk-not-paused',
    'desk-closed',
  ],
  'catalogue.save-desk': ['ok', 'desk-busy', 'desk-busy', 'ok', 'ok', 'ok', 'ok', 'ok'],
  'day.close': ['ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'day-not-open'],
  'day.open': [
    'day-already-open',
    'day-already-open',
    'day-already-open',
    'day-already-open',
    'day-already-open',
    'day-already-open',
    'day-already-open',
    'day-already-closed',
  ],
};

const atDesk = { desk: 'desk-01' };

/** A fitting input and sender for every command of the contract. */
function wish(name: CommandName, id: string): { input: object; who: string } {
  const officer = (input: object) => ({ input, who: 'officer-1' });
  const supervisor = (input: object) => ({ input, who: 'supervisor-1' });
  const admin = (input: object) => ({ input, who: 'admin-1' });
  const agent = (input: object) => ({ input, who: 'agent-1' });
  const file = theCatalogue();
  switch (name) {
    case 'ticket.issue':
      return { input: { service: SERVICE }, who: 'kiosk-1' };
    case 'ticket.issue-run':
      return officer({ service: SERVICE, count: 3, reason: 'crowd' });
    case 'ticket.step-behind':
      return { input: { ticket: id }, who: `visitor:${id}` };
    case 'ticket.void-run':
      return supervisor({ tickets: [id], reason: 'closing' });
    case 'ticket.put-back':
      return officer({ ticket: id, reason: 'wrong call' });
    case 'ticket.set-journey':
      return officer({ ticket: id, journey: ['skhdt-ket-qua'] });
    case 'desk.count-work':
      return officer({ ...atDesk, procedure: PROCEDURE, quantity: 2 });
    case 'desk.hand-over':
      return officer({ ...atDesk, to: 'officer-6' });
    case 'desk.answer-help':
      return supervisor(atDesk);
    case 'ticket.reprint':
      return officer({ ticket: id });
    case 'ticket.cancel':
      return officer({ ticket: id, reason: 'left' });
    case 'ticket.transfer':
      return officer({ ticket: id, toService: 'skhdt-ket-qua' });
    case 'ticket.park':
    case 'ticket.resume':
    case 'ticket.reinstate':
      return officer({ ticket: id });
    case 'ticket.note':
      return officer({ ticket: id, note: 'thiếu bản sao' });
    case 'ticket.set-priority':
      return officer({ ticket: id, priorityClass: 'disabled', reason: 'seen at the desk' });
    case 'ticket.rate':
      return { input: { ticket: id, level: 'satisfied' }, who: `visitor:${id}` };
    case 'desk.call':
      return officer({ ...atDesk, ticket: id, reason: 'health' });
    case 'desk.pause':
      return officer({ ...atDesk, reason: 'meeting' });
    case 'desk.ask-help':
    case 'desk.end-help':
    case 'desk.open':
    case 'desk.close':
    case 'desk.resume':
    case 'desk.call-next':
    case 'desk.recall':
    case 'desk.start':
    case 'desk.finish':
    case 'desk.no-show':
    case 'desk.undo':
      return officer(atDesk);
    case 'desk.assign':
      return supervisor({ ...atDesk, services: [{ service: SERVICE, handicapMinutes: 5 }] });
    case 'announcement.say':
      return supervisor({ text: { vi: 'Mời chủ xe ra cổng' } });
    case 'voice.mute':
      return supervisor({ zone: 'A', reason: 'họp', until: clock('10:00') });
    case 'voice.confirm':
      return supervisor({ zone: 'A', heard: true });
    case 'voice.unmute':
      return supervisor({ zone: 'A' });
    case 'complaint.open':
      return officer({ desk: 'desk-01', causes: ['manner'] });
    case 'complaint.assign':
    case 'complaint.close':
      return supervisor({ complaint: 'c1' });
    case 'complaint.answer':
      return supervisor({ complaint: 'c1', answer: 'Đã xin lỗi' });
    case 'announcement.begin':
      return {
        input: {
          announcement: 'n1',
          speaker: 'board-1',
          epoch: 1,
          level: 0,
          variant: 'full',
          said: [],
          engine: 'chime',
          skipped: [],
          expectedMs: 1200,
        },
        who: 'system',
      };
    case 'announcement.sweep':
      return { input: { ended: [] }, who: 'system' };
    case 'announcement.cut':
      return { input: { announcement: 'n1', reason: 'x', mayRepeat: true }, who: 'system' };
    case 'announcement.started':
      return { input: { announcement: 'n1', epoch: 1 }, who: 'board-1' };
    case 'announcement.ended':
      return { input: { announcement: 'n1', epoch: 1, outcome: 'done' }, who: 'board-1' };
    case 'speaker.report':
      return { input: { audio: 'running', voices: [] }, who: 'board-1' };
    case 'assignment.save-profile':
      return supervisor({ profile: 'thursday', name: { vi: 'Thứ năm' } });
    case 'assignment.remove-profile':
    case 'assignment.apply-profile':
      return supervisor({ profile: 'thursday' });
    case 'service.suspend':
      return supervisor({ service: SERVICE, message: { vi: 'Mất mạng' } });
    case 'service.resume':
      return supervisor({ service: SERVICE });
    case 'service.set-quota':
      return supervisor({ service: SERVICE, quotaPerSession: 40 });
    case 'alert.take':
      return supervisor({ alert: 'wait-over-target:none' });
    case 'alert.snooze':
      return supervisor({ alert: 'wait-over-target:none', until: clock('16:00') });
    case 'desk.move':
      return supervisor({ ...atDesk, toDesk: 'desk-02' });
    case 'assignment.set':
      return supervisor({ desks: [{ desk: 'desk-02', services: [{ service: SERVICE, handicapMinutes: 0 }] }] });
    case 'board.message':
      return supervisor({ text: { vi: 'Xin chờ' }, until: clock('16:00') });
    case 'board.clear-message':
      return supervisor({ message: 'm1' });
    case 'day.open':
    case 'day.close':
      return supervisor({});
    case 'session.change':
      return supervisor({ session: 'afternoon', closesAt: clock('18:00') });
    case 'hall.tick':
      return { input: {}, who: 'system' };
    case 'hall.report-condition':
      return { input: { condition: 'backup-failed', holds: true }, who: 'system' };
    case 'figures.correct':
      return {
        input: { day: '2026-11-24', figures: { issued: 1, served: 0, complaints: { opened: 0, closed: 0 } } },
        who: 'system',
      };
    case 'hall.note-restore':
      return { input: { skipNumbers: 50, skipIds: 1000 }, who: 'system' };
    case 'catalogue.import':
      return admin({ catalogue: file });
    case 'catalogue.save-agency':
      return admin({ agency: file.agencies[0] });
    case 'catalogue.save-service':
      return admin({ service: file.services[0] });
    case 'catalogue.save-desk':
      return admin({ desk: file.desks[0] });
    case 'catalogue.save-part':
      return admin({ part: { kind: 'texts', value: { boardNotice: { vi: 'Xin giữ trật tự' } } } });
    case 'settings.save':
      return admin({ settings: { parkedPerDesk: 3 } });
    case 'kiosk.set-pin':
      return admin({ pin: '246810' });
    case 'printer.change-roll':
    case 'printer.print-test':
      return supervisor({ printer: 'printer-1' });
    case 'staff.save':
      return admin({ username: 'canbo77', displayName: 'Cán bộ', role: 'officer', password: 'tre-nua-vuon' });
    case 'device.approve':
      return admin({ kind: 'board', name: 'Bảng mới' });
    case 'device.reload':
      return admin({ device: 'board-1' });
    case 'board.set-up':
      return admin({ device: 'board-1', zone: 'A', setup: USUAL_BOARD });
    case 'board.report':
      return {
        input: { layout: 'now', audio: 'running', widthPx: 1920, heightPx: 1080, readsToM: 9, upS: 60 },
        who: 'board-1',
      };
    case 'device.identify':
    case 'device.revoke':
      return admin({ device: 'kiosk-2' });
    case 'print.claim':
      return agent({ printer: 'printer-1' });
    case 'print.begin':
      return agent({ job: `${id}/1` });
    case 'print.complete':
      return agent({ job: `${id}/1`, outcome: 'confirmed' });
    case 'print.fail':
      return agent({ job: `${id}/1`, outcome: 'unknown' });
    case 'print.report-health':
      return agent({ printer: 'printer-1', health: 'out' });
  }
}

const names = Object.keys(COMMANDS) as CommandName[];

describe.each(TICKET_STATES)('a ticket that is %s', (state) => {
  const column = TICKET_STATES.indexOf(state);

  test.each(names)(`[TK2] and the command %s: decided, and a refusal changes nothing`, (name) => {
    const { hall, id } = aHallWith(state);
    const before = hall.snapshot();
    const { input, who } = wish(name, id);
    const answer = hall.answer(name, input as never, who);
    const expected = TABLE[name]?.[column];
    if (expected) expect(answer).toBe(expected);
    if (answer !== 'ok') expect(hall.snapshot()).toEqual(before);
    else if (!MAY_DO_NOTHING.has(name)) expect(hall.snapshot()).not.toEqual(before);
  });
});

describe('a ticket in other hands', () => {
  test.each(['called', 'serving'] as const)(
    '[TK1] a ticket that is %s elsewhere is not for another officer',
    (state) => {
      const { hall, id } = aHallWith(state);
      const other = hall.as('officer-2').open('desk-02');
      const before = hall.snapshot();
      expect(other.asks('desk.call', { desk: 'desk-02', ticket: id, reason: 'health' })).toBe('ticket-already-called');
      expect(hall.run('desk.call', { desk: 'desk-02', ticket: id, reason: 'health' }, 'officer-2')).toMatchObject({
        details: { desk: 1, label: 'A001' },
      });
      for (const name of [
        'ticket.cancel',
        'ticket.put-back',
        'ticket.set-journey',
        'ticket.transfer',
        'ticket.park',
        'ticket.resume',
        'ticket.reinstate',
        'ticket.note',
        'ticket.set-priority',
      ] as const) {
        expect([name, hall.answer(name, wish(name, id).input as never, 'officer-2')]).toEqual([
          name,
          'ticket-elsewhere',
        ]);
      }
      expect(hall.snapshot()).toEqual(before);
    },
  );

  test('[TK2] officers without that service, without a desk, and visitors with another token are kept out', () => {
    const { hall, id } = aHallWith('waiting');
    const mine = hall.issue('stc-ngan-sach');
    hall.as('officer-3').open('desk-03');
    expect(hall.answer('ticket.note', { ticket: id, note: 'x' }, 'officer-3')).toBe('not-allowed');
    const steps = ['cancel', 'transfer', 'park', 'resume', 'reinstate', 'note', 'set-priority'] as const;
    for (const step of steps) {
      const name = `ticket.${step}` as const;
      expect([name, hall.answer(name, wish(name, id).input as never, 'officer-4')]).toEqual([name, 'not-allowed']);
    }
    expect(hall.answer('ticket.cancel', { ticket: id }, `visitor:${mine}`)).toBe('not-allowed');
    expect(hall.answer('ticket.note', { ticket: id, note: 'x' }, 'supervisor-1')).toBe('ok');
  });

  test('[TK2] an unknown ticket is refused by every command on a ticket', () => {
    const { hall } = aHallWith('waiting');
    hall.later(MINUTE);
    const before = hall.snapshot();
    for (const name of names.filter((n) => n.startsWith('ticket.') && !n.startsWith('ticket.issue'))) {
      const { input, who } = wish(name, '2026-11-25.99');
      expect([name, hall.answer(name, input as never, who)]).toEqual([name, 'unknown-ticket']);
    }
    expect(hall.answer('desk.call', { desk: 'desk-01', ticket: '2026-11-25.99', reason: 'health' }, 'officer-1')).toBe(
      'unknown-ticket',
    );
    expect(hall.snapshot()).toEqual(before);
  });
});
