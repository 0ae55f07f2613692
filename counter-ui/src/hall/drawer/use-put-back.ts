import { useHall } from '../hall-context.ts';
import type { HallDesk } from '../zone-plan.ts';

/** Puts desks back to what they served in an earlier picture, timed assignments with their end, in one step. */
export function usePutBack() {
  const { i18n, send, tell } = useHall();
  return async (before: readonly HallDesk[], name: string): Promise<void> => {
    const desks = before.map(({ id, services, assignedUntil, assignedAfterwards }) => ({
      desk: id,
      services: [...services],
      ...(assignedUntil !== undefined && { until: assignedUntil }),
      ...(assignedAfterwards !== undefined && { afterwards: [...assignedAfterwards] }),
    }));
    const reply = await send('assignment.set', { desks, reason: i18n.t('assign.undo-reason') });
    if (reply.ok) tell({ text: i18n.t('done.put-back-assignment', { name }), tone: 'done' });
  };
}
