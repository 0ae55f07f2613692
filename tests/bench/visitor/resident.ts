import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

const IDLE = "process.stdout.write('up'); setInterval(() => {}, 60_000)";

/** Memory that a process holds, bytes; undefined where the system does not tell (other than Linux). */
export function residentBytes({ pid }: Pick<ChildProcess, 'pid'>): number | undefined {
  try {
    const kB = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kB === undefined ? undefined : Number(kB) * 1024;
  } catch {
    return undefined;
  }
}

/** What this very Node holds while it does nothing. */
export async function emptyNodeBytes(): Promise<number | undefined> {
  const child = spawn(process.execPath, ['-e', IDLE], { stdio: ['ignore', 'pipe', 'ignore'] });
  await once(child.stdout, 'data');
  const bytes = residentBytes(child);
  child.kill();
  return bytes;
}
