import { hash } from 'node:crypto';

const SECRET: ReadonlySet<string> = new Set(['password', 'pin']);

/** JSON with sorted keys, so that the same content always gives the same text. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  let fields = '';
  for (const key of Object.keys(value).sort()) {
    const field = (value as Record<string, unknown>)[key];
    if (field !== undefined)
      fields += `${fields && ','}${JSON.stringify(key)}:${SECRET.has(key) ? '"…"' : canonical(field)}`;
  }
  return `{${fields}}`;
}

/** Tells whether a repeated request id carries the same wish of the same actor; passwords and PINs take no part. */
export function payloadHash(command: string, actor: string, input: unknown): string {
  return hash('sha256', `${command}\n${actor}\n${canonical(input)}`, 'base64url').slice(0, 22);
}
