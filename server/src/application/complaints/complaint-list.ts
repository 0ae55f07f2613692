import type { ComplaintEntry, ComplaintRecord, QueryAnswer } from '@toiluot/shared/contract';
import { deadlineOf, keepDays } from '../../domain/policy/complaints.ts';
import type { HallState } from '../../domain/state.ts';

const OWNERS: ReadonlySet<string> = new Set(['supervisor', 'administrator']);

/** Those in hand by what is due next, then closed ones, the last closed first. */
const dueAt = (complaint: ComplaintRecord): number => deadlineOf(complaint)?.by ?? Number.MAX_SAFE_INTEGER;
const inOrder = (a: ComplaintRecord, b: ComplaintRecord): number =>
  dueAt(a) - dueAt(b) || (b.closedAt ?? 0) - (a.closedAt ?? 0);

function entryOf(state: HallState, complaint: ComplaintRecord): ComplaintEntry {
  const { id, origin, causes, ticket, label, service, desk, owner, answeredAt, closedAt } = complaint;
  const { account, contact, answer, happenedAt, openedAt, answerBy, closeBy } = complaint;
  return {
    id,
    origin,
    causes: [...causes],
    state: complaint.state,
    happenedAt,
    openedAt,
    answerBy,
    closeBy,
    ...(ticket && { ticket }),
    ...(label && { label }),
    ...(service && { service }),
    ...(desk && { desk }),
    ...(owner && { owner: { id: owner, name: state.staff.get(owner)?.displayName ?? owner } }),
    ...(answeredAt !== null && { answeredAt }),
    ...(closedAt !== null && { closedAt }),
    ...(account && { account }),
    ...(contact && { contact }),
    ...(answer && { answer }),
  };
}

/** Answers `hall.complaints`. */
export const complaintList = (state: () => HallState) => async (): Promise<QueryAnswer<'hall.complaints'>> => {
  const now = state();
  return {
    complaints: [...now.complaints.values()].sort(inOrder).map((complaint) => entryOf(now, complaint)),
    owners: [...now.staff.values()]
      .filter(({ role, disabled }) => OWNERS.has(role) && !disabled)
      .map(({ id, displayName }) => ({ id, name: displayName })),
    keepDays: keepDays(now),
  };
};
