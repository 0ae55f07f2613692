import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { SpeechLanguage } from '@toiluot/shared/speech';

/** The data folder as the other tools find it. */
export function dataFolder(named: string | undefined): string {
  return resolve(named ?? (existsSync('data/centre') ? 'data/centre' : 'data/trial'));
}

export function languageOf<Allowed extends SpeechLanguage>(
  text: string | undefined,
  allowed: readonly Allowed[],
): Allowed | undefined {
  return allowed.find((language) => language === text);
}

/** A desk number, 1-99; `undefined` for anything else. */
export function deskNumber(text: string | undefined): number | undefined {
  const value = /^[0-9]{1,2}$/.test(text ?? '') ? Number(text) : 0;
  return value >= 1 ? value : undefined;
}
