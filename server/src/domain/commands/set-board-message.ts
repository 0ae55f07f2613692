import type { MessageId } from '@toiluot/shared/contract';
import { type Decide, refuse } from '../decision.ts';

/** A text on the boards of a zone, or of all; it leaves by itself. */
export const setBoardMessage: Decide<'board.message'> = (state, input, { now }) => {
  if (input.zone && !state.catalogue?.file.centre.zones.some((zone) => zone.id === input.zone))
    return refuse('unknown-zone');
  if (input.until <= now) return refuse('until-in-past');
  const id = `m${state.seq + 1}` as MessageId;
  const message = { id, zone: input.zone ?? null, text: input.text, urgent: input.urgent ?? false, until: input.until };
  return { events: [{ type: 'board.message-set', data: { message } }], reply: () => ({ message: id }) };
};
