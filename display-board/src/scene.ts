// Which of its pictures a board shows, from what it knows. Pure.
import type { BoardView } from '@toiluot/shared/contract';

/** board: calls and desks · session: nobody is called now, with hours · the rest: nothing to show, in one calm sentence. */
export type Scene =
  | 'check'
  | 'choose-layout'
  | 'not-set-up'
  | 'stopped'
  | 'loading'
  | 'out-of-touch'
  | 'session'
  | 'board';

export type SceneFacts = {
  readonly isCheck: boolean;
  readonly hasLayout: boolean;
  readonly hasToken: boolean;
  readonly isRefused: boolean;
  /** How long this page has waited for its first picture. */
  readonly waitedMs: number;
  readonly view: Pick<BoardView, 'session' | 'calls' | 'desks'> | undefined;
};

/** A page that has heard nothing so long says where to turn (screens.md rule 2.4). */
const FIRST_PICTURE_MS = 15_000;

export function sceneOf({ isCheck, hasLayout, hasToken, isRefused, waitedMs, view }: SceneFacts): Scene {
  if (isCheck) return 'check';
  if (!hasLayout) return 'choose-layout';
  if (!hasToken) return 'not-set-up';
  if (isRefused) return 'stopped';
  if (!view) return waitedMs > FIRST_PICTURE_MS ? 'out-of-touch' : 'loading';
  return isResting(view) ? 'session' : 'board';
}

/** Between sessions, and nobody is called or served any more. */
function isResting({ session, calls, desks }: NonNullable<SceneFacts['view']>): boolean {
  const isBetween = session.state !== 'open' && session.state !== 'closing';
  return isBetween && calls.length === 0 && !desks.some(({ state }) => state === 'calling' || state === 'serving');
}

/** The message that stands over everything: the newest urgent one still in force. */
export function urgentMessage(messages: BoardView['messages'], now: number): BoardView['messages'][number] | undefined {
  const urgent = messages.filter((message) => message.urgent && message.until > now);
  return urgent[urgent.length - 1];
}

/** Messages for the strip. */
export function quietMessages(messages: BoardView['messages'], now: number): BoardView['messages'] {
  return messages.filter((message) => !message.urgent && message.until > now);
}
