// Which calls have had their chime, kept over a reload of the page; a browser that forbids it forgets at reload.
const KEY = 'toiluot.board.chimed';

export function recallChimed(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((id): id is string => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

export function rememberChimed(callIds: readonly string[]): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(callIds));
  } catch {
    // Storage is full or forbidden: the memory of the running page still holds.
  }
}
