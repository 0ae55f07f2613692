// Open data: what anybody may know of the present waits, of today's figures (F-R08, F-R09), and of the calls that the
// hall's boards show to everybody (F-B16). No names; labels only of calls.
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

/** What the tickets of one business day say; what fewer than five people stand behind is left out. */
const ticketFigures = {
  issued: count,
  served: count,
  /** Minutes from the number to its first call, breaks left out. */
  waitMin: optional(
    closed({ median: Type.Number(), p90: Type.Number(), targetMin: count, shareWithinTarget: Type.Number() }),
  ),
  /** Share of "satisfied" and "very satisfied" among those who rated. */
  satisfaction: optional(closed({ share: Type.Number(), ratings: count })),
};

/** Figures of one business day so far. */
const dayFigures = closed({ date: nonEmpty(10), waiting: count, ...ticketFigures });

/** A closed day as it was given out (F-R09). Complaints count from one day's close to the next. */
export const publishedFigures = closed({ ...ticketFigures, complaints: closed({ opened: count, closed: count }) });
export type PublishedFigures = Static<typeof publishedFigures>;

const publishedDay = closed({
  date: nonEmpty(10),
  publishedAt: instant,
  /** As they stand. */
  figures: publishedFigures,
  /** When they were corrected last, and what was given out before; the oldest first. */
  correctedAt: optional(instant),
  before: optional(listOf(closed({ at: instant, figures: publishedFigures }), 20)),
});
export type PublicDay = Static<typeof publishedDay>;

/** A run of whole hours of one session, 1 = Monday; half of those who came then waited at most so long. */
export const calmest = closed({ weekday: count, fromHour: count, toHour: count, medianMin: count });

/**
 * How long half of those waited at most who took a number in that hour, over four weeks; weekday 1 = Monday. An hour
 * with fewer than 20 tickets is absent (F-R10).
 */
export const bestHours = closed({
  from: nonEmpty(10),
  to: nonEmpty(10),
  cells: listOf(closed({ weekday: count, hour: count, medianMin: count }), 168),
  /** Where the shortest of them is, with its neighbours that are hardly longer; whole hours of sessions only. */
  calmest: optional(calmest),
});
export type BestHours = Static<typeof bestHours>;

const centre = closed({ id: id.centre, name: text, address: text, timezone: nonEmpty(60) });

/** Closed days, the newest first. */
export const publicDays = closed({ centre, trial: flag, days: listOf(publishedDay, 400) });
export type PublicDays = Static<typeof publicDays>;

const publicCall = closed({
  label: nonEmpty(20),
  /** Number of the desk. */
  desk: Type.Integer(),
  calledAt: instant,
  /** The ticket is expected there now; otherwise it was called before. */
  isNow: flag,
});

/** What a hall board shows of calls (F-B16): those of the moment first, each kind from the newest. */
export const publicCalls = closed({ centre, at: instant, trial: flag, calls: listOf(publicCall, 220) });
export type PublicCalls = Static<typeof publicCalls>;

export const publicWaits = closed({
  centre,
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
  /** The last closed days, the newest first. */
  lastDays: optional(listOf(publishedDay, 7)),
  bestHours: optional(bestHours),
});
export type PublicWaits = Static<typeof publicWaits>;
