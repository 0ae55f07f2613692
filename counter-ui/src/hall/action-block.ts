import type { HallView } from '@toiluot/shared/contract';
import type { ConnectionStatus } from '@toiluot/shared/ui/connection/status-ladder.ts';

/** Why no action is offered; `undefined` when all are. Each word is the end of a message key. */
export type ActionBlock = 'read-only' | 'stale' | 'offline' | 'refused' | 'connecting' | 'no-day' | undefined;

/** Causes that switch every action off: a reader's role, or a picture that may be old. */
export function actionBlock(status: ConnectionStatus, role: string): ActionBlock {
  if (role !== 'supervisor' && role !== 'administrator') return 'read-only';
  return status === 'online' ? undefined : status;
}

/** The same for what needs an open business day. */
export function dayActionBlock(block: ActionBlock, day: HallView['day']): ActionBlock {
  if (block !== undefined) return block;
  return day === undefined || day.state === 'closed' ? 'no-day' : undefined;
}
