import type { DaySession, HallEvent, InputOf, PrinterId, Refused, Service, TicketId } from '@toiluot/shared/contract';
import { type Actor, actorName, isStaff } from '../actor.ts';
import { type CommandContext, type Decide, isRefused, refuse } from '../decision.ts';
import { isLeftAlone } from '../policy/coverage.ts';
import { nextNumber } from '../policy/numbering.ts';
import { printerFor, printJobId } from '../policy/print-target.ts';
import { aheadOfKey, deskNumbersFor } from '../policy/quote.ts';
import { issuesNow, sessionNow } from '../policy/session-state.ts';
import type { HallState } from '../state.ts';

type Input = InputOf<'ticket.issue'>;

const MINUTE_MS = 60_000;

/** D03: a kiosk gives out one number at a time, at the pace of a person. */
function tooFast(state: HallState, actor: Actor, now: number): Refused | undefined {
  const settings = state.catalogue?.file.settings;
  if (actor.kind !== 'device' || actor.staffMode || !settings) return undefined;
  if (settings.kioskIntervalMs <= 0 && settings.kioskPerMinute <= 0) return undefined;
  const recent = (state.kioskIssues.get(actorName(actor)) ?? []).filter((time) => time > now - MINUTE_MS);
  const last = recent.at(-1);
  if (settings.kioskIntervalMs > 0 && last !== undefined && now - last < settings.kioskIntervalMs)
    return refuse('too-fast', { retryAfterMs: settings.kioskIntervalMs - (now - last) });
  const oldest = recent[0];
  if (settings.kioskPerMinute > 0 && recent.length >= settings.kioskPerMinute && oldest !== undefined)
    return refuse('too-fast', { retryAfterMs: oldest + MINUTE_MS - now });
  return undefined;
}

/** DY2, DY5: the session that gives out the number; null when staff issue outside sessions with a reason. */
function sessionFor(state: HallState, input: Input, { actor, now }: CommandContext): DaySession | null | Refused {
  const session = issuesNow(state, now);
  if (session) return session;
  if (isStaff(actor) && input.reason) return null;
  const { state: name, resumesAt } = sessionNow(state, now);
  return refuse('session-closed', { state: name, resumesAt: resumesAt ?? null });
}

/** The service, if it gives out numbers now and every one that follows is known. */
export function serviceFor(state: HallState, input: Pick<Input, 'service' | 'journey'>): Service | Refused {
  const service = state.catalogue?.services.get(input.service);
  if (!service) return refuse('unknown-service');
  for (const next of input.journey ?? [])
    if (!state.catalogue?.services.has(next)) return refuse('unknown-service', { service: next });
  const suspension = state.suspensions.get(service.id);
  if (suspension) return refuse('service-suspended', { message: suspension.message });
  return service;
}

/** WT4: where the centre refuses what will hardly be served today; a place that carries over to a later session is given. */
function lateProblem(state: HallState, input: Input, { actor, lateTicketOf }: CommandContext): Refused | undefined {
  if (!state.catalogue?.file.settings.refuseLateTickets || (isStaff(actor) && input.reason)) return undefined;
  const late = lateTicketOf?.(input.service);
  return late && !late.carriesOver ? refuse('likely-not-served', { beforeAt: late.before }) : undefined;
}

function lonelyProblem(state: HallState, service: Service, { reason }: Input, actor: Actor): Refused | undefined {
  if (isStaff(actor) && reason) return undefined;
  return isLeftAlone(state, service) ? refuse('no-desk-serves') : undefined;
}

function procedureProblem(state: HallState, input: Input): Refused | undefined {
  if (!input.procedure) return undefined;
  const procedure = state.catalogue?.procedures.get(input.procedure);
  if (!procedure) return refuse('unknown-procedure');
  return procedure.service ? undefined : refuse('procedure-not-received');
}

