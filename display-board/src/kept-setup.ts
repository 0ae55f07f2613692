// How an administrator set this board up, kept here so that it looks right before the server answers (SPEC AN14).
import type { BoardSetup } from '@toiluot/shared/contract';
import { setupIn } from './settings.ts';

/** Several boards of one browser have each their own; the end of a token tells them apart. */
const keyOf = (token: string) => `toiluot-board:${token.slice(-12)}`;

export function keptSetup(token: string | undefined): BoardSetup | undefined {
  return token === undefined ? undefined : setupIn(read(keyOf(token)));
}

/** Keeps what the server said; true when it is another than before, and it was really kept: then the page begins anew. */
export function keepSetup(token: string, setup: BoardSetup | null): boolean {
  const key = keyOf(token);
  const [before, now] = [read(key), setup && JSON.stringify(setup)];
  if (before === now) return false;
  try {
    if (now === null) localStorage.removeItem(key);
    else localStorage.setItem(key, now);
  } catch {
    return false;
  }
  return read(key) === now;
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
