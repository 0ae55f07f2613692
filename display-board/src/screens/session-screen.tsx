import type { BoardView } from '@toiluot/shared/contract';
import { formatClock, formatDate, Icon, type IconName, localTimeOf } from '@toiluot/shared/ui';
import { TwoLinesOf, useBoard, Words } from '../context.tsx';
import { AgeStrip } from '../parts/notice-strip.tsx';
import type { WordKey } from '../words.ts';

/** Between sessions: what is the matter, when it goes on, and that tickets keep their order. */
export function SessionScreen() {
  const { feed, freshness, words } = useBoard();
  const view = feed.view.value;
  if (!view) return null;
  const { session } = view;
  const isOver = session.state === 'closed' || session.state === 'holiday';
  return (
    <main class={`session ${isOver ? 'is-over' : ''}`}>
      <div class="session-words">
        <Icon name={isOver ? 'closed' : (ICONS[session.state] ?? 'clock')} />
        <Words of={titleOf(view)} as="h1" />
        {session.holiday && (
          <p class="session-holiday">
            <TwoLinesOf lines={words.bilingualText(session.holiday)} />
          </p>
        )}
        <Reopening view={view} />
        {!isOver && view.waitingTotal > 0 && <Words of="board.order-kept" as="p" />}
        {!isOver && view.waitingTotal > 0 && <Words of="board.waiting" values={{ n: view.waitingTotal }} as="p" />}
      </div>
      {freshness.value !== 'live' && <AgeStrip />}
    </main>
  );
}

const ICONS: Partial<Record<BoardView['session']['state'], IconName>> = { break: 'pause', 'before-opening': 'clock' };

function Reopening({ view: { session, centre } }: { readonly view: BoardView }) {
  const opensAt = session.resumesAt ?? session.until;
  if (opensAt === undefined) return null;
  return (
    <div class="session-time">
      <Words of={LEADS[session.state] ?? 'board.reopens-at'} />
      <span class="session-clock num">{formatClock(opensAt, centre.timezone)}</span>
      <Day at={opensAt} timezone={centre.timezone} />
    </div>
  );
}

/** Nothing for today, a word for tomorrow, else weekday and date. */
function Day({ at, timezone }: { readonly at: number; readonly timezone: string }) {
  const now = useBoard().feed.clock.value;
  const date = formatDate(at, timezone);
  if (date === formatDate(now, timezone)) return null;
  if (date === formatDate(now + DAY_MS, timezone))
    return (
      <span class="session-day">
        <Words of="day.tomorrow" />
      </span>
    );
  const weekday = `weekday.${localTimeOf(at, timezone).weekday}` as WordKey;
  return (
    <span class="session-day">
      <Words of={weekday} /> <span class="session-date num">{date}</span>
    </span>
  );
}

const DAY_MS = 86_400_000;

const LEADS: Partial<Record<BoardView['session']['state'], WordKey>> = {
  break: 'board.back-at',
  'before-opening': 'board.opens-at',
};

function titleOf({ session, centre, serverTime }: BoardView): WordKey {
  if (session.state === 'break') {
    const { hour } = localTimeOf(serverTime, centre.timezone);
    return hour >= 10 && hour < 14 ? 'board.break' : 'board.break.other';
  }
  if (session.state === 'before-opening') return 'board.not-open';
  return session.state === 'holiday' ? 'board.holiday' : 'board.closed';
}
