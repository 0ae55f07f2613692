import { clearBuffers } from '../encode/own-commands.ts';
import type { PrinterProfile } from '../profiles/printer-profile.ts';
import type { Transport } from '../transport/transport.ts';
import { linkTo } from './printer-link.ts';

const CLEAR_LIMIT_MS = 1000;

/**
 * After an unknown end: DLE DC4 8 over a fresh connection, since the old one is stuffed with the ticket. What the printer
 * still holds of it must not come out after a refill.
 *
 * @param transport new, not yet open
 * @returns whether the printer answered 37 25 00, which means that its buffers are empty
 */
export async function clearPrinter(transport: Transport, profile: PrinterProfile): Promise<boolean> {
  try {
    await transport.open();
    const link = linkTo(transport, profile);
    const cleared = link.next(
      (answer) => (answer.kind === 'block' && answer.body === '%' ? true : undefined),
      CLEAR_LIMIT_MS,
    );
    await transport.write(clearBuffers, CLEAR_LIMIT_MS);
    return (await cleared) === true;
  } catch {
    return false;
  } finally {
    await transport.end();
  }
}
