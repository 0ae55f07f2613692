// From the touch on the kiosk to the last byte at the printer: real server, real agent, virtual printer at any speed.
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startVirtualPrinter, type VirtualPrinter } from '../../../printer/src/virtual/virtual-printer.ts';
import { bearer } from '../../chaos/child.ts';
import { pause, until } from '../../support/clients.ts';
import { ROOT, socketTo } from '../../support/house.ts';
import { percentile } from '../figures.ts';
import { startServer } from '../processes.ts';
import type { Ready } from '../servers/ready.ts';
import type { Drawn } from './drawing.ts';
import { emptyNodeBytes, residentBytes } from './resident.ts';
import type { VisitorRow } from './visitor-row.ts';

const MB = 1_000_000;
/** Between two visitors of an idle hall. */
const PAUSE_MS = 10;
const LIMIT_MS = 600_000;

type Kiosk = ReturnType<typeof socketTo>;

async function tap(kiosk: Kiosk, { service }: Ready): Promise<void> {
  const message = { requestId: crypto.randomUUID(), input: { service, language: 'vi' } };
  const reply = (await kiosk.timeout(20_000).emitWithAck('ticket.issue', message)) as { ok: boolean; code?: string };
  if (!reply.ok) throw new Error(`ticket.issue: ${reply.code}`);
}

function startAgent(base: string, { port }: Ready, printer: VirtualPrinter): ChildProcess {
  const state = join(base, 'agent');
  mkdirSync(state, { recursive: true });
  const token = bearer('agent-1', 'printer')['authorization']?.slice('Bearer '.length) ?? '';
  writeFileSync(join(state, 'token'), token, { mode: 0o600 });
  return spawn(
    process.execPath,
    [
      join(ROOT, 'printer', 'src', 'main.ts'),
      ...['--server', `http://127.0.0.1:${port}`, '--state', state],
      ...['--printer', `printer-1=tcp://${printer.host}:${printer.port}?profile=virtual-80`],
    ],
    // As the launcher and the trial hall start it.
    { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, MALLOC_ARENA_MAX: '1' } },
  );
}

const papersOf = (printer: VirtualPrinter): number => printer.papers()[0]?.id ?? 0;

/** @param counts taps measured alone, then as many papers as the agent has printed in the end */
export async function paperRows(
  base: string,
  counts: { readonly taps: number; readonly papers: number },
): Promise<VisitorRow[]> {
  const drawn = await drawnAlone(counts.papers);
  const empty = await emptyNodeBytes();
  const dataDir = join(base, 'visitor-house');
  mkdirSync(dataDir);
  const house = await startServer('house', [dataDir]);
  const kiosk = socketTo(`http://127.0.0.1:${house.ready.port}`, { token: house.ready.kioskToken });
  await new Promise<void>((resolve) => void kiosk.once('connect', resolve));
  for (let n = 0; n < 20; n += 1) await tap(kiosk, house.ready);
  const taps: number[] = [];
  for (let n = 0; n < counts.taps; n += 1) {
    await pause(PAUSE_MS);
    const began = performance.now();
    await tap(kiosk, house.ready);
    taps.push(performance.now() - began);
  }

  const printer = await startVirtualPrinter({ port: 0, paperMmPerSecond: Number.POSITIVE_INFINITY });
  const agent = startAgent(base, house.ready, printer);
  const waiting = counts.taps + 20;
  await until('what waits is on paper', () => papersOf(printer) >= waiting, LIMIT_MS);
  const toPaper: number[] = [];
  while (papersOf(printer) < Math.max(counts.papers, waiting + 100)) {
    await pause(PAUSE_MS * 5);
    const next = papersOf(printer) + 1;
    const began = Date.now();
    await tap(kiosk, house.ready);
    await until(`paper ${next}`, () => papersOf(printer) >= next, 20_000);
    toPaper.push((printer.papers()[0]?.at ?? Number.NaN) - began);
  }
  const resident = residentBytes(agent);

  agent.kill('SIGTERM');
  await once(agent, 'exit');
  kiosk.disconnect();
  await printer.close();
  await house.stop();
  const sorted = (times: number[]): number[] => times.sort((a, b) => a - b);
  return [
    {
      name: `tap to ticket acknowledged, one kiosk, p99 of ${counts.taps}`,
      value: percentile(sorted(taps), 0.99),
      unit: 'ms',
      below: 50,
    },
    { name: '  median', value: percentile(sorted(taps), 0.5), unit: 'ms' },
    { name: 'a warm ticket drawn, two languages and QR, median', value: drawn.drawMs, unit: 'ms', below: 5 },
    { name: '  and made into bytes, median', value: drawn.encodeMs, unit: 'ms', below: 5 },
    {
      name: `tap to last byte at the printer, p95 of ${toPaper.length}`,
      value: percentile(sorted(toPaper), 0.95),
      unit: 'ms',
      below: 300,
    },
    { name: '  median', value: percentile(sorted(toPaper), 0.5), unit: 'ms' },
    ...memoryRows(resident, empty, drawn, papersOf(printer)),
  ];
}

function memoryRows(
  resident: number | undefined,
  empty: number | undefined,
  drawn: Drawn,
  papers: number,
): VisitorRow[] {
  const inUse = {
    name: '  drawing: heap and buffers in use',
    value: (drawn.heapBytes + drawn.externalBytes) / MB,
    unit: 'MB',
  } as const;
  if (resident === undefined || empty === undefined) return [inUse];
  return [
    {
      name: `agent after ${papers} tickets, beyond an empty Node`,
      value: (resident - empty) / MB,
      unit: 'MB',
      below: 100,
    },
    { name: '  resident', value: resident / MB, unit: 'MB', below: 120 },
    { name: '  an empty Node of this version', value: empty / MB, unit: 'MB' },
    inUse,
  ];
}

async function drawnAlone(tickets: number): Promise<Drawn> {
  const child = fork(join(import.meta.dirname, 'drawing.ts'), [String(tickets)]);
  const [answer] = (await once(child, 'message')) as [Drawn];
  return answer;
}
