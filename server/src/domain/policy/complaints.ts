// CP: complaints from their opening to the erasing of their text.
import type {
  ComplaintId,
  ComplaintOrigin,
  ComplaintRecord,
  DeskId,
  HallEvent,
  RatingReason,
  TicketId,
  TicketRecord,
} from '@toiluot/shared/contract';
import type { HallState } from '../state.ts';
import { afterWorkingTime, endOfWorkingDay, startOfWorkingDay } from './working-time.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const ANSWER_MS = 4 * HOUR_MS;
const CLOSE_DAYS = 3;
const KEEP_DAYS = 30;
/** The reminder comes when this share of the time to the first answer has passed. */
const REMIND_SHARE = 0.75;

type Opening = {
  /** Journal position of its opening. */
  readonly seq: number;
  readonly now: number;
  readonly origin: ComplaintOrigin;
  readonly causes: readonly RatingReason[];
  readonly ticket?: TicketRecord | undefined;
  readonly desk?: DeskId | undefined;
  readonly happenedAt: number;
  readonly account: string | null;
  readonly contact: string | null;
};

/** CP3: days after closing until the text is erased. */
export const keepDays = (state: HallState): number => state.catalogue?.file.settings.complaintKeepDays ?? KEEP_DAYS;

/** The one about this ticket that is not closed. */
export const complaintInHand = (state: HallState, ticket: TicketId): ComplaintRecord | undefined =>
  [...state.complaints.values()].find((complaint) => complaint.ticket === ticket && complaint.state !== 'closed');

/** CP2. @returns undefined before the first business day: there is nothing to complain about yet */
export function newComplaint(state: HallState, opening: Opening): ComplaintRecord | undefined {
  const file = state.catalogue?.file;
  if (!file || !state.day) return undefined;
  const { seq, now, ticket, desk, ...told } = opening;
  const answerMs = file.settings.complaintAnswerMs ?? ANSWER_MS;
  const closeBy = endOfWorkingDay(file.centre, now, file.settings.complaintCloseDays ?? CLOSE_DAYS);
  return {
    ...told,
    id: `c${seq}` as ComplaintId,
    day: state.day.id,
    ticket: ticket?.id ?? null,
    label: ticket?.label ?? null,
    service: ticket?.service ?? null,
    desk: desk ?? ticket?.visits.at(-1)?.desk ?? ticket?.desk ?? null,
    openedAt: now,
    state: 'open',
    owner: null,
    answerBy: afterWorkingTime(file.centre, now, answerMs),
    answerReminderAt: afterWorkingTime(file.centre, now, answerMs * REMIND_SHARE),
    closeBy,
    closeReminderAt: startOfWorkingDay(file.centre, closeBy),
    answeredAt: null,
    closedAt: null,
    erasedAt: null,
    answer: null,
  };
}

/** What is due next and since when a reminder is in order; undefined once closed. Epoch ms. */
export function deadlineOf(complaint: ComplaintRecord): { readonly by: number; readonly remindAt: number } | undefined {
  switch (complaint.state) {
    case 'open':
      return { by: complaint.answerBy, remindAt: complaint.answerReminderAt };
    case 'answered':
      return { by: complaint.closeBy, remindAt: complaint.closeReminderAt };
    case 'closed':
      return undefined;
  }
}

/** CP3: the text of complaints closed long enough ago. */
export const dueErasures = (state: HallState, now: number): HallEvent[] =>
  [...state.complaints.values()]
    .filter(({ closedAt }) => closedAt !== null && closedAt + keepDays(state) * DAY_MS <= now)
    .map(({ id }): HallEvent => ({ type: 'complaint.erased', data: { complaint: id } }));
