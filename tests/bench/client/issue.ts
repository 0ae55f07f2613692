import type { Slice } from '../figures.ts';
import type { Ready } from '../servers/ready.ts';
import { HttpLine } from './http-line.ts';
import { newRequestId } from './request-ids.ts';

export type IssueJob = {
  readonly kind: 'issue';
  readonly server: Ready;
  readonly clients: number;
  readonly forMs: number;
  readonly atMost?: number;
};

/** So many kiosks, each asking for its next number as soon as it has the last one. */
export async function issue({ server, clients, forMs, atMost = Number.POSITIVE_INFINITY }: IssueJob): Promise<Slice> {
  const latencies: number[] = [];
  const body = JSON.stringify({ service: server.service, language: 'vi' });
  const began = performance.now();
  let asked = 0;
  const kiosk = async (): Promise<void> => {
    const line = new HttpLine(server.port, `authorization: Bearer ${server.kioskToken}\r\n`);
    while (performance.now() - began < forMs && asked < atMost) {
      asked += 1;
      const sentAt = performance.now();
      await line.send('ticket.issue', newRequestId(), body);
      latencies.push(performance.now() - sentAt);
    }
    line.close();
  };
  await Promise.all(Array.from({ length: clients }, kiosk));
  return { latencies, lastedMs: performance.now() - began };
}
