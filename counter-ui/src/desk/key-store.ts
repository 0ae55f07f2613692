// The officer's own key map, kept in this browser.
import { signal } from '@preact/signals';
import { DEFAULT_KEYS, INTENTS, type Intent, type KeyMap } from './keys.ts';

/** One desk's computer is used by several people. */
const placeOf = (person: string): string => `toiluot.desk-keys.${person}`;

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

/** The other intent that has this key already. */
export const holderOf = (map: KeyMap, intent: Intent, chord: string): Intent | undefined =>
  INTENTS.find((name) => name !== intent && map[name].includes(chord));

/** The map with `chord` as the only key of `intent`; `undefined` when another intent has it. */
export const withKey = (map: KeyMap, intent: Intent, chord: string): KeyMap | undefined =>
  holderOf(map, intent, chord) === undefined ? { ...map, [intent]: [chord] } : undefined;

/** @param person whose keys; they follow the account, not the browser alone */
export function createKeyStore(
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined,
  person: string,
) {
  const place = placeOf(person);
  const map = signal(keyMapFrom(storage?.getItem(place) ?? null));
  return {
    map,
    set(next: KeyMap) {
      map.value = next;
      storage?.setItem(place, JSON.stringify(next));
    },
    reset() {
      map.value = DEFAULT_KEYS;
      storage?.removeItem(place);
    },
  };
}
export type KeyStore = ReturnType<typeof createKeyStore>;
