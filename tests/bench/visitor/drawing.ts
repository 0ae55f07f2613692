// Drawing alone, in a process like the agent's: told to the parent when it is done.
import '../../../printer/src/small-heap.ts';
import { encoderFor } from '../../../printer/src/encode/encoder-for.ts';
import { drawTicket } from '../../../printer/src/layout/draw-ticket.ts';
import { warmUp } from '../../../printer/src/layout/warm-up.ts';
import { loadProfiles } from '../../../printer/src/profiles/load-profiles.ts';
import { aTicketDocument } from '../../support/printer-documents.ts';
import { percentile } from '../figures.ts';

export type Drawn = {
  readonly drawMs: number;
  readonly encodeMs: number;
  /** Bytes in use by V8 and by buffers outside it. */
  readonly heapBytes: number;
  readonly externalBytes: number;
};

const WARM = 50;
const tickets = Number(process.argv[2] ?? 1_000);
const profile = loadProfiles().get('epson-80');
if (!profile) throw new Error('no profile epson-80');

/** Every ticket has another number, link and count, as in a hall. */
const ticket = (n: number) =>
  aTicketDocument({
    label: `A${String(n % 1000).padStart(3, '0')}`,
    ahead: n % 60,
    languages: ['vi', 'en'],
    statusUrl: `https://hcc.quangbinh.gov.vn/t/${String(n).padStart(22, 'x')}`,
  });

warmUp(profile.dots);
const drawing: number[] = [];
const encoding: number[] = [];
for (let n = 0; n < WARM + tickets; n += 1) {
  const began = performance.now();
  const bitmap = drawTicket(ticket(n), profile.dots);
  const drawn = performance.now();
  encoderFor(profile).encode(bitmap, profile, { cut: true, beep: false, confirmId: 'a1b2' });
  if (n < WARM) continue;
  drawing.push(drawn - began);
  encoding.push(performance.now() - drawn);
}
const median = (times: number[]): number =>
  percentile(
    times.sort((a, b) => a - b),
    0.5,
  );
const { heapUsed, external } = process.memoryUsage();
const answer: Drawn = {
  drawMs: median(drawing),
  encodeMs: median(encoding),
  heapBytes: heapUsed,
  externalBytes: external,
};
process.send?.(answer);
process.disconnect();
