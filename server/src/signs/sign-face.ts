import type { DeskId } from '@toiluot/shared/contract';
import { isCalled } from '../domain/policy/call-serves.ts';
import type { HallState } from '../domain/state.ts';
import type { SignConfig } from './config/sign-config.ts';

/** What a sign shows. */
export type SignFace = { readonly text: string; readonly mode: 'steady' | 'blink' };

/** The label in hand, blinking for a while after each call; else the text of the desk's state. */
export function signFace(
  state: HallState,
  desk: DeskId | undefined,
  now: number,
  { texts, blinkMs }: Pick<SignConfig, 'texts' | 'blinkMs'>,
): SignFace {
  const record = desk && state.desks.get(desk);
  const ticket = record?.ticket ? state.tickets.get(record.ticket) : undefined;
  if (ticket) {
    const calledAt = ticket.visits.at(-1)?.lastCallAt ?? 0;
    const isNew = isCalled(state, ticket) && now - calledAt < blinkMs;
    return { text: ticket.label, mode: isNew ? 'blink' : 'steady' };
  }
  if (!record || record.state === 'closed') return { text: texts.closed, mode: 'steady' };
  return { text: record.state === 'paused' ? texts.paused : texts.free, mode: 'steady' };
}
