import { type Figures, figuresOf, type ServedSlice } from './figures.ts';
import type { LoadClient, RunningServer } from './processes.ts';
import type { Row } from './rows.ts';

export type Servers = {
  readonly house: RunningServer;
  readonly floor: RunningServer;
  readonly oldHouse: RunningServer;
};
export type Measured = {
  readonly row: Row;
  readonly house: Figures;
  readonly floor: Figures;
  readonly oldHouse: Figures | undefined;
};

const FILLING_CLIENTS = 20;
const FILLING_LIMIT_MS = 60_000;

async function slice(client: LoadClient, server: RunningServer, row: Row): Promise<ServedSlice> {
  await server.startAfresh();
  if (row.waiting > 0)
    await client.run({
      kind: 'issue',
      server: server.ready,
      clients: FILLING_CLIENTS,
      forMs: FILLING_LIMIT_MS,
      atMost: row.waiting,
    });
  const before = await server.cpuUs();
  const measured = await client.run(row.job(server.ready));
  return { ...measured, cpuUs: (await server.cpuUs()) - before };
}

/** Each round visits every server once, so that noise of the machine meets all of them alike. */
export async function measure(
  client: LoadClient,
  { house, floor, oldHouse }: Servers,
  row: Row,
  rounds: number,
): Promise<Measured> {
  const slices: Record<'house' | 'floor' | 'oldHouse', ServedSlice[]> = { house: [], floor: [], oldHouse: [] };
  for (let round = 0; round < rounds; round += 1) {
    slices.house.push(await slice(client, house, row));
    slices.floor.push(await slice(client, floor, row));
    if (row.withOldTickets) slices.oldHouse.push(await slice(client, oldHouse, row));
  }
  return {
    row,
    house: figuresOf(slices.house),
    floor: figuresOf(slices.floor),
    oldHouse: row.withOldTickets ? figuresOf(slices.oldHouse) : undefined,
  };
}
