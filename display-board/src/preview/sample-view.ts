// A busy hall made from the centre's own desks and services, to judge a layout while nobody is called. Pure.
import type { BoardView } from '@toiluot/shared/contract';

const LETTERS = 'ABCDEGHKLM';
const STATES = ['calling', 'serving', 'serving', 'open', 'paused'] as const;

export function sampleView(view: BoardView, now: number): BoardView {
  const label = (n: number) => `${LETTERS[n % LETTERS.length]}${String(101 + ((n * 37) % 800)).padStart(3, '0')}`;
  const calls = view.desks.slice(0, 4).map(({ number, zone }, n) => ({
    callId: `sample:${n}` as BoardView['calls'][number]['callId'],
    label: label(n),
    desk: number,
    zone,
    callNumber: n === 2 ? 2 : 1,
    calledAt: now - n * 45_000,
  }));
  const recent = view.desks.slice(4, 14).map(({ number }, n) => ({
    callId: `sample:${n + 4}` as BoardView['recent'][number]['callId'],
    label: label(n + 4),
    desk: number,
    calledAt: now - (n + 4) * 60_000,
  }));
  return {
    ...view,
    session: { ...view.session, state: 'open' },
    calls,
    recent,
    desks: view.desks.map((desk, n) => {
      const state = n < 4 ? 'calling' : (STATES[n % STATES.length] ?? 'open');
      const { label: _own, ...rest } = desk;
      return { ...rest, state, ...((state === 'calling' || state === 'serving') && { label: label(n) }) };
    }),
    missed: view.desks.slice(0, 2).map(({ number }, n) => ({ label: label(n + 20), desk: number, at: now - 300_000 })),
  };
}
