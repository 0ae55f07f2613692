import type { ComplaintEntry } from '@toiluot/shared/contract';
import { formatClock, formatDay } from '@toiluot/shared/ui';
import type { HallI18n } from '../hall-texts.ts';

/** "Thái độ, Chờ lâu". */
export const causeWords = (i18n: HallI18n, { causes }: Pick<ComplaintEntry, 'causes'>): string =>
  (causes.length === 0 ? (['none'] as const) : causes).map((cause) => i18n.t(`complaint.cause.${cause}`)).join(', ');

/** What is due, or how it ended. `isLate` = a deadline has passed. Times in epoch ms. */
export function deadlineWords(
  i18n: HallI18n,
  { state, answerBy, closeBy, closedAt }: Pick<ComplaintEntry, 'state' | 'answerBy' | 'closeBy' | 'closedAt'>,
  now: number,
  timezone: string,
): { readonly words: string; readonly isLate: boolean } {
  const at = (instant: number) => ({
    time: formatClock(instant, timezone),
    day: formatDay(i18n, instant, now, timezone),
  });
  if (state === 'closed') return { words: i18n.t('complaint.ended', at(closedAt ?? closeBy)), isLate: false };
  const by = state === 'open' ? answerBy : closeBy;
  const isLate = now > by;
  return { words: i18n.t(`complaint.${isLate ? 'late' : 'due'}.${state}`, at(by)), isLate };
}
