import type { HallView, InputOf } from '@toiluot/shared/contract';
import { formatClock } from '@toiluot/shared/ui/format.ts';
import { instantOfClock, parseClock } from './local-time.ts';

type Day = NonNullable<HallView['day']>;
export type DaySession = Day['sessions'][number];

/** What a supervisor types: clock times of the centre's zone. */
export interface SessionDraft {
  readonly closesAt: string;
  readonly lastTicketAt: string;
}

export type SessionChange =
  | { readonly kind: 'change'; readonly input: InputOf<'session.change'> }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'problem'; readonly problem: 'not-a-time' | 'last-after-close' | 'in-past' };

export function sessionDraft(session: DaySession, timezone: string): SessionDraft {
  return {
    closesAt: formatClock(session.closesAt, timezone),
    lastTicketAt: formatClock(session.lastTicketAt, timezone),
  };
}

/** The command for what was typed, only with the times that differ, or why it cannot be sent. */
export function sessionChange(session: DaySession, draft: SessionDraft, timezone: string, now: number): SessionChange {
  const closes = parseClock(draft.closesAt);
  const last = parseClock(draft.lastTicketAt);
  if (closes === undefined || last === undefined) return { kind: 'problem', problem: 'not-a-time' };

  const closesAt = instantOfClock(closes, session.closesAt, timezone);
  const lastTicketAt = instantOfClock(last, session.closesAt, timezone);
  if (closesAt === session.closesAt && lastTicketAt === session.lastTicketAt) return { kind: 'unchanged' };
  if (lastTicketAt > closesAt) return { kind: 'problem', problem: 'last-after-close' };
  if (closesAt <= now) return { kind: 'problem', problem: 'in-past' };

  const changed = {
    ...(closesAt === session.closesAt ? {} : { closesAt }),
    ...(lastTicketAt === session.lastTicketAt ? {} : { lastTicketAt }),
  };
  return { kind: 'change', input: { session: session.id, ...changed } };
}

/** The session a supervisor means: the running one, else the next one, else the last of the day. */
export function sessionAt(sessions: readonly DaySession[], now: number): DaySession | undefined {
  return sessions.find(({ closesAt }) => closesAt > now) ?? sessions.at(-1);
}
