// The kiosk without a picture: one press, one ticket; paper; idle; opening; sizes on the glass.
import type { CommandName, Reply } from '@toiluot/shared/contract';
import { kioskFixtures } from '@toiluot/shared/fixtures';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { sizesOf } from '../../../kiosk-ui/src/millimetres.ts';
import { watchIdle } from '../../../kiosk-ui/src/model/idle.ts';
import { createTicketDesk, type IssueWish } from '../../../kiosk-ui/src/model/issuing.ts';
import type { KioskLine } from '../../../kiosk-ui/src/model/line.ts';
import { homeServices } from '../../../kiosk-ui/src/model/offer.ts';
import { openingOf } from '../../../kiosk-ui/src/model/opening.ts';
import { paperOf, staysMs } from '../../../kiosk-ui/src/model/paper.ts';
import { createVisit } from '../../../kiosk-ui/src/model/visit.ts';
import { readSettings } from '../../../kiosk-ui/src/settings.ts';

const wish = { service: 'stnmt-dat-dai' } as IssueWish;
const refused = (code: string): Reply => ({ ok: false, code: code as never, message: '' });
const issued: Reply = {
  ok: true,
  seq: 1,
  result: { ticket: 't1', label: 'C058', desks: [4], ahead: 3, printJob: 't1/1' },
};

/** Answers one after the other; notes what was sent. */
function lineAnswering(...replies: Reply[]) {
  const sent: { name: CommandName; requestId: string | undefined }[] = [];
  const send = ((name: CommandName, _input: unknown, options?: { requestId?: string }) => {
    sent.push({ name, requestId: options?.requestId });
    return Promise.resolve(replies.shift());
  }) as KioskLine['send'];
  return { sent, send };
}

describe('taking a number', () => {
  test('[NB4] ten presses send one command', async () => {
    const { sent, send } = lineAnswering(issued);
    const desk = createTicketDesk(send, () => 0);
    for (let press = 0; press < 10; press += 1) desk.issue(wish);
    await vi.waitFor(() => expect(desk.issuing.value.at).toBe('issued'));
    for (let press = 0; press < 10; press += 1) desk.issue(wish);
    expect(sent).toHaveLength(1);
  });

  test('[NB4] another try after a silent server keeps the request id, so a number given out comes back', async () => {
    const { sent, send } = lineAnswering(refused('not-ready'), issued);
    const desk = createTicketDesk(send, () => 0);
    desk.issue(wish);
    await vi.waitFor(() => expect(desk.issuing.value.at).toBe('refused'));
    desk.tryAgain();
    await vi.waitFor(() => expect(desk.issuing.value.at).toBe('issued'));
    expect(sent[1]?.requestId).toBe(sent[0]?.requestId);
  });

  test('a refusal by the rules is kept under its id, so the next try is a new wish', async () => {
    const { sent, send } = lineAnswering(refused('too-fast'), issued);
    const desk = createTicketDesk(send, () => 0);
    desk.issue(wish);
    await vi.waitFor(() => expect(desk.issuing.value.at).toBe('refused'));
    desk.tryAgain();
    await vi.waitFor(() => expect(desk.issuing.value.at).toBe('issued'));
    expect(sent[1]?.requestId).not.toBe(sent[0]?.requestId);
  });

  test('an answer that comes after the visitor has left shows nothing', async () => {
    const { send } = lineAnswering(issued);
    const desk = createTicketDesk(send, () => 0);
    desk.issue(wish);
    desk.forget();
    await Promise.resolve();
    expect(desk.issuing.value.at).toBe('nothing');
  });

  test('a copy is printed once', async () => {
    const { sent, send } = lineAnswering(issued, {
      ok: true,
      seq: 2,
      result: { ticket: 't1', printJob: 't1/2', copyNo: 2 },
    });
    const desk = createTicketDesk(send, () => 0);
    desk.issue(wish);
    await vi.waitFor(() => expect(desk.issuing.value.at).toBe('issued'));
    expect(await desk.reprint()).toBeUndefined();
    expect(await desk.reprint()).toBe('reprint-not-allowed');
    expect(sent.map(({ name }) => name)).toEqual(['ticket.issue', 'ticket.reprint']);
  });
});

