import type { Tokens } from '../application/identity/tokens.ts';

const DIGITS = 6;

/** PIN of the kiosks' staff mode in a trial hall: another one in each data folder, shown on the landing page. */
export const trialPin = (tokens: Tokens): string =>
  String(Buffer.from(tokens.pin('trial hall'), 'base64url').readUInt32BE(0) % 10 ** DIGITS).padStart(DIGITS, '0');
