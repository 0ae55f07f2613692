import type { TicketView } from '@toiluot/shared/contract';
import { formatClock, formatDate } from '@toiluot/shared/ui/format.ts';
import type { I18n } from '@toiluot/shared/ui/i18n.ts';
import type { messages } from './messages.ts';

type Session = TicketView['session'];

/** The session in words where it matters to somebody who waits; nothing in ordinary hours. */
export function sessionLine(
  { t }: Pick<I18n<keyof typeof messages>, 't'>,
  { state, resumesAt }: Session,
  now: number,
  timezone: string,
): string | undefined {
  const time = resumesAt === undefined ? undefined : whenOf(resumesAt, now, timezone);
  switch (state) {
    case 'open':
      return undefined;
    case 'closing':
      return t('session.closing');
    case 'break':
    case 'before-opening':
      return time === undefined ? undefined : t(`session.${state}`, { time });
    case 'holiday':
      return t('session.holiday');
    case 'closed':
      return time === undefined ? t('session.closed') : t('session.closed.until', { time });
  }
}

/** `13:30`, on another day `07:30, 26/11/2026`. */
function whenOf(at: number, now: number, timezone: string): string {
  const clock = formatClock(at, timezone);
  const date = formatDate(at, timezone);
  return date === formatDate(now, timezone) ? clock : `${clock}, ${date}`;
}
