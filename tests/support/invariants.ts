// What must hold in a hall at every moment, looked at from outside the rules.
import type { TicketRecord } from '@toiluot/shared/contract';
import { boardView } from '../../server/src/application/views/board-view.ts';
import { hallView } from '../../server/src/application/views/hall-view.ts';
import type { HallState } from '../../server/src/domain/state.ts';

const IN_HAND = new Set(['called', 'serving']);

function ticketProblems(tickets: readonly TicketRecord[]): string[] {
  const problems: string[] = [];
  const labels = new Set<string>();
  for (const ticket of tickets) {
    if (labels.has(ticket.label)) problems.push(`[NB1] label ${ticket.label} was issued twice`);
    labels.add(ticket.label);
    if (IN_HAND.has(ticket.state) && !ticket.desk) problems.push(`[TK1] ${ticket.label} is ${ticket.state} at no desk`);
    for (const visit of ticket.visits)
      if (visit.calledAt < visit.queuedAt) problems.push(`[DY6] ${ticket.label} waited less than nothing`);
  }
  return problems;
}

function deskProblems(state: HallState): string[] {
  const problems: string[] = [];
  const officers = new Set<string>();
  for (const desk of state.desks.values()) {
    const held = [...state.tickets.values()].filter((t) => IN_HAND.has(t.state) && t.desk === desk.id);
    if (held.length > 1) problems.push(`[TK1] ${desk.id} has ${held.length} tickets in hand`);
    if ((held[0]?.id ?? null) !== desk.ticket)
      problems.push(`[TK1] ${desk.id} says ${desk.ticket}, tickets say ${held[0]?.id}`);
    if ((desk.state === 'calling' || desk.state === 'serving') !== (desk.ticket !== null))
      problems.push(`[DK] ${desk.id} is ${desk.state} with ticket ${desk.ticket}`);
    if ((desk.state === 'closed') !== (desk.officer === null))
      problems.push(`[DK1] ${desk.id} is ${desk.state} with officer ${desk.officer}`);
    if (desk.officer && officers.has(desk.officer)) problems.push(`[DK1] ${desk.officer} works at two desks`);
    if (desk.officer) officers.add(desk.officer);
  }
  return problems;
}

/** Counts in views are counts in the tables. */
function viewProblems(state: HallState, now: number): string[] {
  const context = { state, now, trial: true, presence: new Map() };
  const waiting = [...state.tickets.values()].filter((t) => t.state === 'waiting').length;
  const hall = hallView(context);
  const board = boardView(context, undefined);
  const problems: string[] = [];
  const count = (name: string) => [...state.tickets.values()].filter((t) => t.state === name).length;
  if (hall.today.waiting !== waiting)
    problems.push(`hall.view counts ${hall.today.waiting} waiting, tickets say ${waiting}`);
  if (board.waitingTotal !== waiting)
    problems.push(`board.view counts ${board.waitingTotal} waiting, tickets say ${waiting}`);
  if (hall.today.served !== count('served'))
    problems.push(`hall.view counts ${hall.today.served} served, tickets say ${count('served')}`);
  if (hall.today.issued !== state.tickets.size)
    problems.push(`hall.view counts ${hall.today.issued} issued, tickets say ${state.tickets.size}`);
  if (board.calls.length !== count('called'))
    problems.push(`board.view shows ${board.calls.length} calls, tickets say ${count('called')}`);
  return problems;
}

/** Sentences about what is wrong; empty = sound. */
export const hallProblems = (state: HallState, now: number): string[] => [
  ...ticketProblems([...state.tickets.values()]),
  ...deskProblems(state),
  ...(state.catalogue ? viewProblems(state, now) : []),
];
