// The ladder of printing.md section 9: how sure we may be that paper came out. A time-out means unknown, never "failed".

import type { PrinterProfile } from '../profiles/printer-profile.ts';
import { healthOf, isReady } from '../status/printer-condition.ts';
import type { PrinterLink } from './printer-link.ts';

/** `probably` = status was good before and after (rung 3); `sent` = nobody can know (rung 4). */
export type Certainty = 'confirmed' | 'probably' | 'sent' | 'unknown';

/** Rung 3 looks again this long after the last byte. */
const SECOND_LOOK_MS = 1000;

export type Awaited = {
  readonly link: PrinterLink;
  readonly profile: PrinterProfile;
  readonly confirmId: string;
  /** Time for the paper to come out, from the length of the ticket. */
  readonly paperMs: number;
  readonly statusMs: number;
};

/**
 * Begins to listen; to be called before the last bytes go out, since a fast printer answers at once.
 *
 * @param limitMs from now until `unknown`
 */
export function awaitConfirmation(awaited: Awaited, limitMs: number): Promise<Certainty> {
  switch (awaited.profile.confirm) {
    case 'gsH':
      return printEnd(awaited, limitMs);
    case 'gsr':
      return answerInOrder(awaited, limitMs);
    case 'eot':
      return secondLook(awaited);
    case 'none':
      return Promise.resolve('sent');
    default:
      return awaited.profile.confirm satisfies never;
  }
}

/** Rung 1: 37 22 id 00 means that everything before the question is printed. */
async function printEnd({ link, confirmId }: Awaited, limitMs: number): Promise<Certainty> {
  const wanted = `"${confirmId}`;
  const isOurs = await link.next(
    (answer) => (answer.kind === 'block' && answer.head === 0x37 && answer.body === wanted ? true : undefined),
    limitMs,
  );
  return isOurs ? 'confirmed' : 'unknown';
}

/** Rung 2: GS r is answered in order and not at all at paper end; then cutter and cover must be well too. */
async function answerInOrder({ link, profile, statusMs }: Awaited, limitMs: number): Promise<Certainty> {
  const answer = await link.next((one) => (one.kind === 'plain' ? one.byte : undefined), limitMs);
  if (answer === undefined || (answer & 0x0c) !== 0) return 'unknown';
  return (await isWell(link, profile, statusMs)) ? 'confirmed' : 'unknown';
}

/** Rung 3: good status before (the caller saw to that) and a second after the paper should be out. */
async function secondLook({ link, profile, paperMs, statusMs }: Awaited): Promise<Certainty> {
  await new Promise((resolve) => setTimeout(resolve, paperMs + SECOND_LOOK_MS));
  return (await isWell(link, profile, statusMs)) ? 'probably' : 'unknown';
}

async function isWell(link: PrinterLink, { nearEndSensor }: PrinterProfile, statusMs: number): Promise<boolean> {
  const condition = await link.ask(statusMs).catch(() => undefined);
  return condition !== undefined && isReady(healthOf(condition, nearEndSensor));
}
