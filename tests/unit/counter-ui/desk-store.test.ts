import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { press } from '../../../counter-ui/src/desk/desk-commands.ts';
import { createDeskStore } from '../../../counter-ui/src/desk/desk-store.ts';
import { createStillLink } from '../../../counter-ui/src/gallery/still-link.ts';
import type { DeskView, Reply } from '../../../shared/contract/index.ts';
import { type DeskStateName, deskFixtures, deskSession } from '../../../shared/fixtures/desk.ts';
import { FIXTURE_NOW } from '../../../shared/fixtures/moment.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function aDesk(name: DeskStateName) {
  const still = createStillLink(deskFixtures[name], FIXTURE_NOW);
  const store = createDeskStore({ link: still.link, desk: 'desk-05', me: deskSession.staff.id });
  const show = (view: DeskView) => {
    still.picture.value = view;
  };
  return { ...still, store, show };
}
const done = (seq: number): Reply => ({ ok: true, seq, result: {} });
const settle = () => vi.advanceTimersByTimeAsync(0);

describe('one press, one effect', () => {
  test('[DK4 lock] ten presses in a row send one command', async () => {
    const { store, sent } = aDesk('idle');
    for (let n = 0; n < 10; n += 1) press(store, 'call-next');
    await settle();
    expect(sent.map(({ name }) => name)).toEqual(['desk.call-next']);
  });

  test('[DK4 lock] the command names the revision and the ticket that were seen', async () => {
    const { store, sent } = aDesk('serving');
    press(store, 'finish-and-call');
    expect(sent[0]?.input).toEqual({ desk: 'desk-05', rev: 33, ticket: '2026-11-25.50', callNext: true });
  });

  test('[DK4 lock] the second half of a double click does not press what the button has become', async () => {
    const { store, sent, show } = aDesk('idle');
    press(store, 'call-next');
    sent[0]?.answer(done(413));
    show({ ...deskFixtures.called, seq: 413 });
    await vi.advanceTimersByTimeAsync(300);
    press(store, 'start');
    expect(sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(300);
    press(store, 'start');
    expect(sent.map(({ name }) => name)).toEqual(['desk.call-next', 'desk.start']);
  });

  test('[DK4 lock] an answer that is ahead of the picture keeps the lock until the picture has caught up', async () => {
    const { store, sent, show } = aDesk('idle');
    press(store, 'call-next');
    sent[0]?.answer(done(415));
    await vi.advanceTimersByTimeAsync(700);
    expect(store.pending.value?.action).toBe('call-next');
    show({ ...deskFixtures.called, seq: 415 });
    await settle();
    expect(store.pending.value).toBeUndefined();
  });

  test('[DK4 lock] without a new picture it opens by itself after a second', async () => {
    const { store, sent } = aDesk('idle');
    press(store, 'call-next');
    sent[0]?.answer(done(415));
    await vi.advanceTimersByTimeAsync(1000);
    expect(store.pending.value).toBeUndefined();
  });

  test('[DK4 lock] what the view does not allow is never sent', async () => {
    const { store, sent } = aDesk('called');
    press(store, 'recall');
    press(store, 'no-show');
    press(store, 'finish');
    expect(sent).toEqual([]);
  });
});

describe('refusals', () => {
  test('[TK3] a lost race is told without alarm', async () => {
    const { store, sent } = aDesk('idle');
    press(store, 'call-next');
    sent[0]?.answer({ ok: false, code: 'stale-desk-state', message: '' });
    await settle();
    expect(store.notice.value).toMatchObject({ kind: 'refused', tone: 'info' });
  });

  test('[DK3] a command that found no line is dropped and named', async () => {
    const { store, sent } = aDesk('idle');
    press(store, 'call-next');
    sent[0]?.answer({ ok: false, code: 'not-ready', message: '' });
    await settle();
    expect(store.notice.value).toEqual({ kind: 'dropped', tone: 'warn', action: 'call-next' });
  });

  test('[DY5] a call outside sessions is asked for its reason', async () => {
    const { store, sent } = aDesk('idle');
    press(store, 'call-next');
    sent[0]?.answer({ ok: false, code: 'session-closed', message: '' });
    await settle();
    expect(store.dialog.value).toEqual({ kind: 'outside-hours' });
    expect(store.notice.value).toBeUndefined();
  });
});

describe('questions before a command', () => {
  test('[DK4 dialogs] closing asks only while tickets are set aside', () => {
    const withParked = aDesk('idle');
    press(withParked.store, 'close');
    expect(withParked.store.dialog.value).toEqual({ kind: 'close' });
    const without = aDesk('empty');
    press(without.store, 'close');
    expect(without.sent[0]?.name).toBe('desk.close');
  });

  test('[DK1] taking over is asked first and then says so to the server', () => {
    const { store, sent } = aDesk('taken');
    press(store, 'take-over');
    expect(sent).toEqual([]);
    press(store, 'take-over');
    expect(sent[0]?.input).toEqual({ desk: 'desk-05', rev: 40, takeOver: true });
  });

  test('[DK2] closing with a ticket in hand means after this one', () => {
    const { store, sent, show } = aDesk('serving');
    show({ ...deskFixtures.serving, parked: [] });
    press(store, 'close');
    expect(sent[0]?.input).toMatchObject({ afterThis: true });
  });
});

describe('what the officer is told', () => {
  test('[DK3] a ticket in hand when the page opens is asked about, until the first press', async () => {
    const { store, sent } = aDesk('serving');
    expect(store.unfinished.value).toBe('2026-11-25.50');
    press(store, 'finish');
    expect(sent).toHaveLength(1);
    expect(store.unfinished.value).toBeUndefined();
  });

  test('[DK3] a ticket called from here is not', () => {
    const { store, show } = aDesk('idle');
    show(deskFixtures.called);
    expect(store.unfinished.value).toBeUndefined();
  });

  test('[DK1] losing the desk to another account is told by name and closes an open dialog', () => {
    const { store, show } = aDesk('serving');
    press(store, 'transfer');
    show(deskFixtures.taken);
    expect(store.notice.value).toEqual({ kind: 'desk-lost', tone: 'warn', name: 'Nguyễn Đình Quảng' });
    expect(store.dialog.value).toBeUndefined();
  });

  test('[DK4] a picture of another desk is not shown', () => {
    const { store, show } = aDesk('idle');
    show({ ...deskFixtures.idle, desk: { ...deskFixtures.idle.desk, id: 'desk-06' as DeskView['desk']['id'] } });
    expect(store.view.value).toBeUndefined();
  });
});
