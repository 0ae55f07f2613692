import type { ComplaintId, ComplaintRecord, EventType } from '@toiluot/shared/contract';
import type { Appliers } from '../evolve.ts';
import type { HallState } from '../state.ts';

type ComplaintEvent = Extract<EventType, `complaint.${string}`>;

function put(state: HallState, record: ComplaintRecord): void {
  if (record.erasedAt === null) state.complaints.set(record.id, record);
  else state.complaints.delete(record.id);
  state.touched.complaints.set(record.id, record);
}

/** @throws Error naming the id: an event speaks of a complaint that is not kept, which is a bug. */
function change(state: HallState, id: ComplaintId, fields: Partial<ComplaintRecord>): void {
  const record = state.complaints.get(id);
  if (!record) throw new Error(`unknown complaint ${id} in an event`);
  put(state, { ...record, ...fields });
}

export const complaintEvents: Appliers<ComplaintEvent> = {
  'complaint.opened': (state, { complaint }) => put(state, complaint),
  'complaint.assigned': (state, { complaint, owner }) => change(state, complaint, { owner }),
  /** The first answer counts for the deadline; a later one takes its place as text. */
  'complaint.answered': (state, { complaint, answer }, at) =>
    change(state, complaint, {
      answer,
      state: 'answered',
      answeredAt: state.complaints.get(complaint)?.answeredAt ?? at,
    }),
  'complaint.closed': (state, { complaint }, at) => change(state, complaint, { state: 'closed', closedAt: at }),
  'complaint.erased': (state, { complaint }, at) =>
    change(state, complaint, { account: null, contact: null, answer: null, erasedAt: at }),
};
