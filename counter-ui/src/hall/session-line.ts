import type { HallView } from '@toiluot/shared/contract';
import { formatClock, formatDay } from '@toiluot/shared/ui';
import type { HallI18n } from './hall-texts.ts';

/** One sentence on session and day: what is given out now and until when. @param now epoch ms */
export function sessionLine(
  i18n: HallI18n,
  { session, day, centre }: Pick<HallView, 'session' | 'day' | 'centre'>,
  now: number,
): string {
  const clock = (at: number) => formatClock(at, centre.timezone);
  const resumes =
    session.resumesAt === undefined
      ? undefined
      : { time: clock(session.resumesAt), day: formatDay(i18n, session.resumesAt, now, centre.timezone) };
  if (day?.state === 'closing') return i18n.t('session.day-closing');
  if (day?.state === 'closed') return i18n.t('session.day-closed');
  if (day === undefined) return resumes ? i18n.t('session.none.resumes', resumes) : i18n.t('session.none');

  const running =
    session.name !== undefined && session.until !== undefined
      ? { name: i18n.textOf(session.name), time: clock(session.until) }
      : undefined;
  switch (session.state) {
    case 'open':
      return running ? i18n.t('session.open.until', running) : i18n.t('session.open.plain');
    case 'closing':
      return running ? i18n.t('session.closing.until', running) : i18n.t('session.closing.plain');
    case 'break':
      return resumes ? i18n.t('session.break.until', resumes) : i18n.t('session.break.plain');
    case 'before-opening':
      return resumes ? i18n.t('session.before.resumes', resumes) : i18n.t('session.before-opening.plain');
    case 'closed':
      return resumes ? i18n.t('session.closed.resumes', resumes) : i18n.t('session.closed.plain');
    case 'holiday':
      return session.holiday
        ? i18n.t('session.holiday.named', { holiday: i18n.textOf(session.holiday) })
        : i18n.t('session.holiday.plain');
    default: {
      const unknown: never = session.state;
      return unknown;
    }
  }
}