describe('the paper', () => {
  const ticket = { id: '2026-11-25.143', hasJob: true, copyNo: 1 };
  const of = (state: keyof typeof kioskFixtures, sinceMs = 1000) => {
    const view = kioskFixtures[state];
    return paperOf('lastTicket' in view ? view.lastTicket : undefined, ticket, sinceMs, 'ok');
  };

  test.each([
    ['open', 1000, 'printing'],
    ['printing', 1000, 'printing'],
    ['printing', 8500, 'late'],
    ['printed', 1000, 'printed'],
    ['printSent', 1000, 'printed'],
    ['printSent', 6000, 'uncertain'],
    ['printUnknown', 1000, 'uncertain'],
    ['printFailed', 1000, 'failed'],
    ['printExpired', 1000, 'failed'],
  ] as const)('%s after %i ms: %s', (state, sinceMs, paper) => {
    expect(of(state, sinceMs)).toBe(paper);
  });

  test('the fate of another ticket says nothing about ours; without a printer there is no paper', () => {
    const { lastTicket } = kioskFixtures.printed;
    expect(paperOf(lastTicket, { ...ticket, id: '2026-11-25.144' }, 0, 'ok')).toBe('printing');
    expect(paperOf(lastTicket, { ...ticket, copyNo: 2 }, 0, 'ok')).toBe('printing');
    expect(paperOf(lastTicket, { ...ticket, hasJob: false }, 0, 'ok')).toBe('none');
  });

  test('[N07] a printer without paper is not "printing": the number is to be remembered at once', () => {
    const { lastTicket } = kioskFixtures.printing;
    if (!lastTicket) throw new Error('the fixture prints a ticket');
    expect(paperOf({ ...lastTicket, print: 'queued' }, ticket, 0, 'out')).toBe('none');
    expect(paperOf(undefined, ticket, 0, 'unreachable')).toBe('none');
    expect(paperOf({ ...lastTicket, print: 'sending' }, ticket, 0, 'out')).toBe('printing');
    expect(paperOf({ ...lastTicket, print: 'queued' }, ticket, 0, 'near-end')).toBe('printing');
  });

  test('the result stays 10 s, 20 s where the number must be remembered, and while it prints', () => {
    expect([staysMs('printed'), staysMs('failed'), staysMs('none'), staysMs('printing')]).toEqual([
      10_000,
      20_000,
      20_000,
      undefined,
    ]);
  });
});

describe('a visit', () => {
  test('[D05] after a reset nothing of it remains', () => {
    const visit = createVisit('vi');
    visit.go({ at: 'search' });
    visit.query.value = 'gplx';
    visit.lang.value = 'en';
    visit.textSize.value = 'A++';
    visit.highContrast.value = true;
    visit.lowered.value = true;
    visit.priority.value = true;
    expect(visit.isPristine.value).toBe(false);
    visit.reset();
    expect(visit.isPristine.value).toBe(true);
    expect(visit.step.value).toEqual({ at: 'home' });
    expect(visit.lang.value).toBe('vi');
  });

  test('back goes the way that was come; priority does not outlive its page', () => {
    const visit = createVisit('vi');
    visit.go({ at: 'agencies', kind: 'submit' });
    visit.go({ at: 'confirm', service: 's' });
    visit.priority.value = true;
    visit.back();
    expect(visit.step.value).toEqual({ at: 'agencies', kind: 'submit' });
    expect(visit.priority.value).toBe(false);
    visit.back();
    visit.back();
    expect(visit.step.value).toEqual({ at: 'home' });
  });
});

