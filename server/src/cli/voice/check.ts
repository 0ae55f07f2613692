import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkPack } from '../../announcing/packs/check-pack.ts';
import { refuse, tell, tellFaults } from './tell.ts';

/** Names every fault of a finished pack. */
export async function check(words: readonly string[]): Promise<number> {
  const [folder] = parseArgs({ args: [...words], allowPositionals: true }).positionals;
  if (folder === undefined) return refuse('Hãy ghi thư mục bộ giọng.', 'Name the folder of the pack.');
  const faults = await checkPack(resolve(folder));
  if (faults.length > 0) return tellFaults(faults);
  tell(`${folder}: không có lỗi / no faults`);
  return 0;
}
