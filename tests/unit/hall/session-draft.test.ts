import { expect, test } from 'vitest';
import { sessionAt, sessionChange, sessionDraft } from '../../../counter-ui/src/hall/session-draft.ts';
import { hallFixtures } from '../../../shared/fixtures/hall.ts';

const zone = 'Asia/Ho_Chi_Minh';
const { day, serverTime: now } = hallFixtures.busy;
const [morning, afternoon] = day!.sessions as [
  NonNullable<typeof day>['sessions'][number],
  NonNullable<typeof day>['sessions'][number],
];
const change = (closesAt: string, lastTicketAt: string, at = now) =>
  sessionChange(morning, { closesAt, lastTicketAt }, zone, at);

test('the form begins with the times in force', () => {
  expect(sessionDraft(morning, zone)).toEqual({ closesAt: '11:30', lastTicketAt: '11:15' });
});

test('only what differs is sent', () => {
  expect(change('11:45', '11:15')).toEqual({
    kind: 'change',
    input: { session: 'morning', closesAt: morning.closesAt + 15 * 60_000 },
  });
  expect(change('11:30', '11:00')).toEqual({
    kind: 'change',
    input: { session: 'morning', lastTicketAt: morning.lastTicketAt - 15 * 60_000 },
  });
});

test('the same time in another spelling is no change', () => {
  expect(change('11h30', '1115')).toEqual({ kind: 'unchanged' });
});

test('what cannot be is said before it is sent', () => {
  expect(change('trưa', '11:15')).toEqual({ kind: 'problem', problem: 'not-a-time' });
  expect(change('11:00', '11:15')).toEqual({ kind: 'problem', problem: 'last-after-close' });
  expect(change('09:30', '09:15')).toEqual({ kind: 'problem', problem: 'in-past' });
});

test('the session meant is the running one, at lunch the next, in the evening the last', () => {
  expect(sessionAt(day!.sessions, now)).toBe(morning);
  expect(sessionAt(day!.sessions, morning.closesAt + 60_000)).toBe(afternoon);
  expect(sessionAt(day!.sessions, afternoon.closesAt + 60_000)).toBe(afternoon);
  expect(sessionAt([], now)).toBeUndefined();
});
