// What a rating pad does when (F-R13): sleeps, asks, asks for a reason, thanks. Pure; times are server epoch ms.
import type { Language, PadView, RatingLevel, RatingReason, TicketId } from '@toiluot/shared/contract';

type Asked = { readonly ticket: TicketId; readonly lang: Language; readonly since: number; readonly until: number };

export type PadStage =
  | { readonly is: 'asleep' }
  | (Asked & { readonly is: 'asking' })
  | (Asked & { readonly is: 'reasons'; readonly level: RatingLevel })
  | (Asked & { readonly is: 'thanks' });

/** `answered` = the ticket rated here last: an older picture must not ask again. */
export type PadState = { readonly stage: PadStage; readonly answered?: TicketId };

export type PadAnswer = {
  readonly ticket: TicketId;
  readonly level: RatingLevel;
  readonly reasons: RatingReason[];
};

/** What comes next, and what is to be sent for it. */
export type PadStep = { readonly state: PadState; readonly answer?: PadAnswer };

export const ASLEEP: PadState = { stage: { is: 'asleep' } };

/** Somebody who has chosen a level and walks away has rated all the same. */
const REASONS_MS = 15_000;
const THANKS_MS = 3_000;
/** A second tap of the same finger must not choose on the page that has just come. */
const SETTLES_MS = 400;

/** Time has passed, or the server has sent another picture. */
export function padAt(state: PadState, served: PadView['served'], now: number): PadStep {
  const { stage } = state;
  const isOther = served !== undefined && stage.is !== 'asleep' && served.ticket !== stage.ticket;
  switch (stage.is) {
    case 'asleep':
      return { state: wake(state, served, now) };
    case 'asking':
      return stage.ticket === served?.ticket && now < stage.until ? { state } : { state: wake(state, served, now) };
    case 'thanks':
      return now < stage.until && !isOther ? { state } : { state: wake(state, served, now) };
    case 'reasons': {
      if (now < stage.until && !isOther) return { state };
      const step = answered(stage, [], now);
      return isOther ? { ...step, state: wake(step.state, served, now) } : step;
    }
  }
}

/** The best level needs no reason; the others may have one. */
export function levelPressed(state: PadState, level: RatingLevel, now: number): PadStep {
  const { stage } = state;
  if (stage.is !== 'asking' || isUnsettled(stage, now)) return { state };
  if (level === 'very-satisfied') return answered({ ...stage, level }, [], now);
  return { state: { ...state, stage: { ...stage, is: 'reasons', level, since: now, until: now + REASONS_MS } } };
}

/** @param reason  `undefined` = none is given */
export function reasonPressed(state: PadState, reason: RatingReason | undefined, now: number): PadStep {
  const { stage } = state;
  if (stage.is !== 'reasons' || isUnsettled(stage, now)) return { state };
  return answered(stage, reason === undefined ? [] : [reason], now);
}

function wake(state: PadState, served: PadView['served'], now: number): PadState {
  if (!served || served.ticket === state.answered || now >= served.until) return { ...state, ...ASLEEP };
  const { ticket, language, until } = served;
  return { ...state, stage: { is: 'asking', ticket, lang: language, since: now, until } };
}

function answered(
  { ticket, lang, level }: Asked & { readonly level: RatingLevel },
  reasons: RatingReason[],
  now: number,
): PadStep {
  return {
    state: { stage: { is: 'thanks', ticket, lang, since: now, until: now + THANKS_MS }, answered: ticket },
    answer: { ticket, level, reasons },
  };
}

const isUnsettled = ({ since }: Asked, now: number): boolean => now - since < SETTLES_MS;
