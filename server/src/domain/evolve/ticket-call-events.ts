// A ticket in the hands of a desk: call, recall, start, finish, no-show, park, transfer, undo.
import type { EventType, TicketRecord, VisitRecord } from '@toiluot/shared/contract';
import { queueCall } from '../announcements.ts';
import type { Appliers } from '../evolve.ts';
import { withWork, workOf } from '../policy/work.ts';
import { deskOf, putDesk, putTicket, ticketOf } from '../records.ts';
import type { HallState } from '../state.ts';
import { endVisit, freed, takeStep } from './desk-step.ts';

type CallEvent = Extract<
  EventType,
  | 'ticket.called'
  | 'ticket.recalled'
  | 'ticket.started'
  | 'ticket.finished'
  | 'ticket.work-counted'
  | 'ticket.marked-no-show'
  | 'ticket.parked'
  | 'ticket.put-back'
  | 'ticket.transferred'
  | 'desk.undone'
>;

/** Changes the running visit of a ticket in hand, and the desk beside it; such a step cannot be undone. */
function changeVisit(
  state: HallState,
  ids: { readonly ticket: TicketRecord['id']; readonly desk: Parameters<typeof deskOf>[1] },
  visit: Partial<VisitRecord>,
  fields: Partial<TicketRecord>,
): void {
  const ticket = ticketOf(state, ids.ticket);
  const visits = ticket.visits.map((v) => (v.end ? v : { ...v, ...visit }));
  putTicket(state, { ...ticket, ...fields, visits, rev: ticket.rev + 1 });
  const desk = deskOf(state, ids.desk);
  putDesk(state, { ...desk, rev: desk.rev + 1 });
}

/** Nobody came, so no service began, also where the call had begun it (F-O05). */
const NOT_SERVED = { startedAt: null };

export const ticketCallEvents: Appliers<CallEvent> = {
  'ticket.called': (state, { ticket: id, desk, officer, cause, serves }, at) => {
    const ticket = ticketOf(state, id);
    const visit: VisitRecord = {
      n: ticket.visits.length + 1,
      service: ticket.service,
      desk,
      officer,
      queuedAt: ticket.queuedAt,
      calledAt: at,
      lastCallAt: at,
      calls: 1,
      startedAt: serves ? at : null,
      endedAt: null,
      end: null,
      cause,
      outcome: null,
      dossiers: null,
      work: null,
    };
    takeStep(
      state,
      { desk, ticket: id, step: 'desk.call-next', at },
      {
        ticket: {
          state: serves ? 'serving' : 'called',
          desk,
          directedTo: null,
          callableAt: 0,
          visits: [...ticket.visits, visit],
        },
        desk: { state: serves ? 'serving' : 'calling', ticket: id, since: at },
      },
    );
    queueCall(state, id, at);
  },
  'ticket.recalled': (state, data, at) => {
    const visit = ticketOf(state, data.ticket).visits.at(-1);
    // Where the call begins the service, so does the last one of them: before it nobody was there.
    const begun = visit?.startedAt !== null && { startedAt: at };
    changeVisit(state, data, { calls: (visit?.calls ?? 0) + 1, lastCallAt: at, ...begun }, {});
    if (begun) putDesk(state, { ...deskOf(state, data.desk), since: at });
    queueCall(state, data.ticket, at);
  },
  'ticket.started': (state, data, at) => {
    changeVisit(state, data, { startedAt: at }, { state: 'serving' });
    putDesk(state, { ...deskOf(state, data.desk), state: 'serving', since: at });
  },
  'ticket.work-counted': (state, data, at) =>
    changeVisit(state, data, { work: withWork(workOf(ticketOf(state, data.ticket)), { ...data, at }) }, {}),
  'ticket.finished': (state, { ticket: id, desk, outcome, dossiers = null, next }, at) => {
    const ticket = ticketOf(state, id);
    const visits = endVisit(ticket, 'served', at, { outcome, dossiers });
    const ended = { state: 'served', desk: null, endedAt: at, outcome, note: null } as const;
    const onward =
      next &&
      ({
        state: 'waiting',
        desk: null,
        service: next.service,
        directedTo: next.directedTo,
        returnTo: null,
        journey: next.journey,
        queuedAt: at,
        outcome,
      } as const);
    takeStep(
      state,
      { desk, ticket: id, step: 'desk.finish', at },
      { ticket: { ...(onward ?? ended), visits }, desk: freed(at) },
    );
  },
  'ticket.marked-no-show': (state, { ticket, desk, reason }, at) =>
    takeStep(
      state,
      { desk, ticket, step: 'desk.no-show', at },
      {
        ticket: {
          state: 'no-show',
          desk: null,
          endedAt: at,
          endReason: reason,
          visits: endVisit(ticketOf(state, ticket), 'no-show', at, NOT_SERVED),
        },
        desk: freed(at),
      },
    ),
  'ticket.parked': (state, { ticket, desk, until }, at) =>
    takeStep(
      state,
      { desk, ticket, step: 'ticket.park', at },
      {
        ticket: {
          state: 'parked',
          desk,
          callableAt: until ?? 0,
          visits: endVisit(ticketOf(state, ticket), 'parked', at),
        },
        desk: freed(at),
      },
    ),
  'ticket.put-back': (state, { ticket: id, desk: deskId }, at) => {
    const ticket = ticketOf(state, id);
    const call = ticket.visits.at(-1);
    putTicket(state, {
      ...ticket,
      state: 'waiting',
      desk: null,
      // NX7: what was sent to this desk waits for it again.
      directedTo: call?.cause.kind === 'sent-to-desk' ? deskId : null,
      visits: endVisit(ticket, 'undone', at, NOT_SERVED),
      rev: ticket.rev + 1,
    });
    const desk = deskOf(state, deskId);
    putDesk(state, { ...desk, ...freed(at), rev: desk.rev + 1 });
    state.lastSteps.delete(deskId);
  },
  'ticket.transferred': (state, { ticket: id, from, service, directedTo, returnTo, note }, at) => {
    const ticket = ticketOf(state, id);
    const moved = {
      state: 'waiting',
      desk: null,
      service,
      directedTo,
      returnTo,
      callableAt: 0,
      queuedAt: at,
      note: note ?? ticket.note,
      visits: endVisit(ticket, 'transferred', at),
    } as const;
    if (from)
      takeStep(state, { desk: from, ticket: id, step: 'ticket.transfer', at }, { ticket: moved, desk: freed(at) });
    else putTicket(state, { ...ticket, ...moved, rev: ticket.rev + 1 });
  },
  'desk.undone': (state, { desk: deskId, ticket, deskBefore }) => {
    putTicket(state, ticket);
    const desk = deskOf(state, deskId);
    putDesk(state, { ...desk, ...deskBefore, rev: desk.rev + 1 });
    state.lastSteps.delete(deskId);
  },
};