/** A visitor at a kiosk is offered one class; every other one is for an officer to give. */
function priorityProblem(state: HallState, { priorityClass }: Input, actor: Actor): Refused | undefined {
  if (!priorityClass) return undefined;
  const found = state.catalogue?.priorityClasses.get(priorityClass);
  if (!found || found.archived) return refuse('unknown-priority-class');
  const isOffered = actor.kind === 'staff' || priorityClass === state.catalogue?.file.settings.kioskPriorityClass;
  return isOffered ? undefined : refuse('priority-class-not-offered');
}

/** @param found  `place` = how many of the same run come before it */
export function issuedEvent(
  state: HallState,
  input: Omit<Input, 'reason'> & { readonly reason?: string },
  { actor, now, waitFor }: CommandContext,
  found: {
    service: Service;
    session: DaySession | null;
    number: number;
    label: string;
    printer: PrinterId | undefined;
    place?: number;
  },
): HallEvent {
  const day = state.day;
  if (!day) throw new Error('issued without a day');
  const { place = 0 } = found;
  const issuedSeq = day.issuedCount + 1 + place;
  const ticket = `${day.id}.${issuedSeq}` as TicketId;
  const issuedAt = Math.max(now, day.lastIssuedAt);
  const headStartMs =
    (input.priorityClass ? (state.catalogue?.priorityClasses.get(input.priorityClass)?.headStartMinutes ?? 0) : 0) *
    MINUTE_MS;
  const lifeMs = state.catalogue?.file.settings.printJobLifeMs ?? 0;
  return {
    type: 'ticket.issued',
    data: {
      ticket,
      label: found.label,
      number: found.number,
      issuedSeq,
      issuedAt,
      service: found.service.id,
      procedure: input.procedure ?? null,
      journey: input.journey ?? [],
      priorityClass: input.priorityClass ?? null,
      headStartMs,
      language: input.language ?? 'vi',
      accessible: input.accessible ?? false,
      quote: {
        ahead: aheadOfKey(state, found.service.id, issuedAt - headStartMs) + place,
        wait: waitFor?.(found.service.id, headStartMs > 0) ?? null,
      },
      sessionId: found.session?.id ?? null,
      issuedBy: actorName(actor),
      reason: input.reason ?? null,
      print: found.printer
        ? { job: printJobId(ticket, 1), printer: found.printer, copyNo: 1, expiresAt: now + lifeMs }
        : null,
    },
  };
}

/** NB1–NB4, TK issue: the next number of a service and its print job, in one transaction. */
export const issueTicket: Decide<'ticket.issue'> = (state, input, context) => {
  if (state.day?.state !== 'open') return refuse('day-not-open');
  const service = serviceFor(state, input);
  if (isRefused(service)) return service;
  const problem =
    procedureProblem(state, input) ??
    lonelyProblem(state, service, input, context.actor) ??
    lateProblem(state, input, context) ??
    tooFast(state, context.actor, context.now);
  if (problem) return problem;
  const unfit = priorityProblem(state, input, context.actor);
  if (unfit) return unfit;
  const session = sessionFor(state, input, context);
  if (session && isRefused(session)) return session;
  const next = nextNumber(state, service, session?.id ?? null, context.now);
  if ('code' in next) return refuse(next.code, next.details);
  const printer = printerFor(state, context.actor, input.printer);
  if (printer && typeof printer === 'object') return printer;
  const issued = issuedEvent(state, input, context, { service, session, ...next, printer });
  if (issued.type !== 'ticket.issued') throw new Error('unreachable');
  const { ticket, label, issuedAt, quote, print } = issued.data;
  return {
    events: [issued],
    reply: () => ({
      ticket,
      label,
      service: service.id,
      issuedAt,
      ahead: quote.ahead,
      ...(quote.wait && { wait: quote.wait }),
      desks: deskNumbersFor(state, service.id),
      ...(print && { printJob: print.job }),
    }),
  };
};
