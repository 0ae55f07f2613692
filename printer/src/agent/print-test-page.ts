import { deliver } from '../delivery/deliver.ts';
import { linkTo } from '../delivery/printer-link.ts';
import { encoderFor } from '../encode/encoder-for.ts';
import { isReady } from '../status/printer-condition.ts';
import { testPage } from '../technician/test-page.ts';
import type { AgentPace, AgentPrinter } from './agent-printer.ts';
import { healthBefore } from './print-job.ts';

const CONFIRM_ID = 'test';

/**
 * The technician's test page, asked for from a kiosk. It is no job: whether it came out is seen at the printer.
 *
 * @returns what became of it, for the log; dots of paper used
 */
export async function printTestPage(
  printer: AgentPrinter,
  pace: AgentPace,
): Promise<{ readonly outcome: string; readonly heightDots: number }> {
  const { profile } = printer;
  const transport = printer.open();
  try {
    await transport.open();
    const link = linkTo(transport, profile);
    const health = await healthBefore(link, printer, pace.statusMs);
    if (!isReady(health)) return { outcome: health, heightDots: 0 };
    const bitmap = testPage(profile);
    const bytes = encoderFor(profile).encode(bitmap, profile, {
      cut: profile.cut !== 'none',
      beep: profile.beep,
      confirmId: CONFIRM_ID,
    });
    const { certainty } = await deliver(link, profile, {
      bytes,
      confirmId: CONFIRM_ID,
      heightDots: bitmap.height,
      patienceMs: pace.patienceMs,
      statusMs: pace.statusMs,
    });
    return { outcome: certainty, heightDots: bitmap.height };
  } catch {
    return { outcome: 'unreachable', heightDots: 0 };
  } finally {
    await transport.end();
  }
}
