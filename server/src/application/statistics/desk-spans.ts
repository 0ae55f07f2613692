// When desks were open and paused, read from the journal: rows keep only the present.
import type { EventData } from '@toiluot/shared/contract';
import type { JournalRow } from '../../storage/storage.ts';

/** Epoch ms. An open span holds the pauses inside it; a take-over parts it, so each has one officer. */
export type DeskSpan = {
  readonly kind: 'open' | 'paused';
  readonly desk: string;
  readonly officer: string;
  readonly reason: string | null;
  readonly from: number;
  readonly to: number;
};

type Running = { officer: string; openedAt: number; pause?: { from: number; reason: string } | undefined };

const dataOf = <T extends keyof EventData>(row: JournalRow): EventData[T] => JSON.parse(row.data) as EventData[T];

/**
 * @param rows  of one day, oldest first
 * @param end   epoch ms: where spans end that nobody ended
 */
export function deskSpans(rows: readonly JournalRow[], end: number): DeskSpan[] {
  const running = new Map<string, Running>();
  const spans: DeskSpan[] = [];
  const put = (kind: DeskSpan['kind'], desk: string, { officer }: Running, from: number, to: number, reason?: string) =>
    spans.push({ kind, desk, officer, reason: reason ?? null, from, to: Math.max(from, to) });
  const endPause = (desk: string, open: Running, at: number) => {
    if (open.pause) put('paused', desk, open, open.pause.from, at, open.pause.reason);
    open.pause = undefined;
  };
  const endOpen = (desk: string, at: number) => {
    const open = running.get(desk);
    if (!open) return;
    endPause(desk, open, at);
    put('open', desk, open, open.openedAt, at);
    running.delete(desk);
  };
  for (const row of rows) {
    if (row.type === 'desk.opened') {
      const { desk, officer } = dataOf<'desk.opened'>(row);
      endOpen(desk, row.at);
      running.set(desk, { officer, openedAt: row.at });
    } else if (row.type === 'desk.taken-over') {
      const { desk, officer } = dataOf<'desk.taken-over'>(row);
      const pause = running.get(desk)?.pause;
      endOpen(desk, row.at);
      running.set(desk, { officer, openedAt: row.at, pause: pause && { ...pause, from: row.at } });
    } else if (row.type === 'desk.closed') {
      endOpen(dataOf<'desk.closed'>(row).desk, row.at);
    } else if (row.type === 'desk.paused') {
      const { desk, pause } = dataOf<'desk.paused'>(row);
      const open = running.get(desk);
      if (open) open.pause = { from: row.at, reason: pause.reason };
    } else if (row.type === 'desk.resumed') {
      const { desk } = dataOf<'desk.resumed'>(row);
      const open = running.get(desk);
      if (open) endPause(desk, open, row.at);
    }
  }
  for (const desk of [...running.keys()]) endOpen(desk, end);
  return spans.sort((a, b) => a.from - b.from);
}
