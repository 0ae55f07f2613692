// What the officer is told beside the picture itself. Data, not words: the language may change while it stands.
import type { Reply } from '@toiluot/shared/contract';
import type { ActionName } from './actions.ts';

type Refusal = Extract<Reply, { readonly ok: false }>;

export type Notice =
  | { readonly kind: 'refused'; readonly tone: 'info' | 'warn'; readonly reply: Refusal }
  | { readonly kind: 'dropped'; readonly tone: 'warn'; readonly action: ActionName }
  | { readonly kind: 'desk-lost'; readonly tone: 'warn'; readonly name: string };

/** Lost races: the new picture is the answer, so they are told without alarm. */
const LOST_RACES: ReadonlySet<string> = new Set([
  'stale-desk-state',
  'ticket-already-called',
  'nobody-waiting',
  'nothing-to-undo',
  'undo-expired',
]);

/** The connection gives up with `not-ready` after its time; the words then say that the command was dropped. */
export function noticeOf(action: ActionName, reply: Reply): Notice | undefined {
  if (reply.ok) return undefined;
  if (reply.code === 'not-ready') return { kind: 'dropped', tone: 'warn', action };
  return { kind: 'refused', tone: LOST_RACES.has(reply.code) ? 'info' : 'warn', reply };
}
