import type { PublicWaits, Service } from '@toiluot/shared/contract';
import { desksOf } from '../../domain/policy/quote.ts';
import { waitingCount } from '../../domain/queues.ts';
import { serviceState } from '../views/service-state.ts';
import { frame, requireCatalogue, type ViewContext } from '../views/view-context.ts';
import { dayFigures } from './day-figures.ts';
import { daysTold } from './public-days.ts';

type OpenService = PublicWaits['agencies'][number]['services'][number];

const TAKES = new Set(['open', 'calling', 'serving']);

const LAST_DAYS = 7;

function openService(context: ViewContext, service: Service): OpenService {
  const { state, now, waits } = context;
  const suspension = state.suspensions.get(service.id);
  const wait = waits?.ofService(service.id);
  const open = desksOf(state, service.id).filter(({ id }) => TAKES.has(state.desks.get(id)?.state ?? 'closed'));
  return {
    id: service.id,
    kind: service.kind,
    name: service.name,
    state: serviceState(state, service, now).state,
    waiting: waitingCount(state.queues, service.id),
    openDesks: open.map(({ number }) => number),
    ...(suspension && { message: suspension.message }),
    ...(wait && { wait }),
  };
}

/** Present waits by agency and service, and the day's figures; undefined where the centre keeps them to itself. */
export function publicWaitsOf(context: ViewContext): PublicWaits | undefined {
  const { state, now, bestHours } = context;
  if (!state.catalogue) return undefined;
  const { file, services } = requireCatalogue(state);
  if (file.settings.publicWaits === false) return undefined;
  const agencies = file.agencies
    .filter(({ enabled }) => enabled)
    .map(({ id, name }) => ({
      id,
      name,
      services: [...services.values()].filter((s) => s.agency === id).map((s) => openService(context, s)),
    }));
  const waitingTotal = agencies.flatMap((agency) => agency.services).reduce((sum, s) => sum + s.waiting, 0);
  const lastDays = daysTold(state, LAST_DAYS);
  const today = dayFigures(state, waitingTotal);
  return {
    ...frame(context),
    at: now,
    waitingTotal,
    openDesks: [...state.desks.values()].filter((desk) => TAKES.has(desk.state)).length,
    agencies,
    ...(today && { today }),
    ...(lastDays.length > 0 && { lastDays }),
    ...(bestHours && { bestHours }),
  };
}
