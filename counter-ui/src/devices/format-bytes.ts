import type { Language } from '@toiluot/shared/contract';

const UNITS = ['B', 'KB', 'MB', 'GB'] as const;

/** `12,4 MB` or `12.4 MB`; units of 1024, at most one digit behind the mark. */
export function formatBytes(bytes: number, lang: Language): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < UNITS.length - 1) {
    value /= 1024;
    unit += 1;
  }
  const number = new Intl.NumberFormat(lang === 'en' ? 'en' : 'vi', { maximumFractionDigits: value < 10 ? 1 : 0 });
  return `${number.format(value)}\u00a0${UNITS[unit]}`;
}
