import type { TicketRecord, TicketState } from '@toiluot/shared/contract';

const OVER: ReadonlySet<TicketState> = new Set(['expired', 'cancelled', 'served']);

/** F-T04: a number that is over is shown, not printed. */
export const mayReprint = ({ state }: TicketRecord): boolean => !OVER.has(state);
