// A ticket while nobody serves it: issue, cancel, come back, priority, note, rating, copies.
import type { EventData, EventType, PrintJobRecord, TicketRecord } from '@toiluot/shared/contract';
import type { Appliers } from '../evolve.ts';
import { rememberIssue } from '../kiosk-pace.ts';
import { deskOf, putCounter, putPrintJob, putTicket, ticketOf } from '../records.ts';
import type { HallState } from '../state.ts';
import { endVisit, freed, takeStep } from './desk-step.ts';

type QueueEvent = Extract<
  EventType,
  | 'ticket.issued'
  | 'ticket.reprinted'
  | 'ticket.resumed'
  | 'ticket.cancelled'
  | 'ticket.reinstated'
  | 'ticket.stepped-behind'
  | 'ticket.expired'
  | 'ticket.priority-set'
  | 'ticket.journey-set'
  | 'ticket.noted'
  | 'ticket.rated'
>;

function change(state: HallState, id: TicketRecord['id'], fields: Partial<TicketRecord>): void {
  const ticket = ticketOf(state, id);
  putTicket(state, { ...ticket, ...fields, rev: ticket.rev + 1 });
}

function queuePrint(
  state: HallState,
  ticket: TicketRecord['id'],
  print: NonNullable<EventData['ticket.issued']['print']>,
  by: string,
  at: number,
): void {
  const job: PrintJobRecord = {
    id: print.job,
    ticket,
    copyNo: print.copyNo,
    printer: print.printer,
    state: 'queued',
    createdAt: at,
    expiresAt: print.expiresAt,
    leaseOwner: null,
    leaseUntil: null,
    attempts: 0,
    endedAt: null,
    reason: null,
    requestedBy: by,
  };
  putPrintJob(state, job);
}

function countIssue(state: HallState, data: EventData['ticket.issued']): void {
  if (!state.day) throw new Error('a ticket was issued without a day');
  state.day = { ...state.day, issuedCount: data.issuedSeq, lastIssuedAt: data.issuedAt };
  state.touched.day = true;
  const counter = state.counters.get(data.service);
  const sameSession = counter?.sessionId === data.sessionId;
  putCounter(state, {
    service: data.service,
    nextNumber: data.number + 1,
    sessionId: data.sessionId,
    issuedInSession: (sameSession ? (counter?.issuedInSession ?? 0) : 0) + 1,
  });
  rememberIssue(state, data.issuedBy, data.issuedAt);
}

function newTicket(state: HallState, data: EventData['ticket.issued']): TicketRecord {
  if (!state.day) throw new Error('a ticket was issued without a day');
  return {
    id: data.ticket,
    day: state.day.id,
    label: data.label,
    number: data.number,
    issuedSeq: data.issuedSeq,
    issuedAt: data.issuedAt,
    firstService: data.service,
    service: data.service,
    procedure: data.procedure,
    priorityClass: data.priorityClass,
    headStartMs: data.headStartMs,
    language: data.language,
    accessible: data.accessible,
    state: 'waiting',
    rev: 1,
    queueKey: data.issuedAt - data.headStartMs,
    queuedAt: data.issuedAt,
    callableAt: 0,
    cameBack: false,
    directedTo: null,
    returnTo: null,
    journey: data.journey,
    desk: null,
    visits: [],
    quote: data.quote,
    note: null,
    endedAt: null,
    endReason: null,
    outcome: null,
    rating: null,
    copies: data.print ? 1 : 0,
    issuedBy: data.issuedBy,
    printer: data.print?.printer ?? null,
  };
}

export const ticketQueueEvents: Appliers<QueueEvent> = {
  'ticket.issued': (state, data, at) => {
    putTicket(state, newTicket(state, data));
    countIssue(state, data);
    if (data.print) queuePrint(state, data.ticket, data.print, data.issuedBy, at);
  },
  'ticket.reprinted': (state, { ticket, print, by }, at) => {
    change(state, ticket, { copies: print.copyNo });
    queuePrint(state, ticket, print, by, at);
  },
  'ticket.resumed': (state, { ticket }, at) =>
    change(state, ticket, { state: 'waiting', desk: null, callableAt: 0, queuedAt: at }),
  'ticket.cancelled': (state, { ticket, desk, reason }, at) => {
    const isInHand = desk !== null && deskOf(state, desk).ticket === ticket;
    const visits = isInHand && { visits: endVisit(ticketOf(state, ticket), 'cancelled', at) };
    const ended = {
      state: 'cancelled',
      desk: null,
      directedTo: null,
      endedAt: at,
      endReason: reason,
      ...visits,
    } as const;
    if (desk)
      takeStep(state, { desk, ticket, step: 'ticket.cancel', at }, { ticket: ended, desk: isInHand ? freed(at) : {} });
    else change(state, ticket, ended);
  },
  'ticket.reinstated': (state, { ticket, queueKey }, at) =>
    change(state, ticket, {
      state: 'waiting',
      queueKey,
      cameBack: true,
      queuedAt: at,
      callableAt: 0,
      endedAt: null,
      endReason: null,
    }),
  'ticket.stepped-behind': (state, { ticket: id, queueKey, takenBack }, at) => {
    const { queueKey: from } = ticketOf(state, id);
    if (takenBack) state.stepsBehind.delete(id);
    else state.stepsBehind.set(id, { from, at });
    change(state, id, { queueKey });
  },
  'ticket.expired': (state, { ticket: id, reason }, at) => {
    const ticket = ticketOf(state, id);
    const visits = endVisit(ticket, 'expired', at);
    change(state, id, {
      state: 'expired',
      desk: null,
      directedTo: null,
      note: null,
      visits,
      endedAt: at,
      endReason: reason,
    });
  },
  'ticket.priority-set': (state, { ticket, priorityClass, headStartMs, queueKey }) => {
    // The place before was that of the other class.
    state.stepsBehind.delete(ticket);
    change(state, ticket, { priorityClass, headStartMs, queueKey });
  },
  'ticket.journey-set': (state, { ticket, journey }) => change(state, ticket, { journey }),
  'ticket.noted': (state, { ticket, note }) => change(state, ticket, { note }),
  'ticket.rated': (state, { ticket, rating }) => change(state, ticket, { rating }),
};
