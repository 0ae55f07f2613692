// Figures of printing.md section 14. Medians only: single outliers tell more about a busy machine than about us.
import { beforeAll, describe, expect, test } from 'vitest';
import { encoderFor } from '../../../printer/src/encode/encoder-for.ts';
import { drawTicket } from '../../../printer/src/layout/draw-ticket.ts';
import { warmUp } from '../../../printer/src/layout/warm-up.ts';
import { loadProfiles } from '../../../printer/src/profiles/load-profiles.ts';
import { aTicketDocument } from '../../support/printer-documents.ts';

const profile = loadProfiles().get('epson-80')!;
/** Every ticket has another number, link and count, as in a hall. */
const ticket = (count: number) =>
  aTicketDocument({
    label: `A${String(count % 1000).padStart(3, '0')}`,
    ahead: count % 60,
    languages: ['vi', 'en'],
    statusUrl: `https://hcc.quangbinh.gov.vn/t/${String(count).padStart(22, 'x')}`,
  });

function median(durations: readonly number[]): number {
  return [...durations].sort((one, other) => one - other)[durations.length >> 1]!;
}

function timed(times: number, work: (count: number) => void): number[] {
  return Array.from({ length: times }, (_, count) => {
    const started = performance.now();
    work(count);
    return performance.now() - started;
  });
}

describe('figures', () => {
  beforeAll(() => warmUp(576));

  test('[PR17] a warm ticket in two languages with its code is drawn in 5 ms, encoded in 5 ms (medians of 200)', () => {
    timed(50, (count) => drawTicket(ticket(count), 576));
    expect(median(timed(200, (count) => drawTicket(ticket(count + 50), 576)))).toBeLessThan(5);
    const bitmap = drawTicket(ticket(1), 576);
    const options = { cut: true, beep: false, confirmId: 'a1b2' };
    expect(median(timed(200, () => encoderFor(profile).encode(bitmap, profile, options)))).toBeLessThan(5);
  });
});
