import type { RefusalCode, RefusalDetails, Text } from '../../contract/index.ts';
import { formatClock } from '../format.ts';
import type { I18n, Values } from '../i18n.ts';
import { messages } from './messages.ts';

type RefusalTexts = I18n<keyof typeof messages>;

/** What is needed of a refused reply; the server's own message is never shown. */
export type RefusedReply = { readonly code: RefusalCode; readonly details?: RefusalDetails | undefined };

/** Zone of the times inside a refusal where the screen names none. */
const USUAL_TIMEZONE = 'Asia/Ho_Chi_Minh';

/**
 * The sentence for a person, with the facts the server sent: seconds left, the other desk, the label in hand.
 *
 * @param timezone  of the centre, for details that are instants
 */
export function describeRefusal(i18n: RefusalTexts, reply: RefusedReply, timezone: string = USUAL_TIMEZONE): string {
  const values = factsOf(i18n, reply.details ?? {}, timezone);
  const detailed = `refusal.${reply.code}.with`;
  if (isKey(detailed) && blanksOf(messages[detailed].vi).every((name) => values[name] !== undefined)) {
    return i18n.t(detailed, values);
  }
  const plain = `refusal.${reply.code}`;
  return isKey(plain) ? i18n.t(plain) : reply.code;
}

function factsOf(i18n: RefusalTexts, details: RefusalDetails, timezone: string): Values {
  const facts: Record<string, string | number | undefined> = {};
  for (const [name, fact] of Object.entries(details)) {
    if (typeof fact === 'number' && /At$/.test(name)) facts[name] = formatClock(fact, timezone);
    else if (typeof fact === 'string' || typeof fact === 'number') facts[name] = fact;
    else if (Array.isArray(fact)) facts[name] = fact.join(', ');
    else if (isText(fact)) facts[name] = i18n.textOf(fact);
  }
  if (typeof details['retryAfterMs'] === 'number')
    facts['seconds'] = Math.max(1, Math.ceil(details['retryAfterMs'] / 1000));
  return facts;
}

function isText(fact: unknown): fact is Text {
  return typeof fact === 'object' && fact !== null && 'vi' in fact;
}

function isKey(key: string): key is keyof typeof messages {
  return Object.keys(messages).includes(key);
}

function blanksOf(text: string): string[] {
  return (text.match(/\{\w+\}/g) ?? []).map((blank) => blank.slice(1, -1));
}
