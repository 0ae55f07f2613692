// Facts of the view as sentences.
import type { DeskView, TicketInHand } from '@toiluot/shared/contract';
import { formatClock, formatDay, formatMinutes, NBSP } from '@toiluot/shared/ui';
import type { MessageKey } from '../messages.ts';
import type { DeskI18n } from '../texts.tsx';

/** NX4: why this ticket was next. */
export function causeWords(i18n: DeskI18n, { kind, minutes, reason, note }: TicketInHand['cause']): string {
  if (kind === 'chosen') {
    const words = [reason && i18n.textOf(reason), note].filter(Boolean).join(', ');
    return words === '' ? i18n.t('cause.chosen-plain') : i18n.t('cause.chosen', { reason: words });
  }
  if (kind === 'priority')
    return minutes === null ? i18n.t('cause.priority-plain') : i18n.t('cause.priority', { m: minutes });
  if (kind === 'helping-out')
    return minutes === null ? i18n.t('cause.helping-out-plain') : i18n.t('cause.helping-out', { m: minutes });
  return i18n.t(`cause.${kind}`);
}

/** State of the session when it is worth a line above the desk. */
export function sessionWords(i18n: DeskI18n, { session, centre }: DeskView, now: number): string | undefined {
  const { state, resumesAt, holiday } = session;
  if (state === 'open') return undefined;
  if (state === 'closing') return i18n.t('session.closing');
  if (state === 'holiday' && !holiday) return i18n.t('session.holiday.plain');
  const name = holiday ? i18n.textOf(holiday) : undefined;
  if (resumesAt === undefined)
    return state === 'holiday' ? i18n.t('session.holiday.named', { holiday: name }) : i18n.t(`session.${state}.plain`);
  const values = {
    time: formatClock(resumesAt, centre.timezone),
    day: formatDay(i18n, resumesAt, now, centre.timezone),
    holiday: name,
  };
  return i18n.t(`session.${state}`, values);
}

/** Whole minutes since an instant, never below 0. */
export const minutesSince = (i18n: DeskI18n, at: number, now: number): string =>
  formatMinutes(Math.max(0, Math.floor((now - at) / 60_000)), i18n.lang.value);

export const clockIn = ({ centre }: Pick<DeskView, 'centre'>, at: number): string => formatClock(at, centre.timezone);

const STEPS = ['no-show', 'call', 'finish', 'park', 'transfer', 'cancel'] as const;

/** What the last step was; the view names it by a word or by its command. */
export function undoWords(i18n: DeskI18n, { step, label }: NonNullable<DeskView['undo']>): string {
  const known = STEPS.find((name) => step.includes(name));
  return i18n.t(known === undefined ? 'undo.other' : (`undo.${known}` satisfies MessageKey), { label });
}

/** Two parts of one line, with a middle dot that never starts a line. */
export const joined = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(`${NBSP}· `);
