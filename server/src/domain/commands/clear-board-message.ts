import { type Decide, refuse } from '../decision.ts';

export const clearBoardMessage: Decide<'board.clear-message'> = (state, input) =>
  state.messages.has(input.message)
    ? { events: [{ type: 'board.message-cleared', data: { message: input.message } }], reply: () => ({}) }
    : refuse('unknown-message');
