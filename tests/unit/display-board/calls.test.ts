import { describe, expect, test } from 'vitest';
import { arrivals, boardLines, fadeElapsedMs, isMarkedNew, missedShown } from '../../../display-board/src/calls.ts';
import { decideChime } from '../../../display-board/src/chime-rule.ts';
import type { BoardView, ZoneId } from '../../../shared/contract/index.ts';

const NOW = Date.UTC(2026, 10, 25, 2, 41, 7);

function aCall(label: string, secondsAgo: number, callNumber = 1): BoardView['calls'][number] {
  return {
    callId: `2026-11-25.${label}/${callNumber}`,
    label,
    desk: 5,
    zone: 'A' as ZoneId,
    callNumber,
    calledAt: NOW - secondsAgo * 1000,
  };
}
const anEarlier = (label: string, secondsAgo: number): BoardView['recent'][number] => {
  const { callId, desk, calledAt } = aCall(label, secondsAgo);
  return { callId, label, desk, calledAt };
};

describe('lines of a board', () => {
  test('[VW] called tickets come before earlier ones, each newest first, each label once', () => {
    const lines = boardLines({
      calls: [aCall('D023', 74), aCall('C058', 3, 2)],
      recent: [anEarlier('C058', 40), anEarlier('A031', 233), anEarlier('E118', 128)],
    });
    expect(lines.map(({ label }) => label)).toEqual(['C058', 'D023', 'E118', 'A031']);
    expect(lines.map(({ isCalling }) => isCalling)).toEqual([true, true, false, false]);
    expect(lines[0]?.isRecall).toBe(true);
  });

  test('[VW] two calls of one second are both marked new, the newest on top', () => {
    const lines = boardLines({ calls: [aCall('L023', 2), aCall('C058', 2.4), aCall('D023', 8)], recent: [] });
    expect(lines.map((line) => isMarkedNew(line, lines, NOW))).toEqual([true, true, false]);
  });

  test('[VW] the mark "mới" ends after 20 s', () => {
    const lines = boardLines({ calls: [aCall('C058', 20)], recent: [] });
    expect(isMarkedNew(lines[0]!, lines, NOW)).toBe(false);
  });

  test('[VW] the missed strip holds the last six of the last 30 minutes', () => {
    const missed = [31, 29, 20, 15, 10, 5, 2, 1].map((minutes) => ({
      label: `A${minutes}`,
      desk: 1,
      at: NOW - minutes * 60_000,
    }));
    expect(missedShown(missed, NOW).map(({ label }) => label)).toEqual(['A1', 'A2', 'A5', 'A10', 'A15', 'A20']);
  });
});

describe('fade of a new call', () => {
  test('[AN3] a call older than 20 s appears without fade', () => {
    const seen = arrivals([aCall('C058', 21)], new Map(), NOW);
    expect(fadeElapsedMs(seen.get('2026-11-25.C058/1'), NOW)).toBeUndefined();
  });

  test('[VW] a line that moves keeps its fade, and is still after 5 s', () => {
    const first = arrivals([aCall('C058', 1)], new Map(), NOW);
    const moved = arrivals([aCall('L023', 0), aCall('C058', 3)], first, NOW + 2000);
    expect(fadeElapsedMs(moved.get('2026-11-25.C058/1'), NOW + 2000)).toBe(2000);
    expect(fadeElapsedMs(moved.get('2026-11-25.C058/1'), NOW + 5000)).toBeUndefined();
  });

  test('[AN2] a recall is a call of its own and fades again', () => {
    const first = arrivals([aCall('C058', 18)], new Map(), NOW - 17_000);
    const again = arrivals([aCall('C058', 0, 2)], first, NOW);
    expect(fadeElapsedMs(again.get('2026-11-25.C058/2'), NOW)).toBe(0);
  });
});

describe('chime', () => {
  test('[AN3] a new call chimes once, and never again', () => {
    const first = decideChime([aCall('C058', 1)], [], NOW);
    const second = decideChime([aCall('C058', 3)], first.remembered, NOW + 2000);
    expect([first.isDue, second.isDue]).toEqual([true, false]);
  });

  test('[AN3] after a reconnect nothing older than 20 s chimes, now or later', () => {
    const back = decideChime([aCall('C058', 25), aCall('D023', 74)], [], NOW);
    expect(back.isDue).toBe(false);
    expect(decideChime([aCall('C058', 25)], back.remembered, NOW - 10_000).isDue).toBe(false);
  });

  test('[AN3] the memory of an earlier page keeps a reloaded board silent', () => {
    expect(decideChime([aCall('C058', 2)], ['2026-11-25.C058/1'], NOW).isDue).toBe(false);
  });

  test('[AN2] a recall chimes', () => {
    expect(decideChime([aCall('C058', 1, 2)], ['2026-11-25.C058/1'], NOW).isDue).toBe(true);
  });

  test('[TK5] a call taken back makes no sound', () => {
    expect(decideChime([], ['2026-11-25.C058/1'], NOW).isDue).toBe(false);
  });

  test('[AN3] the memory does not grow with the days', () => {
    const old = Array.from({ length: 600 }, (_, n) => `2026-11-24.${n}/1`);
    const { remembered } = decideChime([aCall('C058', 1)], old, NOW);
    expect(remembered).toHaveLength(500);
    expect(remembered[499]).toBe('2026-11-25.C058/1');
  });
});
