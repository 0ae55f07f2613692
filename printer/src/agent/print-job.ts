// One job from its lease to its outcome. The number exists already; here only paper is at stake (printing.md section 10).
import { randomInt, randomUUID } from 'node:crypto';
import type { PrinterHealth, ResultOf } from '@toiluot/shared/contract';
import { clearPrinter } from '../delivery/clear-printer.ts';
import { deliver } from '../delivery/deliver.ts';
import { linkTo, type PrinterLink } from '../delivery/printer-link.ts';
import { encoderFor } from '../encode/encoder-for.ts';
import { drawTicket } from '../layout/draw-ticket.ts';
import { healthOf, isReady } from '../status/printer-condition.ts';
import type { AgentPace, AgentPrinter } from './agent-printer.ts';
import type { OpenJob, Outcome } from './print-journal.ts';

export type LeasedJob = ResultOf<'print.claim'>['jobs'][number];
export type JobEnd = { readonly outcome: Outcome; readonly reason?: string; readonly heightDots: number };

export type JobSteps = {
  /** The fence: true when the server allows the first byte. */
  readonly begin: () => Promise<'go' | 'no-answer' | 'refused'>;
  /** On disk before the first byte. */
  readonly sending: (job: OpenJob) => void;
  readonly health: (health: PrinterHealth) => void;
};

/**
 * Prints one job.
 *
 * @returns its end; `undefined` when the server refused the fence and so knows better than we do
 */
export async function printJob(
  printer: AgentPrinter,
  leased: LeasedJob,
  steps: JobSteps,
  pace: AgentPace,
): Promise<JobEnd | undefined> {
  const parcel = parcelOf(printer, leased);
  if ('reason' in parcel) return { outcome: 'failed-clean', reason: parcel.reason, heightDots: 0 };
  const transport = printer.open();
  try {
    await transport.open();
  } catch (error) {
    steps.health('unreachable');
    return { outcome: 'failed-clean', reason: `unreachable: ${messageOf(error)}`, heightDots: 0 };
  }
  try {
    const link = linkTo(transport, printer.profile);
    const health = await healthBefore(link, printer, pace.statusMs);
    steps.health(health);
    if (!isReady(health)) return { outcome: 'failed-clean', reason: health, heightDots: 0 };

    const fence = await steps.begin();
    if (fence === 'refused') return undefined;
    if (fence === 'no-answer') return { outcome: 'failed-clean', reason: 'server-away', heightDots: 0 };
    steps.sending({ job: leased.job, printer: printer.id, requestId: randomUUID() });

    const { certainty, reason } = await deliver(link, printer.profile, {
      ...parcel,
      patienceMs: pace.patienceMs,
      statusMs: pace.statusMs,
    });
    steps.health(healthAfter(link, printer, health, reason));
    if (certainty === 'unknown' && printer.profile.clearAfterError) await clearPrinter(printer.open(), printer.profile);
    const outcome = certainty === 'probably' ? 'sent' : certainty;
    return { outcome, heightDots: parcel.heightDots, ...(reason !== undefined && { reason }) };
  } finally {
    await transport.end();
  }
}

/** Layout, dots and bytes; a reason in words when the document cannot be drawn. */
function parcelOf({ profile }: AgentPrinter, { document }: LeasedJob) {
  if (document.kind === 'preview') return { reason: 'a preview is never printed' };
  try {
    const bitmap = drawTicket(document, profile.dots);
    const confirmId = String(randomInt(1000, 10_000));
    const bytes = encoderFor(profile).encode(bitmap, profile, {
      cut: profile.cut !== 'none',
      beep: profile.beep,
      confirmId,
    });
    return { bytes, confirmId, heightDots: bitmap.height };
  } catch (error) {
    return { reason: messageOf(error) };
  }
}

/** A printer that should answer and does not is taken for blind; one that never can is so by its profile. */
export async function healthBefore(
  link: PrinterLink,
  { profile }: AgentPrinter,
  limitMs: number,
): Promise<PrinterHealth> {
  const condition = await link.ask(limitMs).catch(() => undefined);
  if (condition) return healthOf(condition, profile.nearEndSensor);
  return link.isClosed() ? 'unreachable' : 'blind';
}

function healthAfter(
  link: PrinterLink,
  { profile }: AgentPrinter,
  before: PrinterHealth,
  reason?: string,
): PrinterHealth {
  if (reason === 'connection-lost') return 'unreachable';
  return before === 'blind' ? 'blind' : healthOf(link.condition(), profile.nearEndSensor);
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
