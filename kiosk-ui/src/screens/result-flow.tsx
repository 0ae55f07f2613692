// Which picture of the result page is due, and when it leaves so that the next person never sees it.
import type { KioskView } from '@toiluot/shared/contract';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Issuing, TicketDesk } from '../model/issuing.ts';
import { type Paper, paperOf, staysMs } from '../model/paper.ts';
import { Refused } from './refused.tsx';
import { Asking, Result } from './result.tsx';

const LOOK_MS = 250;
const SLOW_MS = 3000;
/** A refusal is read and answered, or left alone: longer than the machine's own longest pause of a minute. */
const REFUSAL_STAYS_MS = 75_000;

export function ResultFlow({
  view,
  desk,
  leave,
  nowMs,
  slower,
}: {
  readonly view: KioskView;
  readonly desk: TicketDesk;
  readonly leave: () => void;
  /** The steady clock on which the number was stamped. */
  readonly nowMs: () => number;
  readonly slower: () => number;
}) {
  const issuing = desk.issuing.value;
  const now = useClock(nowMs, LOOK_MS);
  const askedAt = useSince(issuing.at, now);
  const paper = issuing.at === 'issued' ? paperNow(view, issuing, now) : undefined;
  const settledAt = useSince(`${issuing.at} ${paper ?? ''}`, now);
  const stays = paper !== undefined ? staysMs(paper) : issuing.at === 'refused' ? REFUSAL_STAYS_MS : undefined;
  const leftMs = stays === undefined ? undefined : stays * slower() - (now - settledAt);
  useEffect(() => {
    if (issuing.at === 'nothing' || (leftMs !== undefined && leftMs <= 0)) leave();
  });

  switch (issuing.at) {
    case 'nothing':
      return null;
    case 'asking':
      return <Asking isSlow={now - askedAt > SLOW_MS} />;
    case 'refused':
      return (
        <Refused
          view={view}
          refused={issuing}
          waitSeconds={secondsToWait(issuing, now - settledAt)}
          onAgain={desk.tryAgain}
          onBack={leave}
        />
      );
    case 'issued':
      return (
        <Result
          view={view}
          issued={issuing}
          paper={paper ?? 'printing'}
          onReprint={desk.reprint}
          onDone={leave}
          secondsLeft={leftMs === undefined ? undefined : Math.max(0, Math.ceil(leftMs / 1000))}
        />
      );
    default:
      return issuing satisfies never;
  }
}

/** F-K17: until the machine gives out numbers again. */
function secondsToWait({ code, details }: Extract<Issuing, { at: 'refused' }>, sinceMs: number): number {
  const waitMs = code === 'too-fast' ? Number(details?.['retryAfterMs'] ?? 0) : 0;
  return Math.max(0, Math.ceil((waitMs - sinceMs) / 1000));
}

function paperNow(view: KioskView, { ticket, copyNo, since }: Extract<Issuing, { at: 'issued' }>, now: number): Paper {
  return paperOf(
    view.lastTicket,
    { id: ticket.ticket, hasJob: ticket.printJob !== undefined, copyNo },
    now - since,
    view.printer.health,
  );
}

function useClock(nowMs: () => number, everyMs: number): number {
  const [now, setNow] = useState(nowMs);
  useEffect(() => {
    const timer = setInterval(() => setNow(nowMs()), everyMs);
    return () => clearInterval(timer);
  }, [nowMs, everyMs]);
  return now;
}

/** When `key` last changed, on the same clock as `now`. */
function useSince(key: string, now: number): number {
  const last = useRef({ key, at: now });
  if (last.current.key !== key) last.current = { key, at: now };
  return last.current.at;
}
