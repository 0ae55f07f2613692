import { messages as common } from './messages.ts';
import { messages as refusals } from './refusals/messages.ts';

/** States, session texts, connection words, units. */
export const commonMessages = common;

/** Every refusal code under `refusal.<code>`, with the common words: spread it into the catalogue of a screen. */
export const refusalMessages = { ...common, ...refusals };
