// Whether a button can be pressed now, and if not, why: the view's word first, then a cause the officer understands.
import type { DeskView } from '@toiluot/shared/contract';
import type { MessageKey } from '../messages.ts';
import { ACTION_COMMANDS, type ActionName } from './actions.ts';
import { type Cause, cause } from './cause.ts';
import { deskMode } from './desk-mode.ts';
import { refusalCause } from './refusal-cause.ts';

/** State of the line to the server, as the connection reports it. */
export type LinkState = 'connecting' | 'online' | 'stale' | 'offline' | 'refused';

export type Situation = {
  readonly view: DeskView;
  /** Server time, epoch ms. */
  readonly now: number;
  readonly link: LinkState;
  /** A command of this screen waits for its answer, or its effect is not yet in the view. */
  readonly isLocked: boolean;
  /** Account signed in here. */
  readonly me: string;
  /** Supervisors act for the officer who holds the desk. */
  readonly mayActForOthers: boolean;
};

/**
 * `undefined` when the button can be pressed.
 *
 * @param ticket  the ticket it is about where that is not the one in hand
 */
export function whyNot(action: ActionName, situation: Situation, ticket?: string): Cause | undefined {
  return blockedByLine(situation) ?? blockedByOfficer(action, situation) ?? blockedByView(action, situation, ticket);
}

function blockedByLine({ link, isLocked }: Situation): Cause | undefined {
  if (link !== 'online') return cause(`why.${link}`);
  return isLocked ? cause('why.busy') : undefined;
}

function blockedByOfficer(action: ActionName, { view, me, mayActForOthers }: Situation): Cause | undefined {
  const isOthers = deskMode(view, me) === 'taken';
  if (!isOthers || mayActForOthers || action === 'take-over') return undefined;
  return cause('why.taken', { name: view.desk.officer?.name ?? '' });
}

function blockedByView(action: ActionName, { view, now, me, mayActForOthers }: Situation, ticket?: string) {
  if (ANSWERED_BY_SERVER.has(action)) return undefined;
  if (action === 'undo') return view.undo !== undefined && view.undo.until > now ? undefined : cause('why.undo-over');
  if (action === 'call-next' && callNeedsReason(view)) return undefined;
  if (action === 'reinstate' && ticket !== undefined) return tooLate(view, ticket, now, mayActForOthers);
  if (action === 'hand-over') return blockedHandOver(view, me, mayActForOthers);
  if (ABOUT_ONE.has(action) && ticket !== undefined && ticket !== view.ticket?.id)
    return view.desk.state === 'closed' ? cause('why.desk-closed') : undefined;
  const command = ACTION_COMMANDS[action];
  const notBefore = view.allowedAt[command];
  if (notBefore !== undefined && notBefore > now) return cause('why.seconds', { s: secondsUntil(notBefore, now) });
  if (notBefore !== undefined || view.allowed.includes(command)) return undefined;
  return refusalCause(command, view);
}

/** Other people's desks, copies of papers, complaints: the picture of one desk says nothing of them. */
const ANSWERED_BY_SERVER: ReadonlySet<ActionName> = new Set(['take-over', 'answer-help', 'reprint', 'complaint']);

/** Steps with one ticket, of which the view speaks for the one in hand. */
const ABOUT_ONE: ReadonlySet<ActionName> = new Set(['transfer', 'priority', 'note', 'journey']);

/** NX5: the time for coming back has an end; a supervisor may still do it. */
function tooLate({ missed }: DeskView, ticket: string, now: number, mayActForOthers: boolean): Cause | undefined {
  const until = missed.find(({ id }) => id === ticket)?.returnUntil;
  return until !== undefined && until <= now && !mayActForOthers ? cause('why.return-over') : undefined;
}

function blockedHandOver({ desk }: DeskView, me: string, mayActForOthers: boolean): Cause | undefined {
  return desk.officer?.id === me || (desk.officer && mayActForOthers) ? undefined : cause('why.desk-closed');
}

/** Somebody is next and yet cannot be called: it is outside the sessions, where a call needs a reason (DY5). */
export const callNeedsReason = ({ desk, next, allowed }: DeskView): boolean =>
  desk.state === 'open' && next !== undefined && !allowed.includes('desk.call-next');

/** Causes that hold for every button at once; said once, with the main button, instead of under each. */
export const isGeneral = ({ key }: Cause): boolean => GENERAL.has(key);
const GENERAL: ReadonlySet<MessageKey> = new Set([
  'why.connecting',
  'why.stale',
  'why.offline',
  'why.refused',
  'why.taken',
  'why.desk-closed',
  'why.desk-paused',
  'why.no-ticket',
]);

/** Whole seconds, rounded up, so that "1" is shown until the moment itself. */
export const secondsUntil = (at: number, now: number): number => Math.max(0, Math.ceil((at - now) / 1000));
