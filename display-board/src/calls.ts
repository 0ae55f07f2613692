// From a picture of the hall to the lines of a board: what is called, what came before, what is new. Pure.
import type { BoardView } from '@toiluot/shared/contract';

export type Call = BoardView['calls'][number];

/** SPEC AN3: a call older than this is shown without fade and chime; a younger one carries "mới". */
export const FRESH_MS = 20_000;
/** Three fades of 1.66 s. */
export const FADE_MS = 4_980;
/** Calls this close together count as one moment: both are marked. */
const SAME_MOMENT_MS = 1_000;
const MISSED_SHOWN_MS = 30 * 60_000;
const MISSED_MOST = 6;

/** One line of a board: stub → plate. */
export type BoardLine = {
  readonly callId: string;
  readonly label: string;
  readonly desk: number;
  readonly calledAt: number;
  /** The visitor is expected at the desk now. */
  readonly isCalling: boolean;
  readonly isRecall: boolean;
};

/** Called tickets, then earlier calls, each newest first and each label once. */
export function boardLines(view: Pick<BoardView, 'calls' | 'recent'>): BoardLine[] {
  const calling = view.calls.map((call) => ({ ...lineOf(call), isCalling: true, isRecall: call.callNumber > 1 }));
  const earlier = view.recent.map((call) => ({ ...lineOf(call), isCalling: false, isRecall: false }));
  const labels = new Set<string>();
  return [...newestFirst(calling), ...newestFirst(earlier)].filter(
    ({ label }) => !labels.has(label) && labels.add(label),
  );
}

function lineOf({ callId, label, desk, calledAt }: Pick<Call, 'callId' | 'label' | 'desk' | 'calledAt'>) {
  return { callId, label, desk, calledAt };
}

function newestFirst<T extends { readonly calledAt: number }>(lines: readonly T[]): T[] {
  return lines.slice().sort((a, b) => b.calledAt - a.calledAt);
}

export function isFresh(calledAt: number, now: number): boolean {
  return now - calledAt < FRESH_MS;
}

/** Carries "mới": called within the last 20 s, and no later call has come since. */
export function isMarkedNew(line: BoardLine, lines: readonly BoardLine[], now: number): boolean {
  const newest = Math.max(...lines.map(({ calledAt }) => calledAt));
  return line.isCalling && isFresh(line.calledAt, now) && newest - line.calledAt <= SAME_MOMENT_MS;
}

/**
 * When each call came onto this board, so that a line which moves keeps its fade.
 *
 * @param before  what the last picture left here, by callId
 * @returns       only calls of this picture; one that was old already when it came begins in the distant past
 */
export function arrivals(
  calls: readonly Call[],
  before: ReadonlyMap<string, number>,
  now: number,
): Map<string, number> {
  const entries = calls.map(({ callId, calledAt }): [string, number] => {
    return [callId, before.get(callId) ?? (isFresh(calledAt, now) ? now : 0)];
  });
  return new Map(entries);
}

/** Milliseconds of the fade that are over; `undefined` when it is no longer, or was never, fading. */
export function fadeElapsedMs(arrivedAt: number | undefined, now: number): number | undefined {
  const elapsed = arrivedAt === undefined ? FADE_MS : now - arrivedAt;
  return elapsed < FADE_MS ? Math.max(0, elapsed) : undefined;
}

/** The quiet strip: last six of the last 30 minutes. */
export function missedShown(missed: BoardView['missed'], now: number): BoardView['missed'] {
  const recent = missed.filter(({ at }) => now - at < MISSED_SHOWN_MS);
  return recent.sort((a, b) => b.at - a.at).slice(0, MISSED_MOST);
}
