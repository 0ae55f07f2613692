// Run as a process of its own: opens the file named first, says so, and holds it until it is killed.
import { openSqliteStorage } from '../../server/src/storage/sqlite/open-sqlite-storage.ts';
import { aDay, aTicket, aWriter } from '../support/storage-fixtures.ts';

const storage = openSqliteStorage({ file: process.argv[2] ?? '' });
const writer = await aWriter(storage);
await writer.put({ day: aDay(), tickets: [aTicket()] });
process.stdout.write('holding\n');
setInterval(() => storage, 1000);
