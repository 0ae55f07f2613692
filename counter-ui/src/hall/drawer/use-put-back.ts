import type { AssignedService, DeskId } from '@toiluot/shared/contract';
import { describeRefusal } from '@toiluot/shared/ui';
import { useHall } from '../hall-context.ts';
import type { HallDesk } from '../zone-plan.ts';

/** What a step set at its desks; where somebody changed that since, it is not put back over their heads (F-S02). */
export type JustSet = ReadonlyMap<DeskId, readonly AssignedService[]>;

/** Puts desks back to what they served in an earlier picture, timed assignments with their end, in one step. */
export function usePutBack() {
  const { i18n, view, send, tell } = useHall();
  return async (before: readonly HallDesk[], justSet: JustSet, name: string): Promise<void> => {
    const desks = before.map(({ id, services, assignedUntil, assignedAfterwards }) => {
      const seen = justSet.get(id);
      return {
        desk: id,
        services: [...services],
        ...(seen && { seen: [...seen] }),
        ...(assignedUntil !== undefined && { until: assignedUntil }),
        ...(assignedAfterwards !== undefined && { afterwards: [...assignedAfterwards] }),
      };
    });
    const reply = await send('assignment.set', { desks, reason: i18n.t('assign.undo-reason') });
    if (reply.ok) tell({ text: i18n.t('done.put-back-assignment', { name }), tone: 'done' });
    else tell({ text: describeRefusal(i18n, reply, view.centre.timezone), tone: 'warning' });
  };
}
