import { messages } from '../../announcing/packs/messages.ts';
import type { PackFault } from '../../announcing/packs/pack-faults.ts';

/** One line on standard output. */
export function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Vietnamese and English on standard error; the exit code of a task that did nothing. */
export function refuse(vi: string, en: string): 1 {
  process.stderr.write(`${vi}\n${en}\n`);
  return 1;
}

/** Each fault with its code and value in both languages, and how many there are. */
export function tellFaults(faults: readonly PackFault[]): 1 {
  for (const { code, what, found } of faults) {
    const { vi, en } = messages[code];
    const value = found === undefined ? '' : ` (${found})`;
    process.stderr.write(`${code}${value}\n  ${vi.replace('{what}', what)}\n  ${en.replace('{what}', what)}\n`);
  }
  return refuse(`${faults.length} lỗi, chưa ghi gì.`, `${faults.length} faults, nothing was written.`);
}
