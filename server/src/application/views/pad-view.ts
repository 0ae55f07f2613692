import type { DeviceRecord } from '@toiluot/shared/contract';
import { askedAtDesk } from '../../domain/policy/pad-rating.ts';
import { type Body, frame, requireCatalogue, type ViewContext } from './view-context.ts';

/** What the rating pad of a desk shows: where it stands, and whether somebody may rate now. */
export function padView(context: ViewContext, { desk }: DeviceRecord): Body<'pad.view'> {
  const { state, now } = context;
  const { trial, centre } = frame(context);
  const number = desk === null ? undefined : requireCatalogue(state).desks.get(desk)?.number;
  const asked = desk === null ? undefined : askedAtDesk(state, desk, now);
  return {
    trial,
    centre,
    ...(number !== undefined && { desk: number }),
    ...(asked && { served: { ticket: asked.ticket.id, language: asked.ticket.language, until: asked.until } }),
  };
}
