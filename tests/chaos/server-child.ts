// A house in a process of its own, to be killed: node server-child.ts <data folder> [port]. Loaded and standing by, it starts
// at the first line on standard input and prints `ready <port>`.
import { once } from 'node:events';
import type { ServiceId } from '@toiluot/shared/contract';
import { oneQueueCatalogue } from '../support/clients.ts';
import { defaultCatalogue, startHouse } from '../support/house.ts';

const dataDir = process.argv[2];
if (!dataDir) throw new Error('server-child.ts <data folder>');
const catalogue = oneQueueCatalogue(defaultCatalogue(), 'stnmt-dat-dai' as ServiceId);
process.stdin.once('end', () => process.exit(0));
await once(process.stdin, 'data');
const port = Number(process.argv[3] ?? 0);
const house = await startHouse({ dataDir, catalogue, eventsPerSecond: 100_000, port });
process.stdout.write(`ready ${new URL(house.url).port}\n`);
process.on('SIGTERM', () => {
  house.app.stop().then(
    () => process.exit(0),
    () => process.exit(1),
  );
});
