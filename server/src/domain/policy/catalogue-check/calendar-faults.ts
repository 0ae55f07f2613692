import type { Catalogue, WeeklySession } from '@toiluot/shared/contract';
import { type Finding, listedTwice } from './finding.ts';

const shareHours = (a: WeeklySession, b: WeeklySession): boolean =>
  a.weekdays.some((day) => b.weekdays.includes(day)) && a.opensAt < b.closesAt && b.opensAt < a.closesAt;

/** DY2, F-A10: hours that can be kept, dates named once, an agency valid before it is not. */
export function calendarFaults({ centre, agencies }: Catalogue): Finding[] {
  const { sessions, holidays, extraWorkingDays } = centre;
  const dates = (list: readonly { readonly date: string }[]) => list.map(({ date }) => [date, date] as const);
  return [
    ...listedTwice(
      'session',
      '/sessions',
      'id',
      sessions.map(({ id }) => [id, id]),
    ),
    ...sessions.flatMap(sessionFaults),
    ...listedTwice('holiday', '/holidays', 'date', dates(holidays)),
    ...listedTwice('working day', '/extraWorkingDays', 'date', dates(extraWorkingDays)),
    ...extraWorkingDays
      .filter(({ date }) => holidays.some((holiday) => holiday.date === date))
      .map(({ date }): Finding => {
        const words = `working day ${date}: is a holiday too`;
        return { at: `/extraWorkingDays/${date}/date`, code: 'holiday-and-working-day', with: date, words };
      }),
    ...agencies.flatMap(({ id, validFrom, validTo }): Finding[] =>
      validFrom && validTo && validFrom > validTo
        ? [{ at: `/agencies/${id}/validTo`, code: 'dates-reversed', words: `agency ${id}: ends before it begins` }]
        : [],
    ),
    ...timezoneFaults(centre.timezone),
  ];
}

function sessionFaults(session: WeeklySession, index: number, all: readonly WeeklySession[]): Finding[] {
  const at = `/sessions/${session.id}/closesAt`;
  if (session.opensAt >= session.closesAt)
    return [{ at, code: 'closes-before-opening', words: `session ${session.id}: closes before it opens` }];
  return all.slice(0, index).flatMap((other): Finding[] => {
    if (!shareHours(session, other)) return [];
    const words = `sessions ${other.id} and ${session.id}: hours overlap`;
    return [
      { at: `/sessions/${session.id}/opensAt`, code: 'hours-overlap', with: other.id, words },
      { at: `/sessions/${other.id}/closesAt`, code: 'hours-overlap', with: session.id, words },
    ];
  });
}

function timezoneFaults(timeZone: string): Finding[] {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return [];
  } catch {
    const words = `centre: unknown time zone ${timeZone}`;
    return [{ at: '/centre/timezone', code: 'unknown-timezone', with: timeZone, words }];
  }
}
