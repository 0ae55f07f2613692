// What a ticket says, as data; drawing it is the agent's business (printing.md section 2).
import Type, { type Static } from 'typebox';
import { closed, count, flag, instant, listOf, nonEmpty, optional, shortText, text } from './schema.ts';
import { word } from './vocabulary.ts';

export const ticketDocument = closed({
  v: Type.Literal(1),
  kind: Type.Unsafe<'ticket' | 'test' | 'preview'>(Type.Enum(['ticket', 'test', 'preview'])),
  /** 1 = the first paper; from 2 on it is marked as a reprint. */
  copyNo: Type.Integer({ minimum: 1, maximum: 99 }),
  centre: text,
  /** The centre's own line under its name, and its last words. */
  header: optional(text),
  footer: optional(text),
  /** The very string shown on boards and at the desk. */
  label: nonEmpty(12),
  /** Whether "ƯU TIÊN" is printed; the ground never is. */
  priority: flag,
  service: text,
  agency: text,
  procedure: optional(shortText(600)),
  desks: listOf(Type.Integer(), 200),
  place: optional(text),
  ahead: count,
  /** P20–P90 range in whole minutes, rounded outwards to 5; absent without a trustworthy estimate. */
  wait: optional(closed({ fromMin: count, toMin: count })),
  issuedAt: instant,
  timezone: nonEmpty(60),
  /** `words` = the centre's own sentence, with the blanks `{minutes}` and `{count}`. */
  lateReturn: closed({ withinMin: count, behind: count, words: optional(text) }),
  /** Link of the phone page, at most 84 bytes; absent where phones cannot reach it. */
  statusUrl: optional(shortText(84)),
  trial: flag,
  /** The trial is a practice hall. */
  training: optional(flag),
  /** First = main language, second (optional) stands under it. */
  languages: listOf(word.language, 2),
});
export type TicketDocument = Static<typeof ticketDocument>;
