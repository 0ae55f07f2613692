import type { ServerMemory } from './node-inspector.ts';

/** One look at everything. Bytes; `hallHours` = hall time since the start. */
export type Sample = {
  readonly hallHours: number;
  readonly tickets: number;
  readonly server: ServerMemory;
  /** Space of the write-ahead log. */
  readonly wal: number;
  readonly pages: readonly { readonly heap: number; readonly nodes: number; readonly listeners: number }[];
};

const mb = (bytes: number): string => (bytes / 1_048_576).toFixed(1);

export function headText(boards: readonly string[]): string {
  const pages = boards.map((name) => `${name} heap MB / nodes / listeners`);
  return ['hall h', 'tickets', 'RSS MB', 'heap MB', 'ext MB', 'handles', 'WAL MB', ...pages].join(' | ');
}

export function sampleText({ hallHours, tickets, server, wal, pages }: Sample): string {
  const { rss, heapUsed, external, handles } = server;
  const shown = pages.map(({ heap, nodes, listeners }) => `${mb(heap)} / ${nodes} / ${listeners}`);
  const own = [hallHours.toFixed(1), tickets, mb(rss), mb(heapUsed), mb(external), handles, mb(wal)];
  return [...own, ...shown].join(' | ');
}

/** Growth between two looks, per hour of hall and per thousand tickets, KB. */
export function growthText(from: Sample, to: Sample): string {
  const hours = to.hallHours - from.hallHours;
  const thousands = (to.tickets - from.tickets) / 1_000;
  const line = (name: string, bytes: number): string =>
    `${name}: ${(bytes / 1_024 / hours).toFixed(0)} KB an hour, ${(bytes / 1_024 / thousands).toFixed(0)} KB per 1,000 tickets`;
  return [
    line('server RSS', to.server.rss - from.server.rss),
    line('server heap', to.server.heapUsed - from.server.heapUsed),
    ...to.pages.map(({ heap }, n) => line(`board ${n + 1} heap`, heap - (from.pages[n]?.heap ?? heap))),
  ].join('\n');
}
