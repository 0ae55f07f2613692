// The board's memory at work: pictures come, time passes, the line falls silent and returns.
import { signal } from '@preact/signals';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readSettings } from '../../../display-board/src/settings.ts';
import { createBoardStore } from '../../../display-board/src/store.ts';
import type { BoardView } from '../../../shared/contract/index.ts';
import { boardFixtures, FIXTURE_NOW } from '../../../shared/fixtures/index.ts';

/** A board with a clock, a line and a chime in our hands. */
function aBoard(address = '#token=k&layout=now') {
  const [clock, heardAt] = [signal(FIXTURE_NOW), signal<number | undefined>(FIXTURE_NOW)];
  const view = signal<BoardView | undefined>(boardFixtures.full);
  const status = signal('online' as const);
  const chime = { isThere: true, isBlocked: signal(false), ring: vi.fn(), close: () => undefined };
  const feed = { status, view, heardAt, clock, now: () => clock.peek(), shown: { status, lastHeardAt: heardAt } };
  const size = signal({ widthPx: 1920, heightPx: 1080 });
  const store = createBoardStore({ settings: readSettings(address), feed, size, chime });
  const pass = (seconds: number, isHeard = true) => {
    clock.value += seconds * 1000;
    if (isHeard) heardAt.value = clock.value;
  };
  const call = (label: string, secondsAgo = 0, callNumber = 1) => {
    const calls = view.value?.calls ?? [];
    const calledAt = clock.value - secondsAgo * 1000;
    const added = { ...boardFixtures.full.calls[0]!, callId: `${label}/${callNumber}`, label, callNumber, calledAt };
    view.value = { ...boardFixtures.full, calls: [added, ...calls.filter((one) => one.label !== label)] };
  };
  return { store, view, chime, pass, call };
}

afterEach(() => vi.unstubAllGlobals());

describe('a board', () => {
  test('[AN3] chimes for the call of 3 s ago that it finds, not for those of 41 and 74 s ago, and once only', () => {
    const { view, chime } = aBoard();
    expect(chime.ring).toHaveBeenCalledTimes(1);
    view.value = { ...boardFixtures.full };
    expect(chime.ring).toHaveBeenCalledTimes(1);
  });

  test('[AN3] a reloaded board does not chime again', () => {
    const kept = new Map<string, string>();
    vi.stubGlobal('sessionStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    });
    aBoard();
    expect(aBoard().chime.ring).not.toHaveBeenCalled();
  });

  test('[AN3] a browser without session storage still shows and chimes', () => {
    vi.stubGlobal('sessionStorage', {
      getItem() {
        throw new Error('SecurityError');
      },
      setItem() {
        throw new Error('SecurityError');
      },
    });
    expect(aBoard().chime.ring).toHaveBeenCalledTimes(1);
  });

  test('[N05] after 10 s of silence nothing is "calling" and nothing sounds; the numbers stay', () => {
    const { store, pass, call, chime } = aBoard();
    pass(11, false);
    expect(store.freshness.value).toBe('aged');
    expect(store.lines.value.map(({ isCalling }) => isCalling)).not.toContain(true);
    expect(store.lines.value[0]?.label).toBe('C058');
    call('D099', 2);
    expect(chime.ring).toHaveBeenCalledTimes(1);
    pass(50, false);
    expect(store.freshness.value).toBe('lost');
  });

  test('[AN3] back again: calls of the gap older than 20 s are shown, without fade and chime', () => {
    const { store, pass, call, chime } = aBoard();
    pass(90, false);
    pass(1);
    call('D099', 30);
    expect(store.lines.value.map(({ label }) => label)).toContain('D099');
    expect(store.arrivedAt.value.get('D099/1')).toBe(0);
    expect(chime.ring).toHaveBeenCalledTimes(1);
  });

  test('[AN2] a recall chimes again and goes to the top', () => {
    const { store, pass, call, chime } = aBoard();
    pass(60);
    call('D023', 0, 2);
    expect(chime.ring).toHaveBeenCalledTimes(2);
    expect(store.lines.value[0]).toMatchObject({ label: 'D023', isRecall: true });
  });

  test('[VW] a plate chimes for its own desk only', () => {
    expect(aBoard('#token=k&layout=plate&desk=desk-13').chime.ring).not.toHaveBeenCalled();
    expect(aBoard('#token=k&layout=plate&desk=5').chime.ring).toHaveBeenCalledTimes(1);
  });

  test('[VW] two languages take turns; with one, English stands under the Vietnamese', () => {
    const { store, pass } = aBoard('#token=k&layout=now&second=en');
    expect(store.words.bilingual('board.missed')).toEqual({ main: 'Lỡ lượt' });
    pass(16);
    expect(store.words.bilingual('board.missed')).toEqual({ main: 'Missed' });
    expect(aBoard().store.words.bilingual('board.missed')).toEqual({ main: 'Lỡ lượt', second: 'Missed' });
  });
});
