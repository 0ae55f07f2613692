import { describe, expect, test } from 'vitest';
import {
  ACTION_COMMANDS,
  type ActionName,
  primaryAction,
  ROW_ACTIONS,
  secondAction,
} from '../../../counter-ui/src/desk/actions.ts';
import { callNeedsReason, type Situation, whyNot } from '../../../counter-ui/src/desk/availability.ts';
import { deskMode } from '../../../counter-ui/src/desk/desk-mode.ts';
import { type DeskStateName, deskFixtures, deskSession } from '../../../shared/fixtures/desk.ts';
import { FIXTURE_NOW } from '../../../shared/fixtures/moment.ts';

const me = deskSession.staff.id;

function situation(name: DeskStateName, changes: Partial<Situation> = {}): Situation {
  return {
    view: deskFixtures[name],
    now: FIXTURE_NOW,
    link: 'online',
    isLocked: false,
    me,
    mayActForOthers: false,
    ...changes,
  };
}

const allActions = Object.keys(ACTION_COMMANDS) as ActionName[];
const possibleIn = (name: DeskStateName, changes: Partial<Situation> = {}) =>
  allActions.filter((action) => whyNot(action, situation(name, changes)) === undefined);

describe('the primary button', () => {
  test.each([
    ['closed', 'open'],
    ['idle', 'call-next'],
    ['empty', 'call-next'],
    ['called', 'start'],
    ['called-priority', 'start'],
    ['serving', 'finish'],
    ['finished', 'call-next'],
    ['paused', 'resume'],
    ['taken', 'take-over'],
  ] as const)('[DK4] desk %s offers %s', (name, action) => {
    expect(primaryAction(deskMode(deskFixtures[name], me))).toBe(action);
  });

  test('[DK4] "finish and call next" is the second button while serving and stands nowhere else', () => {
    expect(secondAction('serving')).toBe('finish-and-call');
    for (const mode of ['closed', 'taken', 'idle', 'calling', 'paused'] as const)
      expect(secondAction(mode)).toBeUndefined();
  });

  test('[DK4] under it stand always the same four, in the same order', () => {
    expect(ROW_ACTIONS).toEqual(['recall', 'no-show', 'transfer', 'park']);
  });
});

describe('what can be pressed', () => {
  test('[DK4] of the desk and the ticket in hand, exactly what the view allows', () => {
    const aboutOthers: readonly ActionName[] = ['take-over', 'reprint', 'answer-help', 'hand-over', 'complaint'];
    for (const name of ['called', 'serving', 'paused', 'idle', 'empty'] as const) {
      const own = allActions.filter((action) => !aboutOthers.includes(action));
      const expected = own.filter((action) => deskFixtures[name].allowed.includes(ACTION_COMMANDS[action]));
      expect(
        possibleIn(name).filter((action) => own.includes(action)),
        name,
      ).toEqual(expected);
    }
  });

  test('[DK4] a step with another ticket than the one in hand is left to the server where the view speaks of that one', () => {
    expect(whyNot('transfer', situation('idle'))).toEqual({ key: 'why.no-ticket' });
    expect(whyNot('transfer', situation('idle'), deskFixtures.idle.waiting[0]?.id)).toBeUndefined();
    expect(whyNot('call', situation('idle'))).toBeUndefined();
  });

  test('[NX5] a missed number is brought back in time only, by a supervisor also later', () => {
    const [inTime, late] = deskFixtures.idle.missed;
    expect(whyNot('reinstate', situation('idle'), inTime?.id)).toBeUndefined();
    expect(whyNot('reinstate', situation('idle'), late?.id)).toEqual({ key: 'why.return-over' });
    expect(whyNot('reinstate', situation('idle', { mayActForOthers: true }), late?.id)).toBeUndefined();
  });

  test('[DY5] outside sessions "call next" can be pressed while somebody is next, and asks for a reason', () => {
    expect(whyNot('call-next', situation('break'))).toBeUndefined();
    expect(callNeedsReason(deskFixtures.break)).toBe(true);
    expect(callNeedsReason(deskFixtures.idle)).toBe(false);
  });

  test('[DK4] a command with a not-before time is off until then and shows whole seconds, rounded up', () => {
    const at = deskFixtures.called.allowedAt['desk.recall'] ?? 0;
    expect(whyNot('recall', situation('called'))).toEqual({ key: 'why.seconds', values: { s: 9 } });
    expect(whyNot('recall', situation('called', { now: at - 1 }))).toEqual({ key: 'why.seconds', values: { s: 1 } });
    expect(whyNot('recall', situation('called', { now: at }))).toBeUndefined();
  });

  test('[DK4] a command that waits for its answer turns every button off', () => {
    expect(possibleIn('serving', { isLocked: true })).toEqual([]);
    expect(whyNot('finish', situation('serving', { isLocked: true }))).toEqual({ key: 'why.busy' });
  });

  test.each(['connecting', 'stale', 'offline', 'refused'] as const)(
    '[DK3] a line that is %s turns every button off and says so',
    (link) => {
      expect(possibleIn('serving', { link })).toEqual([]);
      expect(whyNot('finish', situation('serving', { link }))?.key).toBe(`why.${link}`);
    },
  );

  test('[DK1] at a desk in other hands only taking over is left, and the other is named', () => {
    expect(possibleIn('taken')).toEqual(['take-over']);
    expect(whyNot('finish', situation('taken'))).toEqual({ key: 'why.taken', values: { name: 'Nguyễn Đình Quảng' } });
  });

  test('[DK1] a supervisor may act for the officer who sits there', () => {
    expect(possibleIn('taken', { mayActForOthers: true })).toContain('pause');
  });
});

describe('the cause named on a button that is off', () => {
  test.each([
    ['empty', 'call-next', 'why.nobody'],
    ['day-not-open', 'open', 'why.day-not-open'],
    ['closed', 'recall', 'why.desk-closed'],
    ['idle', 'recall', 'why.no-ticket'],
    ['serving', 'recall', 'why.called-only'],
    ['serving', 'call', 'why.in-hand'],
    ['called', 'no-show', 'why.call-again-first'],
    ['paused', 'call-next', 'why.desk-paused'],
    ['idle', 'undo', 'why.undo-over'],
    ['called', 'finish', 'why.start-first'],
    ['serving', 'put-back', 'why.called-only'],
    ['idle', 'end-help', 'why.not-now'],
    ['closed', 'hand-over', 'why.desk-closed'],
  ] as const)('[DK4] desk %s, %s: %s', (name, action, key) => {
    expect(whyNot(action, situation(name))?.key).toBe(key);
  });
});
