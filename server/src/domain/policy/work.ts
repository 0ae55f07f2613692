// F-O17: what a visit is about, procedure by procedure. The one chosen when the number was taken is the first of them.
import type { TicketRecord, WorkItem } from '@toiluot/shared/contract';

/** Procedures of the visit in hand or last ended, in the order in which they were begun. */
export function workOf(ticket: TicketRecord): readonly WorkItem[] {
  const visit = ticket.visits.at(-1);
  if (!visit?.startedAt) return [];
  if (visit.work) return visit.work;
  return ticket.procedure && ticket.firstService === visit.service
    ? [{ procedure: ticket.procedure, quantity: 1, begunAt: visit.startedAt }]
    : [];
}

/** The same after one more procedure, or another quantity of one of them; 0 takes it out. */
export function withWork(
  work: readonly WorkItem[],
  { procedure, quantity, at }: Pick<WorkItem, 'procedure' | 'quantity'> & { readonly at: number },
): readonly WorkItem[] {
  if (quantity === 0) return work.filter((item) => item.procedure !== procedure);
  return work.some((item) => item.procedure === procedure)
    ? work.map((item) => (item.procedure === procedure ? { ...item, quantity } : item))
    : [...work, { procedure, quantity, begunAt: at }];
}

/** F-O06: dossiers of a visit unless its officer says otherwise. */
export const dossiersOf = (ticket: TicketRecord): number =>
  workOf(ticket).reduce((sum, { quantity }) => sum + quantity, 0) || 1;
