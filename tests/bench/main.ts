// npm run bench: the house beside its floor, in one run on one machine.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../support/house.ts';
import { type Measured, measure } from './measure.ts';
import { writeOldTickets } from './old-tickets.ts';
import { startClient, startServer } from './processes.ts';
import { benchReports } from './reports.ts';
import { rowsOf } from './rows.ts';
import type { Ready } from './servers/ready.ts';
import { tableOf } from './table.ts';
import { benchVisitor } from './visitor.ts';

const HELP = `npm run bench -- [--quick] [--only words] [--old-tickets N] [--profile DIR]

  --quick          short slices: figures are rough
  --only WORDS     rows whose name holds these words
  --old-tickets N  tickets of closed days in the second house's file (default 1,500,000; 200,000 with --quick)
  --reports        only the reports, on a year of 250 days with 1,500 tickets each
  --visitor        only what a visitor waits for: tap, paper, search, forecast; and the print agent's memory
  --profile DIR    writes CPU profiles of the servers there when the bench ends

Rate and p99 stand against a floor that does the least: Fastify, prepared statements and one commit per tick with
synchronous=FULL; for boards a bare Socket.IO broadcast of the same picture without any storage. CPU is the server's
own processor time per measured step; on a busy machine it is the steadier figure.`;

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    'old-tickets': { type: 'string' },
    profile: { type: 'string' },
    reports: { type: 'boolean', default: false },
    visitor: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Picture of the whole hall as the house shows it; the floor's broadcast carries the same load. */
async function boardPicture({ port, boardToken }: Ready): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}/api/views/board.view`, {
    headers: { authorization: `Bearer ${boardToken}` },
  });
  if (!response.ok) throw new Error(`board.view: ${response.status}`);
  return response.text();
}

async function warmUp(
  servers: readonly { readonly ready: Ready }[],
  client: ReturnType<typeof startClient>,
): Promise<void> {
  for (const { ready } of servers) {
    await client.run({ kind: 'issue', server: ready, clients: 20, forMs: 10_000, atMost: 4_000 });
    await client.run({ kind: 'call', server: ready, forMs: 500, atMost: 3_000 });
  }
}

async function bench(base: string): Promise<void> {
  const oldTickets = Number(values['old-tickets'] ?? (values.quick ? 200_000 : 1_500_000));
  const folder = (name: string): string => {
    mkdirSync(join(base, name));
    return join(base, name);
  };
  const profile = values.profile ? ['--cpu-prof', `--cpu-prof-dir=${values.profile}`] : [];
  say(`${availableParallelism()} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}`);
  const began = performance.now();
  const [houseDir, floorDir, oldDir] = [folder('house'), folder('floor'), folder('old-house')];
  await writeOldTickets(oldDir, oldTickets);
  say(`${oldTickets.toLocaleString('en')} old tickets written in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  const house = await startServer('house', [houseDir], profile);
  const floor = await startServer('floor', [floorDir, await boardPicture(house.ready)], profile);
  const oldHouse = await startServer('house', [oldDir]);
  const client = startClient();
  await warmUp([house, floor, oldHouse], client);
  const measured: Measured[] = [];
  const rows = rowsOf(values.quick ? 400 : 1_100).filter((row) => row.name.includes(values.only));
  for (const row of rows) {
    measured.push(await measure(client, { house, floor, oldHouse }, row, values.quick ? 2 : 3));
    say(`measured: ${row.name}`);
  }
  await client.stop();
  for (const server of [house, floor, oldHouse]) await server.stop();
  say(`\n${tableOf(measured)}\n\n${((performance.now() - began) / 1000).toFixed(0)} s in all`);
}

if (values.help) say(HELP);
else if (values.reports) await benchReports(say);
else {
  // Beside the project's own data, so that fsync means a disk and not a file system in memory.
  const base = join(ROOT, 'data');
  mkdirSync(base, { recursive: true });
  const folder = mkdtempSync(join(base, 'bench-'));
  const forget = (): void => rmSync(folder, { recursive: true, force: true });
  process.once('SIGINT', () => {
    forget();
    process.exit(130);
  });
  await (values.visitor ? benchVisitor(say, folder, values.quick) : bench(folder)).finally(forget);
}
