import type { RefusalCode, RefusalDetails, Service } from '@toiluot/shared/contract';
import type { HallState } from '../state.ts';
import { nextSessionAfter } from './calendar.ts';

/** NB1: prefix and at least three digits. */
export const labelOf = (service: Service, number: number): string =>
  `${service.series.prefix}${String(number).padStart(3, '0')}`;

export const seriesSize = (service: Service): number => service.series.to - service.series.from + 1;

/** Numbers of the series given out today. */
export const numbersUsed = (state: HallState, service: Service): number =>
  (state.counters.get(service.id)?.nextNumber ?? service.series.from) - service.series.from;

export const numbersLeft = (state: HallState, service: Service): number =>
  seriesSize(service) - numbersUsed(state, service);

/** NB3: numbers left in this session; undefined without a quota. */
export function quotaLeft(state: HallState, service: Service, sessionId: string | null): number | undefined {
  if (service.quotaPerSession === undefined) return undefined;
  const counter = state.counters.get(service.id);
  return Math.max(
    0,
    service.quotaPerSession - (counter && counter.sessionId === sessionId ? counter.issuedInSession : 0),
  );
}

export type NextNumber = { readonly number: number; readonly label: string };

/** The next number of a series, or why there is none (NB2, NB3). A series never wraps. */
export function nextNumber(
  state: HallState,
  service: Service,
  sessionId: string | null,
  now: number,
): NextNumber | { readonly code: RefusalCode; readonly details: RefusalDetails } {
  const number = state.counters.get(service.id)?.nextNumber ?? service.series.from;
  if (number > service.series.to) return { code: 'series-exhausted', details: { service: service.id } };
  if (quotaLeft(state, service, sessionId) === 0) {
    const centre = state.catalogue?.file.centre;
    // A session may give out its numbers before it opens: the next ones come with the session after it.
    const after = Math.max(now, state.day?.sessions.find((session) => session.id === sessionId)?.opensAt ?? now);
    const today = state.day?.sessions.find((session) => session.opensAt > after)?.opensAt;
    const nextAt = today ?? (centre && nextSessionAfter(centre, after)?.opensAt) ?? null;
    return { code: 'quota-reached', details: { service: service.id, nextAt } };
  }
  return { number, label: labelOf(service, number) };
}
