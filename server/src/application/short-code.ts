import { hash, randomInt, timingSafeEqual } from 'node:crypto';

/** Letters and digits that nobody mixes up on a screen or over the telephone: no 0 O, 1 I L, 2 Z, 5 S, 8 B. */
const SIGNS = 'ACDEFGHJKMNPQRTUVWXY34679';

/** @returns a random code of so many signs; 4.6 bits each */
export const newShortCode = (signs: number): string =>
  Array.from({ length: signs }, () => SIGNS[randomInt(SIGNS.length)]).join('');

/** In groups of four, as people read and type it: `K7M4-QXAC`. */
export const spelled = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');

/** What somebody typed: small letters, spaces and dashes count as nothing. */
export const typedCode = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** Takes the same time whatever the two have in common. */
export function isSameCode(typed: string, code: string): boolean {
  const digest = (text: string): Buffer => hash('sha256', text, 'buffer');
  return timingSafeEqual(digest(typedCode(typed)), digest(code));
}
