// Screens and people as a test drives them: sockets that keep what they saw, desks with their officers, raw lines.
import { connect } from 'node:net';
import type { Catalogue, Reply, ServiceId, ViewName, ViewOf, ViewParams } from '@toiluot/shared/contract';
import { SUBSCRIBE } from '@toiluot/shared/contract/protocol';
import type { Socket } from 'socket.io-client';
import type { As, House } from './house.ts';

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until something is true; says what it waited for otherwise. */
export async function until(what: string, isTrue: () => boolean, withinMs = 5_000): Promise<void> {
  const end = performance.now() + withinMs;
  while (!isTrue()) {
    if (performance.now() > end) throw new Error(`waited ${withinMs} ms in vain: ${what}`);
    await pause(5);
  }
}

/** A socket with every picture it got. */
export class Screen {
  readonly socket: Socket;
  readonly seen: { readonly at: number; readonly view: ViewOf<ViewName> }[];

  constructor(socket: Socket, seen: Screen['seen']) {
    this.socket = socket;
    this.seen = seen;
  }

  all<N extends ViewName>(name: N): ViewOf<N>[] {
    return this.seen.flatMap(({ view }) => (view.view === name ? [view as ViewOf<N>] : []));
  }

  last<N extends ViewName>(name: N): ViewOf<N> | undefined {
    return this.all(name).at(-1);
  }

  /** The newest picture that fits, now or within the time. */
  async picture<N extends ViewName>(
    name: N,
    fits: (view: ViewOf<N>) => boolean = () => true,
    withinMs = 5_000,
  ): Promise<ViewOf<N>> {
    const found = () => this.all(name).findLast(fits);
    await until(`a fitting ${name}`, () => found() !== undefined, withinMs);
    return found() as ViewOf<N>;
  }

  subscribe(view: ViewName, params?: ViewParams): Promise<Reply<null>> {
    return this.socket.timeout(5_000).emitWithAck(SUBSCRIBE, { view, ...(params && { params }) }) as Promise<
      Reply<null>
    >;
  }
}

export async function openScreen(house: House, auth: Record<string, unknown>, as: As = {}): Promise<Screen> {
  const seen: Screen['seen'] = [];
  const socket = await house.socket(auth, as, (early) =>
    early.onAny((_name: string, view: ViewOf<ViewName>) => seen.push({ at: performance.now(), view })),
  );
  return new Screen(socket, seen);
}

export const deviceScreen = (house: House, id: string): Promise<Screen> =>
  openScreen(house, { token: house.deviceToken(id) });

export const deskId = (number: number): string => `desk-${String(number).padStart(2, '0')}`;
export const officerOf = (number: number): string => `canbo${String(number).padStart(2, '0')}`;

/** The officer of a desk, signed in and seated there. */
export async function openDesk(house: House, number: number): Promise<As> {
  const as = await house.asStaff(officerOf(number));
  await house.done('desk.open', { desk: deskId(number) }, as);
  return as;
}

/** Every desk serves one service with a long series. */
export function oneQueueCatalogue(base: Catalogue, service: ServiceId): Catalogue {
  return {
    ...base,
    services: base.services.map((s) => (s.id === service ? { ...s, series: { prefix: 'Z', from: 1, to: 9_999 } } : s)),
    desks: base.desks.map((desk) => ({ ...desk, services: [{ service, handicapMinutes: 0 }] })),
  };
}

/** Sends bytes as they are and reads until the line is closed; `ms` is how long that took. */
export function rawLine(
  url: string,
  bytes: string,
  { keepOpenMs = 15_000 } = {},
): Promise<{ text: string; ms: number }> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const startedAt = performance.now();
    let text = '';
    const line = connect(Number(port), hostname, () => void line.write(bytes));
    const give = setTimeout(() => line.destroy(), keepOpenMs);
    line.setEncoding('utf8').on('data', (part) => {
      text += part;
    });
    line.on('error', () => {});
    line.on('close', () => {
      clearTimeout(give);
      resolve({ text, ms: performance.now() - startedAt });
    });
  });
}

/** A seeded stream of numbers in [0, 1): mulberry32. */
export function seeded(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
