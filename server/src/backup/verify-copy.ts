// Checks a copy in a thread of its own: reading a large file from end to end must not hold up a call.
import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { chainHash } from '../application/journal-chain.ts';
import { inspectCopy, makeSingleFile } from '../storage/sqlite/inspect-copy.ts';
import type { Manifest } from './manifest.ts';

type Task = { readonly file: string; readonly isFresh: boolean };
export type Verified = Omit<Manifest, 'madeAt'>;

export async function sha256Of(file: string): Promise<string> {
  const digest = createHash('sha256');
  for await (const part of createReadStream(file)) digest.update(part as Buffer);
  return digest.digest('hex');
}

async function verify({ file, isFresh }: Task): Promise<Verified> {
  if (isFresh) makeSingleFile(file);
  const facts = inspectCopy(file, chainHash);
  return { ...facts, file, bytes: statSync(file).size, sha256: await sha256Of(file) };
}

/**
 * @param isFresh  just made and nobody else's: it is made a single file first
 * @throws Error with one sentence when the copy is not whole
 */
export function verifyCopy(file: string, isFresh = false): Promise<Verified> {
  const verify: Task = { file, isFresh };
  const worker = new Worker(new URL(import.meta.url), { workerData: { verify } });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the check of ${file} ended with ${code}`)));
  });
}

const task = isMainThread ? undefined : (workerData as { readonly verify?: Task } | null)?.verify;
if (task) parentPort?.postMessage(await verify(task));
