// What became of the paper of a ticket, as far as this kiosk knows it.
import type { KioskView, PrinterHealth, PrintState } from '@toiluot/shared/contract';

/**
 * `none` no printer, or one that cannot print now · `printing` · `printed` · `uncertain` paper may lie there or not · `failed` surely no paper ·
 * `late` the printer has not answered yet.
 */
export type Paper = 'none' | 'printing' | 'printed' | 'uncertain' | 'failed' | 'late';

const LATE_MS = 8000;
/** A printer that cannot confirm: first believe it, then ask. */
const ASK_AFTER_SENT_MS = 5000;

const fates: Readonly<Record<PrintState, Paper>> = {
  queued: 'printing',
  leased: 'printing',
  sending: 'printing',
  confirmed: 'printed',
  sent: 'uncertain',
  unknown: 'uncertain',
  'failed-clean': 'failed',
  expired: 'failed',
  cancelled: 'failed',
};

/** States in which nothing goes to paper until somebody has been at the printer. */
const cannotPrint: readonly PrinterHealth[] = ['out', 'cover', 'cutter', 'offline', 'unreachable'];

/**
 * @param ticket     the ticket on screen, and how many papers of it were asked for
 * @param sinceMs    since the number, or the reprint, came
 * @param health     what the printer says of itself: a ticket that waits for it is not "printing"
 */
export function paperOf(
  last: KioskView['lastTicket'],
  ticket: { readonly id: string; readonly hasJob: boolean; readonly copyNo: number },
  sinceMs: number,
  health: PrinterHealth,
): Paper {
  if (!ticket.hasJob) return 'none';
  const isOurs = last?.ticket === ticket.id && last.copyNo >= ticket.copyNo;
  const paper = isOurs && last ? fates[last.print] : 'printing';
  if (paper === 'printing' && last?.print !== 'sending' && cannotPrint.includes(health)) return 'none';
  if (paper === 'printing') return sinceMs > LATE_MS ? 'late' : 'printing';
  if (isOurs && last?.print === 'sent' && sinceMs < ASK_AFTER_SENT_MS) return 'printed';
  return paper;
}

/** How long the result stays: longer where the visitor must remember the number. */
export function staysMs(paper: Paper): number | undefined {
  if (paper === 'printing') return undefined;
  return paper === 'printed' ? 10_000 : 20_000;
}
