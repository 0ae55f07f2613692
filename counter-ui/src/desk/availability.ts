// Whether a button can be pressed now, and if not, why: the view's word first, then a cause the officer understands.
import type { DeskView } from '@toiluot/shared/contract';
import type { MessageKey } from '../messages.ts';
import { ACTION_COMMANDS, type ActionName } from './actions.ts';
import { deskMode } from './desk-mode.ts';

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

/** Why a button is off; a key of the catalogue with its values. */
export type Cause = { readonly key: MessageKey; readonly values?: Readonly<Record<string, string | number>> };

const cause = (key: MessageKey, values?: Cause['values']): Cause => (values === undefined ? { key } : { key, values });

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

function blockedByView(action: ActionName, { view, now }: Situation, ticket: string | undefined): Cause | undefined {
  if (ANSWERED_BY_SERVER.has(action) || (ticket !== undefined && ticket !== view.ticket?.id))
    return plainCause(action, view);
  if (action === 'undo' && view.undo !== undefined && view.undo.until > now) return undefined;
  if (action === 'call-next' && callNeedsReason(view)) return undefined;
  const command = ACTION_COMMANDS[action];
  const notBefore = view.allowedAt[command];
  if (notBefore !== undefined && notBefore > now) return cause('why.seconds', { s: secondsUntil(notBefore, now) });
  if (notBefore !== undefined || view.allowed.includes(command)) return undefined;
  return likelyCause(action, view);
}

/** The view lists what the desk may do with itself and the ticket in hand; of other tickets and other people it says nothing. */
const ANSWERED_BY_SERVER: ReadonlySet<ActionName> = new Set([
  'take-over',
  'issue',
  'call',
  'resume-ticket',
  'reinstate',
  'cancel-ticket',
  'reprint',
]);

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

/** What anybody can see of the desk: a chosen call needs an open desk with empty hands. */
function plainCause(action: ActionName, view: DeskView): Cause | undefined {
  if (action === 'take-over') return undefined;
  if (view.desk.state === 'closed') return cause('why.desk-closed');
  if (action !== 'call') return undefined;
  if (view.ticket !== undefined) return cause('why.in-hand', { label: view.ticket.label });
  return view.desk.state === 'paused' ? cause('why.desk-paused') : undefined;
}

/** The view only says that a command is refused; these words name what the officer can see of the reason. */
function likelyCause(action: ActionName, view: DeskView): Cause {
  const { state } = view.desk;
  if (action === 'open') return cause('why.day-not-open');
  if (action === 'undo') return cause('why.undo-over');
  if (state === 'closed') return cause('why.desk-closed');
  if (action === 'call-next' && view.ticket !== undefined) return cause('why.in-hand', { label: view.ticket.label });
  if (state === 'paused') return cause('why.desk-paused');
  if (action === 'call-next') return cause(view.waitingCount === 0 ? 'why.nobody' : 'why.nobody-here');
  if (view.ticket === undefined) return cause('why.no-ticket');
  if (state === 'serving' && CALLED_ONLY.has(action)) return cause('why.called-only');
  return cause(action === 'no-show' ? 'why.call-again-first' : 'why.not-now');
}

const CALLED_ONLY: ReadonlySet<ActionName> = new Set(['start', 'recall', 'no-show']);
