// The bytes of one job over an open link, until we know or the limit is over.
import { pushStatus } from '../encode/own-commands.ts';
import type { PrinterProfile } from '../profiles/printer-profile.ts';
import { healthOf } from '../status/printer-condition.ts';
import { awaitConfirmation, type Certainty } from './confirmation.ts';
import type { PrinterLink } from './printer-link.ts';

/** What is known in the end; `reason` in words for staff and journal when it is not `confirmed`. */
export type Delivery = { readonly certainty: Certainty; readonly reason?: string };

export type Parcel = {
  readonly bytes: Uint8Array;
  readonly confirmId: string;
  readonly heightDots: number;
  /** Beyond the time that the paper takes; 8 s unless a test is in a hurry. */
  readonly patienceMs?: number;
  /** Limit for one question about the status; 2 s when absent. */
  readonly statusMs?: number;
};

const PATIENCE_MS = 8000;
const STATUS_MS = 2000;
const DOTS_PER_MM = 8;

/** Sends and waits. Never throws: whatever happens after the first byte is an outcome. */
export async function deliver(link: PrinterLink, profile: PrinterProfile, parcel: Parcel): Promise<Delivery> {
  const paperMs = Math.ceil((parcel.heightDots / DOTS_PER_MM / profile.mmPerSecond) * 1000);
  const limitMs = (parcel.patienceMs ?? PATIENCE_MS) + paperMs;
  const canPush = profile.status === 'epson' && link.transport.canRead;
  const bytes = canPush ? Buffer.concat([pushStatus(true), parcel.bytes]) : parcel.bytes;

  const written = link.transport.write(bytes, limitMs).then(
    () => true,
    () => false,
  );
  // On rung 3 the clock starts behind the last byte; the others must listen from the first.
  const listensEarly = profile.confirm === 'gsH' || profile.confirm === 'gsr';
  const awaited = { link, profile, confirmId: parcel.confirmId, paperMs, statusMs: parcel.statusMs ?? STATUS_MS };
  const early = listensEarly ? awaitConfirmation(awaited, limitMs) : undefined;
  const isWritten = await written;
  const certainty = isWritten ? await (early ?? awaitConfirmation(awaited, limitMs)) : 'unknown';
  if (certainty !== 'unknown') return certainty === 'confirmed' ? { certainty } : { certainty, reason: certainty };

  const reason = reasonOf(link, profile, isWritten);
  // What has not left this machine must not come out after the repair.
  await link.transport.abort();
  return { certainty, reason };
}

function reasonOf(link: PrinterLink, { nearEndSensor }: PrinterProfile, isWritten: boolean): string {
  const health = healthOf(link.condition(), nearEndSensor);
  if (health !== 'ok' && health !== 'near-end') return health;
  if (link.isClosed()) return 'connection-lost';
  return isWritten ? 'no-answer' : 'takes-no-bytes';
}
