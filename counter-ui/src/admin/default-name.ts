import type { Text } from '@toiluot/shared/contract';
import { messages } from './messages.ts';

/** A name in both languages for something new, to be kept or changed. */
export function defaultName(key: 'desks.default-name' | 'zones.default-name', n: string | number): Text {
  const filled = (text: string) => text.replace('{n}', String(n));
  return { vi: filled(messages[key].vi), en: filled(messages[key].en) };
}
