import { io, type Socket } from 'socket.io-client';
import type { Slice } from '../figures.ts';
import type { Ready } from '../servers/ready.ts';
import { newRequestId } from './request-ids.ts';

export type BoardsJob = {
  readonly kind: 'boards';
  readonly server: Ready;
  readonly boards: number;
  readonly forMs: number;
};

type Picture = { readonly calls: readonly { readonly label: string }[] };
type Answer = { readonly ok: boolean; readonly code?: string; readonly result: { readonly label: string } };

/** Pictures of one step come within this time of each other; then the hall is quiet again. */
const QUIET_MS = 15;

async function connected(server: Ready, auth: object, headers: Record<string, string> = {}): Promise<Socket> {
  const socket = io(`http://127.0.0.1:${server.port}`, {
    transports: ['websocket'],
    auth: { protocol: 1, ...auth },
    extraHeaders: headers,
    reconnection: false,
    forceNew: true,
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  return socket;
}

/** One desk calls while so many boards look on; measured is the time from the command to each board's picture with that call. */
export async function boards({ server, boards: count, forMs }: BoardsJob): Promise<Slice> {
  const [desk] = server.desks;
  if (!desk) throw new Error('no desk');
  let seen: { label: string | undefined; at: number }[] = [];
  let lastAt = 0;
  const onPicture = ({ calls }: Picture): void => {
    lastAt = performance.now();
    seen.push({ label: calls[0]?.label, at: lastAt });
  };
  const sockets: Socket[] = [];
  while (sockets.length < count) {
    const some = Array.from({ length: Math.min(50, count - sockets.length) }, () =>
      connected(server, { token: server.boardToken }),
    );
    for (const socket of await Promise.all(some)) sockets.push(socket.on('board.view', onPicture));
  }
  const officer = await connected(server, {}, { cookie: desk.cookie });
  const send = async (name: string): Promise<Answer> => {
    const answer = (await officer.emitWithAck(name, { requestId: newRequestId(), input: { desk: desk.id } })) as Answer;
    if (!answer.ok) throw new Error(`${name}: ${answer.code}`);
    return answer;
  };
  const quiet = async (): Promise<void> => {
    do await new Promise((next) => setTimeout(next, QUIET_MS));
    while (performance.now() - lastAt < QUIET_MS);
  };
  const latencies: number[] = [];
  const began = performance.now();
  while (performance.now() - began < forMs) {
    await quiet();
    seen = [];
    const sentAt = performance.now();
    const { label } = (await send('desk.call-next')).result;
    await quiet();
    const arrivals = seen.filter((picture) => picture.label === label);
    if (arrivals.length !== count) throw new Error(`${arrivals.length} of ${count} boards saw ${label}`);
    for (const { at } of arrivals) latencies.push(at - sentAt);
    await send('desk.start');
    await send('desk.finish');
  }
  for (const socket of [officer, ...sockets]) socket.disconnect();
  return { latencies, lastedMs: performance.now() - began };
}
