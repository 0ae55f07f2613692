import type { RequestId } from '../../contract/index.ts';

/** 128 random bits in hexadecimal. `crypto.randomUUID` is missing on plain http, `getRandomValues` is not. */
export function newRequestId(): RequestId {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => (byte < 16 ? '0' : '') + byte.toString(16)).join('') as RequestId;
}
