import type { TicketRecord } from '@toiluot/shared/contract';

/** F-T09: a visitor who gave a number back may think again this long. */
const TAKING_BACK_MS = 60_000;

/**
 * Until when the holder may take a number back that the holder gave up; undefined for any other ticket.
 * Staff cancel with a reason, visitors without (TK cancel). Epoch ms.
 */
export function takenBackUntil({ state, endReason, endedAt }: TicketRecord): number | undefined {
  if (state !== 'cancelled' || endReason !== null || endedAt === null) return undefined;
  return endedAt + TAKING_BACK_MS;
}
