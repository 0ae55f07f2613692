// A file from outside is opened in a thread of its own: a bomb or a giant costs the thread, never a call.
import { parentPort, workerData } from 'node:worker_threads';
import { sheetRows } from './sheet-rows.ts';

parentPort?.postMessage(await sheetRows(workerData as Uint8Array));
