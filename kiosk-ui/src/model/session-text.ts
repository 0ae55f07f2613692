import type { KioskView } from '@toiluot/shared/contract';
import { formatClock, formatDay } from '@toiluot/shared/ui';
import type { Texts } from '../texts.tsx';

/** The state of the session in one sentence, with the time at which numbers are given out again where it is known. */
export function sessionText(texts: Texts, session: KioskView['session'], now: number, timezone: string): string {
  const { t, textOf } = texts;
  const { state, resumesAt, holiday } = session;
  const name = holiday ? textOf(holiday) : undefined;
  const when =
    resumesAt === undefined
      ? undefined
      : { time: formatClock(resumesAt, timezone), day: formatDay(texts, resumesAt, now, timezone) };
  switch (state) {
    case 'open':
      return t('session.open');
    case 'closing':
      return t('session.closing');
    case 'break':
      return when ? t('session.break', when) : t('session.break.plain');
    case 'before-opening':
      return when ? t('session.before-opening', when) : t('session.before-opening.plain');
    case 'closed':
      return when ? t('session.closed', when) : t('session.closed.plain');
    case 'holiday':
      if (name === undefined) return t('session.holiday.plain');
      return when ? t('session.holiday', { ...when, holiday: name }) : t('session.holiday.named', { holiday: name });
    default:
      return state satisfies never;
  }
}
