// Where a paired screen keeps what lets it in, over restarts of the machine.
import type { DeviceKind } from '../../contract/index.ts';
import { readHash } from '../hash.ts';

const placeOf = (kind: DeviceKind): string => `toiluot.device.${kind}`;

/** The token of an earlier pairing; undefined where there is none, or storage is forbidden. */
export function keptToken(kind: DeviceKind): string | undefined {
  try {
    return localStorage.getItem(placeOf(kind)) || undefined;
  } catch {
    return undefined;
  }
}

/** @returns false where storage is forbidden: the token then has to go into the address */
export function keepToken(kind: DeviceKind, token: string): boolean {
  try {
    localStorage.setItem(placeOf(kind), token);
    return true;
  } catch {
    return false;
  }
}

/** Opens the page with this token: from storage, or from the address where nothing can be stored. */
export function enterWithToken(kind: DeviceKind, token: string): void {
  if (!keepToken(kind, token)) location.hash = hashWith({ ...readHash(), token });
  location.reload();
}

/** Forgets a token that no longer opens anything, so that the page asks to be paired again. */
export function pairAnew(kind: DeviceKind): void {
  try {
    localStorage.removeItem(placeOf(kind));
  } catch {
    // Nothing was kept then.
  }
  const { token: _, ...others } = readHash();
  location.hash = hashWith(others);
  location.reload();
}

const hashWith = (settings: Readonly<Record<string, string>>): string =>
  Object.keys(settings)
    .map((name) => `${name}=${encodeURIComponent(settings[name] ?? '')}`)
    .join('&');