describe('an idle kiosk', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('[D05] asks after 45 s, resets after 20 s more; any touch extends, without limit', () => {
    let now = 0;
    let resets = 0;
    const idle = watchIdle(
      () => true,
      () => (resets += 1),
      () => now,
    );
    const pass = (ms: number) => {
      for (let at = 0; at < ms; at += 250) {
        now += 250;
        vi.advanceTimersByTime(250);
      }
    };
    pass(44_750);
    expect(idle.secondsLeft.value).toBeUndefined();
    pass(500);
    expect(idle.secondsLeft.value).toBe(20);
    idle.touched();
    expect(idle.secondsLeft.value).toBeUndefined();
    pass(64_500);
    expect(idle.secondsLeft.value).toBe(1);
    expect(resets).toBe(0);
    pass(750);
    expect(resets).toBe(1);
    idle.close();
  });

  test('[F-K27] whoever listens has three times as long', () => {
    let now = 0;
    let resets = 0;
    const idle = watchIdle(
      () => true,
      () => (resets += 1),
      () => now,
      () => 3,
    );
    const pass = (ms: number) => {
      now += ms;
      vi.advanceTimersByTime(250);
    };
    pass(134_000);
    expect(idle.secondsLeft.value).toBeUndefined();
    pass(1_000);
    expect(idle.secondsLeft.value).toBe(60);
    pass(59_000);
    expect([idle.secondsLeft.value, resets]).toEqual([1, 0]);
    pass(1_000);
    expect(resets).toBe(1);
    idle.close();
  });

  test('never asks while nobody is there', () => {
    let now = 0;
    const reset = vi.fn();
    const idle = watchIdle(
      () => false,
      reset,
      () => now,
    );
    now = 600_000;
    vi.advanceTimersByTime(600_000);
    expect(idle.secondsLeft.value).toBeUndefined();
    expect(reset).not.toHaveBeenCalled();
    idle.close();
  });
});

describe('opening', () => {
  test.each([
    ['open', 'open'],
    ['beforeOpening', 'shut'],
    ['early', 'early'],
    ['break', 'shut'],
    ['closing', 'shut'],
    ['closed', 'shut'],
    ['holiday', 'shut'],
  ] as const)('%s: %s', (state, opening) => {
    const { session, serverTime } = kioskFixtures[state];
    expect(openingOf(session, serverTime)).toBe(opening);
  });
});

test('the home page offers each agency’s main field before any second one, at most twelve', () => {
  const offered = homeServices(kioskFixtures.open);
  expect(offered).toHaveLength(12);
  expect(new Set(offered.map(({ agency }) => agency)).size).toBe(12);
});

describe('sizes on the glass (screens.md section 3)', () => {
  const bodyPx = (diagonalInches: number, text: 'A' | 'A+' | 'A++') =>
    Math.round(sizesOf({ widthPx: 1080, heightPx: 1920, diagonalInches, edgeMm: 800 }, text).bodyPx);

  test.each([
    [15.6, 55, 90, 110],
    [21.5, 40, 65, 80],
    [27, 32, 52, 63],
    [32, 27, 44, 53],
  ])('%s inches: %i, %i and %i px', (diagonal, a, larger, largest) => {
    expect([bodyPx(diagonal, 'A'), bodyPx(diagonal, 'A+'), bodyPx(diagonal, 'A++')]).toEqual([a, larger, largest]);
  });

  test.each([
    [21.5, 0.84],
    [27, 0.67],
    [32, 0.56],
  ])('with the edge at 800 mm a hand reaches %s inches up to %s of the height', (diagonalInches, part) => {
    const { reachLinePx } = sizesOf({ widthPx: 1080, heightPx: 1920, diagonalInches, edgeMm: 800 }, 'A');
    expect(1 - reachLinePx / 1920).toBeCloseTo(Math.min(part, 0.8), 2);
  });
});

test('an address without sense gets the usual values, and no token means not set up', () => {
  expect(readSettings('')).toEqual({ token: undefined, diagonalInches: 21.5, edgeMm: 800, language: 'vi' });
  expect(readSettings('#token=t&diag=900&edge=x&lang=xx')).toMatchObject({
    token: 't',
    diagonalInches: 21.5,
    edgeMm: 800,
    language: 'vi',
  });
});
