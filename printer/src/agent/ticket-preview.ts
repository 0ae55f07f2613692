import type { PreviewRequest } from '@toiluot/shared/contract';
import { drawTicket } from '../layout/draw-ticket.ts';
import { pngOf } from '../raster/png.ts';
import type { AgentLog } from './agent-log.ts';

/** A larger answer would not pass the server's frame limit of 16 KiB, and cost the connection. */
const MOST_BYTES = 15 * 1024;

/** The very bitmap that would go to paper, as a PNG; null when it cannot be drawn or is too large to send. */
export function ticketPreview({ document, widthDots }: PreviewRequest, log: AgentLog): Uint8Array | null {
  try {
    const png = pngOf(drawTicket(document, widthDots));
    return png.length <= MOST_BYTES ? png : null;
  } catch (error) {
    log('preview-failed', { why: (error as Error).message });
    return null;
  }
}
