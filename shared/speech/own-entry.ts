/** The value a table itself has under a name; `toString` and the like, which every object has, are none. */
export function ownEntry<Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.keys(table).indexOf(name) < 0 ? undefined : table[name];
}
