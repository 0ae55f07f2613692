import type { PublicCalls } from '@toiluot/shared/contract';
import { boardView } from '../views/board-view.ts';
import { frame, requireCatalogue, type ViewContext } from '../views/view-context.ts';

/** The calls of the whole hall as its boards show them (F-B16); undefined where the centre keeps them to itself. */
export function publicCallsOf(context: ViewContext): PublicCalls | undefined {
  const { state, now, trial } = context;
  if (!state.catalogue || requireCatalogue(state).file.settings.publicWaits === false) return undefined;
  const { calls, recent } = boardView(context, undefined);
  const present = new Set(calls.map(({ callId }) => callId));
  const shown = [...calls, ...recent.filter(({ callId }) => !present.has(callId))];
  return {
    centre: frame(context).centre,
    at: now,
    trial,
    calls: shown.map(({ callId, label, desk, calledAt }) => ({ label, desk, calledAt, isNow: present.has(callId) })),
  };
}
