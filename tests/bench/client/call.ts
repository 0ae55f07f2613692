import type { Slice } from '../figures.ts';
import type { Ready } from '../servers/ready.ts';
import { HttpLine } from './http-line.ts';
import { newRequestId } from './request-ids.ts';

export type CallJob = {
  readonly kind: 'call';
  readonly server: Ready;
  readonly forMs: number;
  readonly atMost: number;
};

/** Every desk calls, starts and finishes without a pause, all on one queue; measured is the call. */
export async function call({ server, forMs, atMost }: CallJob): Promise<Slice> {
  const latencies: number[] = [];
  const began = performance.now();
  let asked = 0;
  const desk = async ({ id, cookie }: Ready['desks'][number]): Promise<void> => {
    const line = new HttpLine(server.port, `cookie: ${cookie}\r\n`);
    const body = JSON.stringify({ desk: id });
    while (performance.now() - began < forMs && asked < atMost) {
      asked += 1;
      const sentAt = performance.now();
      await line.send('desk.call-next', newRequestId(), body);
      latencies.push(performance.now() - sentAt);
      await line.send('desk.start', newRequestId(), body);
      await line.send('desk.finish', newRequestId(), body);
    }
    line.close();
  };
  await Promise.all(server.desks.map(desk));
  return { latencies, lastedMs: performance.now() - began };
}
