// Open data: what anybody may know of the present waits and of today's figures (F-R08, F-R09). No labels, no names.
import Type, { type Static } from 'typebox';
import { id } from './ids.ts';
import { closed, count, flag, instant, listOf, nonEmpty, optional, text } from './schema.ts';
import { word } from './vocabulary.ts';

const openService = closed({
  id: id.service,
  kind: word.serviceKind,
  name: text,
  /** Whether numbers can be had; in a session's hours only. */
  state: word.serviceState,
  message: optional(text),
  waiting: count,
  /** For somebody who takes a number now: P20 to P90 in minutes, rounded outwards to 5. */
  wait: optional(closed({ fromMin: count, toMin: count })),
  /** Numbers of the desks that take it now. */
  openDesks: listOf(Type.Integer(), 200),
});

/** Figures of one business day so far; what fewer than five people stand behind is left out. */
const dayFigures = closed({
  date: nonEmpty(10),
  issued: count,
  served: count,
  waiting: count,
  /** Minutes from the number to its first call, breaks left out. */
  waitMin: optional(
    closed({ median: Type.Number(), p90: Type.Number(), targetMin: count, shareWithinTarget: Type.Number() }),
  ),
  /** Share of "satisfied" and "very satisfied" among those who rated. */
  satisfaction: optional(closed({ share: Type.Number(), ratings: count })),
});

export const publicWaits = closed({
  centre: closed({ id: id.centre, name: text, address: text, timezone: nonEmpty(60) }),
  /** When these were the facts; a copy may be up to ten seconds old. */
  at: instant,
  trial: flag,
  session: closed({
    state: word.sessionState,
    name: optional(text),
    until: optional(instant),
    resumesAt: optional(instant),
    holiday: optional(text),
  }),
  waitingTotal: count,
  openDesks: count,
  agencies: listOf(closed({ id: id.agency, name: text, services: listOf(openService, 500) }), 200),
  today: optional(dayFigures),
});
export type PublicWaits = Static<typeof publicWaits>;
