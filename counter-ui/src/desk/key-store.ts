// The officer's own key map, kept in this browser.
import { signal } from '@preact/signals';
import { DEFAULT_KEYS, INTENTS, type Intent, type KeyMap } from './keys.ts';

const PLACE = 'toiluot.desk-keys';

/** Stored text to a map; anything unreadable or ambiguous gives the original keys. */
export function keyMapFrom(stored: string | null): KeyMap {
  try {
    const read = JSON.parse(stored ?? 'null') as Partial<Record<Intent, unknown>> | null;
    const isChords = (value: unknown): value is string[] =>
      Array.isArray(value) && value.every((chord) => typeof chord === 'string');
    const map = Object.fromEntries(
      INTENTS.map((name) => [name, isChords(read?.[name]) ? read[name] : DEFAULT_KEYS[name]]),
    ) as KeyMap;
    const chords = INTENTS.flatMap((name) => map[name]);
    return new Set(chords).size === chords.length ? map : DEFAULT_KEYS;
  } catch {
    return DEFAULT_KEYS;
  }
}

/** The map with `chord` as the only key of `intent`; `undefined` when another intent has it. */
export function withKey(map: KeyMap, intent: Intent, chord: string): KeyMap | undefined {
  const isTaken = INTENTS.some((name) => name !== intent && map[name].includes(chord));
  return isTaken ? undefined : { ...map, [intent]: [chord] };
}

export function createKeyStore(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined) {
  const map = signal(keyMapFrom(storage?.getItem(PLACE) ?? null));
  return {
    map,
    set(next: KeyMap) {
      map.value = next;
      storage?.setItem(PLACE, JSON.stringify(next));
    },
    reset() {
      map.value = DEFAULT_KEYS;
      storage?.removeItem(PLACE);
    },
  };
}
export type KeyStore = ReturnType<typeof createKeyStore>;
