import type { CentreRows, TicketId } from '@toiluot/shared/contract';
import { rememberUnsaid } from './announcements.ts';
import { callIdOf, countTicket, RECENT_CALLS, type RecentCall } from './figures.ts';
import { indexCatalogue } from './indexed-catalogue.ts';
import { rememberIssue } from './kiosk-pace.ts';
import { enqueue } from './queues.ts';
import { PRINT_ENDED } from './records.ts';
import { emptyState, type HallState } from './state.ts';
import { createTouched } from './touched.ts';

const byId = <K extends string, T extends { readonly id: K }>(rows: readonly T[], into: Map<K, T>): void => {
  for (const row of rows) into.set(row.id, row);
};

/** The state that stored rows describe; look-ups are made anew. */
export function loadState(rows: CentreRows, seq: number): HallState {
  const state = emptyState();
  state.seq = seq;
  state.catalogue = rows.catalogue && indexCatalogue(rows.catalogue, rows.day?.date);
  state.day = rows.day;
  byId(rows.staff, state.staff);
  byId(rows.devices, state.devices);
  byId(rows.desks, state.desks);
  byId(rows.messages, state.messages);
  byId(rows.profiles, state.profiles);
  byId(rows.alerts, state.alerts);
  for (const counter of rows.counters) state.counters.set(counter.service, counter);
  for (const suspension of rows.suspensions) state.suspensions.set(suspension.service, suspension);
  byId(rows.announcements, state.announcements);
  for (const announcement of rows.announcements) rememberUnsaid(state, announcement);
  byId(rows.complaints, state.complaints);
  for (const day of rows.published) state.published.set(day.day, day);
  for (const mute of rows.mutes) state.mutes.set(mute.zone, mute);
  for (const check of rows.voiceChecks) state.voiceChecks.set(check.zone, check);
  for (const printer of rows.printers) state.printers.set(printer.printer, printer);
  for (const ticket of rows.tickets) {
    state.tickets.set(ticket.id, ticket);
    if (ticket.state === 'waiting') enqueue(state.queues, ticket);
    countTicket(state.figures, undefined, ticket);
    rememberIssue(state, ticket.issuedBy, ticket.issuedAt);
  }
  inOrderOfTime(state.figures.parked, (id) => state.tickets.get(id)?.visits.at(-1)?.endedAt);
  inOrderOfTime(state.figures.missed, (id) => state.tickets.get(id)?.endedAt);
  state.figures.recentCalls = recentCalls(rows);
  for (const job of rows.printJobs) {
    state.printJobs.set(job.id, job);
    if (!PRINT_ENDED.has(job.state)) state.pendingJobs.set(job.id, job);
  }
  state.lastAt = latestTime(rows);
  state.touched = createTouched();
  return state;
}

/** Rows come in order of issue; these lists are kept in the order in which tickets joined them. */
function inOrderOfTime(ids: Set<TicketId>, timeOf: (id: TicketId) => number | null | undefined): void {
  const sorted = [...ids].sort((a, b) => (timeOf(a) ?? 0) - (timeOf(b) ?? 0));
  ids.clear();
  for (const id of sorted) ids.add(id);
}

function recentCalls(rows: CentreRows): RecentCall[] {
  const calls = rows.tickets.flatMap((ticket) => {
    const visit = ticket.visits.at(-1);
    if (!visit || visit.end === 'undone') return [];
    return [
      {
        callId: callIdOf(ticket, visit),
        ticket: ticket.id,
        label: ticket.label,
        desk: visit.desk,
        at: visit.lastCallAt,
      },
    ];
  });
  return calls.sort((a, b) => b.at - a.at).slice(0, RECENT_CALLS);
}

function latestTime(rows: CentreRows): number {
  let latest = Math.max(rows.day?.openedAt ?? 0, rows.day?.closedAt ?? 0, rows.day?.lastIssuedAt ?? 0);
  for (const desk of rows.desks) latest = Math.max(latest, desk.since);
  for (const ticket of rows.tickets)
    latest = Math.max(latest, ticket.queuedAt, ticket.endedAt ?? 0, ticket.visits.at(-1)?.lastCallAt ?? 0);
  return latest;
}
