// The buttons of a desk: which command each one sends. Whether it may be sent stands in the view (DK4).
import type { CommandName } from '@toiluot/shared/contract';
import type { DeskMode } from './desk-mode.ts';

export const ACTION_COMMANDS = {
  open: 'desk.open',
  'take-over': 'desk.open',
  'call-next': 'desk.call-next',
  start: 'desk.start',
  finish: 'desk.finish',
  'finish-and-call': 'desk.finish',
  'finish-with': 'desk.finish',
  work: 'desk.count-work',
  recall: 'desk.recall',
  'no-show': 'desk.no-show',
  transfer: 'ticket.transfer',
  park: 'ticket.park',
  pause: 'desk.pause',
  resume: 'desk.resume',
  close: 'desk.close',
  issue: 'ticket.issue',
  'issue-run': 'ticket.issue-run',
  undo: 'desk.undo',
  call: 'desk.call',
  'resume-ticket': 'ticket.resume',
  reinstate: 'ticket.reinstate',
  priority: 'ticket.set-priority',
  note: 'ticket.note',
  'cancel-ticket': 'ticket.cancel',
  'put-back': 'ticket.put-back',
  journey: 'ticket.set-journey',
  reprint: 'ticket.reprint',
  complaint: 'complaint.open',
  'take-back': 'desk.resume',
  'hand-over': 'desk.hand-over',
  'ask-help': 'desk.ask-help',
  'end-help': 'desk.end-help',
  'answer-help': 'desk.answer-help',
} as const satisfies Readonly<Record<string, CommandName>>;

export type ActionName = keyof typeof ACTION_COMMANDS;

const PRIMARY: Readonly<Record<DeskMode, ActionName>> = {
  closed: 'open',
  taken: 'take-over',
  idle: 'call-next',
  calling: 'start',
  serving: 'finish',
  paused: 'resume',
};

/** The one large button. */
export const primaryAction = (mode: DeskMode): ActionName => PRIMARY[mode];

/** The quiet button beside it; never what Space or F9 does. */
export const secondAction = (mode: DeskMode): ActionName | undefined =>
  mode === 'serving' ? 'finish-and-call' : undefined;

/** Under the primary button, always the same four at the same place. */
export const ROW_ACTIONS = ['recall', 'no-show', 'transfer', 'park'] as const satisfies readonly ActionName[];

/** Calls after which the no-show button is drawn with emphasis; nothing happens by itself. */
export const CALLS_BEFORE_EMPHASIS = 3;
