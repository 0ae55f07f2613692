import type { HallEvent } from '@toiluot/shared/contract';
import { type Decide, isRefused, refuse } from '../decision.ts';
import { labelOf, nextNumber, numbersLeft, quotaLeft } from '../policy/numbering.ts';
import { printerFor } from '../policy/print-target.ts';
import { deskNumbersFor } from '../policy/quote.ts';
import { issuesNow } from '../policy/session-state.ts';
import { issuedEvent, serviceFor } from './issue-ticket.ts';

/** F-O16: numbers for a crowd, so that no list is made by hand at the gate. All of them or none. */
export const issueRun: Decide<'ticket.issue-run'> = (state, input, context) => {
  if (state.day?.state !== 'open') return refuse('day-not-open');
  const service = serviceFor(state, input);
  if (isRefused(service)) return service;
  const session = issuesNow(state, context.now) ?? null;
  const first = nextNumber(state, service, session?.id ?? null, context.now);
  if ('code' in first) return refuse(first.code, first.details);
  const left = Math.min(numbersLeft(state, service), quotaLeft(state, service, session?.id ?? null) ?? Infinity);
  if (left < input.count)
    return refuse(left === numbersLeft(state, service) ? 'series-exhausted' : 'quota-reached', {
      service: service.id,
      left,
    });
  const printer = printerFor(state, context.actor, input.printer);
  if (printer && typeof printer === 'object') return printer;
  const events = Array.from({ length: input.count }, (_, place): HallEvent => {
    const number = first.number + place;
    return issuedEvent(state, input, context, {
      service,
      session,
      number,
      label: labelOf(service, number),
      printer,
      place,
    });
  });
  return {
    events,
    reply: () => ({
      service: service.id,
      tickets: events.flatMap(({ type, data }) =>
        type === 'ticket.issued' ? [{ ticket: data.ticket, label: data.label }] : [],
      ),
      desks: deskNumbersFor(state, service.id),
      printed: printer !== undefined,
    }),
  };
};
