// F-O24, F-S07: whoever works at a desk is told what somebody else did there, by whom and why.
import type { CommandName, DeskRecord, HallEvent, InputOf, StaffId } from '@toiluot/shared/contract';
import { type Decide, isRefused } from '../decision.ts';
import type { HallState } from '../state.ts';

/** Steps at a desk that somebody else can take. A take-over and a hand-over speak for themselves. */
export const ACTED_FOR = [
  'ticket.cancel',
  'ticket.transfer',
  'ticket.park',
  'ticket.put-back',
  'ticket.set-priority',
  'ticket.set-journey',
  'desk.close',
  'desk.pause',
  'desk.resume',
  'desk.call-next',
  'desk.call',
  'desk.recall',
  'desk.start',
  'desk.finish',
  'desk.no-show',
  'desk.undo',
  'desk.assign',
  'desk.move',
  'assignment.set',
  'assignment.apply-profile',
] as const satisfies readonly CommandName[];

type Data = { readonly desk?: unknown; readonly from?: unknown; readonly ticket?: unknown };

/** The desk that an event changes, directly or by the ticket it has in hand. */
function deskIn(state: HallState, { data }: HallEvent): DeskRecord | undefined {
  const { desk, from, ticket } = data as Data;
  const named = desk ?? from;
  if (typeof named === 'string') return state.desks.get(named as DeskRecord['id']);
  if (typeof ticket !== 'string') return undefined;
  return [...state.desks.values()].find((d) => d.ticket === ticket);
}

const isSame = (a: DeskRecord['services'], b: DeskRecord['services']): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

function told(
  state: HallState,
  event: HallEvent,
  by: StaffId,
  command: CommandName,
  reason: string | null,
): HallEvent[] {
  const desk = deskIn(state, event);
  if (!desk?.officer || desk.officer === by) return [];
  if (event.type !== 'desk.assigned')
    return [{ type: 'desk.acted-for', data: { desk: desk.id, by, command, reason, servicesBefore: null } }];
  if (isSame(desk.services, event.data.services)) return [];
  const servicesBefore = desk.services.map(({ service }) => service);
  return [{ type: 'desk.acted-for', data: { desk: desk.id, by, command, reason, servicesBefore } }];
}

const reasonOf = (input: object): string | null =>
  'reason' in input && typeof input.reason === 'string' ? input.reason : null;

/** The rule, and what its desks are told about it; one line a desk. */
export const tellingOfficer =
  <N extends CommandName>(name: N, rule: Decide<N>): Decide<N> =>
  (state, input: InputOf<N>, context) => {
    const decision = rule(state, input, context);
    const { actor } = context;
    if (isRefused(decision) || actor.kind !== 'staff') return decision;
    const lines = decision.events.flatMap((event) => told(state, event, actor.id, name, reasonOf(input)));
    const news = new Map(lines.map((line) => [(line.data as Data).desk, line]));
    return news.size === 0 ? decision : { ...decision, events: [...decision.events, ...news.values()] };
  };
