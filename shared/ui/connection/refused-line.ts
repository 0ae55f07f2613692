import type { RefusalCode } from '../../contract/index.ts';

/** Refusals that trying again does not cure by itself: somebody must sign in, admit the device or reload. */
const final: ReadonlySet<string> = new Set<RefusalCode>([
  'not-signed-in',
  'wrong-credentials',
  'not-allowed',
  'foreign-origin',
  'protocol-mismatch',
]);

/** The refusal inside a Socket.IO connect error, if it is one that ends the attempt. */
export function refusalOf(error: Error & { data?: unknown }): RefusalCode | undefined {
  const { data } = error;
  const code = typeof data === 'object' && data !== null && 'code' in data ? String(data.code) : error.message;
  return isFinal(code) ? code : undefined;
}

export function isFinal(code: string): code is RefusalCode {
  return final.has(code);
}
