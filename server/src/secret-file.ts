import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';

const BYTES = 32;

/** The installation's secret, made at the first start and readable by its owner alone (O12). */
export function readSecret(file: string): Buffer {
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(BYTES).toString('hex'), { mode: 0o600 });
    chmodSync(file, 0o600);
  }
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'hex');
}
