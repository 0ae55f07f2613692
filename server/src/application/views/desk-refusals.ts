// DK4: why a desk may not do something now. Each command is asked of its own rule with the input that the desk's button
// would send, so the answer shown beforehand is the answer that would come.
import type { CommandName, DeskRecord, ReasonId, RefusalDetails, StaffId, TicketId } from '@toiluot/shared/contract';
import { decide } from '../../domain/decide.ts';
import { type Decide, isRefused } from '../../domain/decision.ts';
import { type Body, requireCatalogue, type ViewContext } from './view-context.ts';

/** Tickets that the lists of the desk begin with: what a command about another ticket is tried with. */
export type Nearest = {
  readonly waiting: TicketId | undefined;
  readonly parked: TicketId | undefined;
  readonly missed: TicketId | undefined;
};

type Answers = { readonly allowed: CommandName[]; readonly refused: Body<'desk.view'>['refused'] };

/** Commands about tickets, for which the list of allowed ones follows from their rules alone. */
const ABOUT_OTHERS: ReadonlySet<CommandName> = new Set([
  'desk.call',
  'ticket.issue',
  'ticket.issue-run',
  'ticket.resume',
  'ticket.reinstate',
  'ticket.cancel',
  'ticket.put-back',
  'ticket.set-journey',
  'desk.ask-help',
  'desk.end-help',
]);

const IN_HAND: readonly CommandName[] = [
  'ticket.transfer',
  'ticket.park',
  'ticket.put-back',
  'ticket.set-journey',
  'ticket.note',
  'ticket.set-priority',
];

/** The inputs; a command about a ticket of a sort that is not there is left out. */
function inputsFor(context: ViewContext, desk: DeskRecord, nearest: Nearest): Partial<Record<CommandName, object>> {
  const { file, services } = requireCatalogue(context.state);
  const atDesk = { desk: desk.id };
  const pauseReason = file.pauseReasons.find(({ archived }) => !archived)?.id as ReasonId;
  const callReason = file.outOfOrderReasons.find(({ archived }) => !archived)?.id as ReasonId;
  const service = desk.services[0]?.service ?? [...services.keys()][0];
  const inHand = desk.ticket ?? undefined;
  const chosen = nearest.waiting ?? nearest.parked;
  const given = inHand ?? chosen;
  const closed = desk.state === 'closed';
  return {
    ...(closed ? { 'desk.open': atDesk } : { 'desk.resume': atDesk }),
    'desk.close': { ...atDesk, afterThis: true },
    'desk.pause': { ...atDesk, afterThis: true, reason: pauseReason, note: '-' },
    'desk.call-next': atDesk,
    'desk.recall': atDesk,
    'desk.start': atDesk,
    'desk.finish': atDesk,
    'desk.no-show': atDesk,
    'desk.count-work': { ...atDesk, procedure: '', quantity: 0 },
    'desk.ask-help': atDesk,
    'desk.end-help': atDesk,
    'ticket.issue': { service, reason: '-' },
    'ticket.issue-run': { service, count: 1, reason: '-' },
    ...(inHand && {
      'ticket.park': { ticket: inHand },
      'ticket.put-back': { ticket: inHand, reason: '-' },
      'ticket.set-journey': { ticket: inHand, journey: [] },
    }),
    ...(chosen && { 'desk.call': { ...atDesk, ticket: chosen, reason: callReason, note: '-' } }),
    ...(given && { 'ticket.cancel': { ticket: given, reason: '-' } }),
    ...(nearest.parked && { 'ticket.resume': { ticket: nearest.parked } }),
    ...(nearest.missed && { 'ticket.reinstate': { ticket: nearest.missed } }),
  };
}

type Refusal = Answers['refused'][number];

function lineOf(command: CommandName, code: string, details: RefusalDetails = {}): Refusal {
  const { label, state, resumesAt, callsMissing, limit } = details;
  const count = callsMissing ?? limit;
  return {
    command,
    code,
    ...(typeof label === 'string' && { label }),
    ...(typeof state === 'string' && { state }),
    ...(typeof resumesAt === 'number' && { resumesAt }),
    ...(typeof count === 'number' && { count }),
  };
}

/** @param known  commands whose state the desk's own list has told already: allowed now, or at a time of their own */
export function deskAnswers(
  context: ViewContext,
  desk: DeskRecord,
  nearest: Nearest,
  known: ReadonlySet<string>,
): Answers {
  const { state, now, trial } = context;
  const actor = { kind: 'staff', id: desk.officer ?? ('' as StaffId), role: 'officer' } as const;
  const allowed: CommandName[] = [];
  const refused: Refusal[] = [];
  for (const [name, input] of Object.entries(inputsFor(context, desk, nearest)) as [CommandName, object][]) {
    if (known.has(name)) continue;
    const decision = (decide[name] as Decide<CommandName>)(state, input as never, { actor, now, trial });
    if (isRefused(decision)) refused.push(lineOf(name, decision.refused, decision.details));
    else if (ABOUT_OTHERS.has(name)) allowed.push(name);
  }
  if (!desk.ticket)
    for (const name of IN_HAND) refused.push(lineOf(name, desk.state === 'closed' ? 'desk-closed' : 'desk-empty'));
  return { allowed, refused };
}
