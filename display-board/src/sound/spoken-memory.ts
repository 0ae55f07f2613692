// What this board has begun to say, kept over a reload of the page: nothing is begun twice.
const KEY = 'toiluot.board.spoken';
const KEPT = 200;

export type SpokenMemory = { has(play: string): boolean; add(play: string): void };

export function createSpokenMemory(): SpokenMemory {
  let known = stored();
  return {
    has: (play) => known.indexOf(play) >= 0,
    add(play) {
      known = known.concat(play).slice(-KEPT);
      try {
        sessionStorage.setItem(KEY, JSON.stringify(known));
      } catch {
        // Full or forbidden: the memory of the running page still holds, and the server refuses a second start.
      }
    },
  };
}

function stored(): readonly string[] {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
    return Array.isArray(found) ? found.filter((id): id is string => typeof id === 'string') : [];
  } catch {
    return [];
  }
}
