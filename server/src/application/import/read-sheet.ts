import { Worker } from 'node:worker_threads';
import type { SheetRows } from './sheet-rows.ts';

const LIMIT_MS = 20_000;
const MEMORY_MB = 256;

/** The rows of an uploaded file. Never rejects: what takes too long or too much memory is `file-too-heavy`. */
export function readSheetFile(bytes: Uint8Array): Promise<SheetRows> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./sheet-worker.ts', import.meta.url), {
      workerData: bytes,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    const end = (rows: SheetRows) => {
      clearTimeout(limit);
      resolve(rows);
      void worker.terminate();
    };
    const tooHeavy = () => end({ error: 'file-too-heavy' });
    const limit = setTimeout(tooHeavy, LIMIT_MS);
    worker.once('message', end);
    worker.once('error', tooHeavy);
    worker.once('exit', tooHeavy);
  });
}
