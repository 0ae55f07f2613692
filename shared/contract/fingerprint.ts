// A short name for a value, so that a sender can say what was seen without sending it back.

const FNV_PRIME = 0x01000193;

/** JSON with keys in order of name: the same value always gives the same text. */
function ordered(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(ordered).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  const sorted = fields.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, field]) => `${JSON.stringify(key)}:${ordered(field)}`).join(',')}}`;
}

function fnv1a(text: string, seed: number): number {
  let hash = seed;
  for (let n = 0; n < text.length; n += 1) hash = Math.imul(hash ^ text.charCodeAt(n), FNV_PRIME);
  return hash >>> 0;
}

/**
 * Two FNV-1a hashes and the length, as text. Tells apart what people edit; no protection against forgery, which is not
 * its work: whoever sends it may write the value anyway. Null and absent are one: nothing there.
 */
export function fingerprintOf(value: unknown): string {
  const text = ordered(value ?? null);
  const hex = (hash: number) => hash.toString(16).padStart(8, '0');
  return `${hex(fnv1a(text, 0x811c9dc5))}${hex(fnv1a(text, 0x9747b28c))}.${text.length.toString(36)}`;
}
